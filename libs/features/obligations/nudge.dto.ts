import { ApiProperty } from '@nestjs/swagger';
import { Id, Text } from '#platform/http/fields';

/** Either one obligation, or what an area owes. */
export class NudgeDebtors {
  @Id({ optional: true }) readonly obligationId?: string;
  @Id({ optional: true, description: 'Without a period: all that is due in the area' })
  readonly areaId?: string;
  @Text({
    max: 20,
    optional: true,
    description: 'With areaId: what is open of the periods that end in this one, such as 2026-10',
  })
  readonly period?: string;
}

export class NudgedPerson {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

export class NudgeView {
  @ApiProperty({ type: 'integer', description: 'Obligations of which somebody was reminded now' })
  readonly obligations!: number;
  @ApiProperty({ type: [NudgedPerson], description: 'Who was reminded' })
  readonly people!: readonly NudgedPerson[];
  @ApiProperty({
    type: 'integer',
    description: 'Obligations left out, because all who owe them were reminded within 24 hours',
  })
  readonly skipped!: number;
}
