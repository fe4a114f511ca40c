import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { AREA_KEY, AREA_KINDS, AREA_LIMITS, type AreaKind } from '#domain/area';
import { CADENCES, type Cadence } from '#domain/cadence';
import type { Day } from '#domain/day';
import { abilities } from '#domain/policy';
import { ROLL_UP_METHODS, type RollUpMethod } from '#domain/roll-up';
import { DayField, Flag, Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import type { AreaRow } from './areas.query.ts';
import { areaPolicy } from './areas.policy.ts';

export class CreateArea {
  @Text({ max: AREA_LIMITS.name }) readonly name!: string;
  @Text({
    max: AREA_LIMITS.key,
    pattern: AREA_KEY,
    optional: true,
    description: 'Stable, unique in the organization; made of the name when absent',
  })
  readonly key?: string;
  @OneOf(AREA_KINDS, { optional: true, description: 'custom when absent' })
  readonly kind?: AreaKind;
  @Text({ min: 0, max: AREA_LIMITS.purpose, optional: true }) readonly purpose?: string;
  @OneOf(CADENCES, { optional: true, description: 'How often to check in; weekly when absent' })
  readonly cadence?: Cadence;
  @OneOf(ROLL_UP_METHODS, { optional: true }) readonly rollUp?: RollUpMethod;
  @Id({ optional: true, nullable: true }) readonly parentId?: string | null;
  @Whole({
    min: 0,
    max: AREA_LIMITS.position,
    optional: true,
    description: 'Last of its siblings when absent',
  })
  readonly position?: number;
  @Id({ optional: true, nullable: true, description: 'null or absent: nobody yet, and said so' })
  readonly accountableId?: string | null;
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly adoptedOn?: Day;
}

/** Absent: left alone; null: cleared. */
export class UpdateArea {
  @Text({ max: AREA_LIMITS.name, optional: true }) readonly name?: string;
  @Text({ min: 0, max: AREA_LIMITS.purpose, optional: true }) readonly purpose?: string;
  @OneOf(CADENCES, { optional: true }) readonly cadence?: Cadence;
  @OneOf(ROLL_UP_METHODS, { optional: true }) readonly rollUp?: RollUpMethod;
  @Id({ optional: true, nullable: true }) readonly parentId?: string | null;
  @Whole({ min: 0, max: AREA_LIMITS.position, optional: true }) readonly position?: number;
}

export class ListAreas {
  @Flag({ optional: true, description: 'true: only the ones switched off' })
  readonly archived?: boolean;
  @Id({ optional: true, description: 'Whose areas: the accountable person today' })
  readonly ownerId?: string;
}

export class AccountableView {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly acting!: boolean;
  @DayField() readonly from!: Day;
}

export class DeputyView {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
  @DayField() readonly from!: Day;
  @DayField() readonly to!: Day;
}

export class AreaAbilities implements Record<keyof typeof areaPolicy, boolean> {
  @ApiProperty({ description: 'Purpose and cadence' }) readonly update!: boolean;
  @ApiProperty({ description: 'Name, roll-up and place in the tree' }) readonly arrange!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
  @ApiProperty() readonly handOver!: boolean;
  @ApiProperty({ description: 'Any role but accountable' }) readonly assign!: boolean;
  @ApiProperty() readonly addContributor!: boolean;
  @ApiProperty() readonly checkIn!: boolean;
}

export class AreaView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @OneOf(AREA_KINDS) readonly kind!: AreaKind;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly purpose!: string;
  @Id({ nullable: true }) readonly parentId!: string | null;
  @ApiProperty({ type: 'integer' }) readonly position!: number;
  @OneOf(CADENCES) readonly cadence!: Cadence;
  @OneOf(ROLL_UP_METHODS) readonly rollUp!: RollUpMethod;
  @DayField() readonly adoptedOn!: Day;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: AccountableView, nullable: true, description: 'null: open, explicitly' })
  readonly accountable!: AccountableView | null;
  @ApiProperty({ type: [DeputyView], description: 'In office today' })
  readonly deputies!: readonly DeputyView[];
  @ApiProperty({ type: 'integer', description: 'Counts changes of the area and of its ownership' })
  readonly version!: number;
  @ApiProperty({ type: AreaAbilities }) readonly can!: AreaAbilities;

  static of(area: AreaRow, actor: Actor): AreaView {
    return {
      id: area.id,
      key: area.key,
      kind: area.kind,
      name: area.name,
      purpose: area.purpose,
      parentId: area.parentId,
      position: area.position,
      cadence: area.cadence,
      rollUp: area.rollUp,
      adoptedOn: area.adoptedOn,
      archivedAt: area.archivedAt,
      accountable: area.accountable,
      deputies: area.deputies,
      version: area.version,
      can: abilities(areaPolicy, actor, area),
    };
  }
}
