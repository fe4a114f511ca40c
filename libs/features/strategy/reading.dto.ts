import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { DayField, Id, Instant } from '#platform/http/fields';

export class ReadWhen {
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

export class StrategyPerson {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

export class StrategyPlace {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}
