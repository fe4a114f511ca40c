import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { AREA_LIMITS } from '#domain/area';
import type { Day } from '#domain/day';
import { abilities } from '#domain/policy';
import { OWNERSHIP_ROLES, type OwnershipRole, type Standing } from '#domain/standing';
import { DayField, Flag, Id, OneOf, Text } from '#platform/http/fields';
import { areaPolicy, assignmentOf } from './areas.policy.ts';
import type { OwnershipRow } from './ownerships.query.ts';

const ASSIGNED_ROLES = OWNERSHIP_ROLES.filter((role) => role !== 'accountable');
type AssignedRole = Exclude<OwnershipRole, 'accountable'>;

export class OwnershipPlace {
  @Id() readonly areaId!: string;
  @Id() readonly id!: string;
}

export class HandOverArea {
  @Id({ nullable: true, description: 'null: open, until somebody is found' })
  readonly personId!: string | null;
  @Flag({ optional: true, description: 'For the time being, until somebody is appointed' })
  readonly acting?: boolean;
  @DayField({ optional: true, description: "Today when absent, on the organization's calendar" })
  readonly from?: Day;
  @Text({ min: 0, max: AREA_LIMITS.note, optional: true }) readonly note?: string;
}

export class AddOwnership {
  @OneOf(ASSIGNED_ROLES) readonly role!: AssignedRole;
  @Id() readonly personId!: string;
  @DayField({ optional: true, description: 'Today when absent' }) readonly from?: Day;
  @DayField({ optional: true, description: 'The last day; a deputy needs one' })
  readonly to?: Day;
  @Text({ min: 0, max: AREA_LIMITS.note, optional: true }) readonly note?: string;
}

/** Absent: left alone; null: without an end. */
export class UpdateOwnership {
  @DayField({ optional: true, nullable: true, description: 'The last day' })
  readonly to?: Day | null;
  @Text({ min: 0, max: AREA_LIMITS.note, optional: true }) readonly note?: string;
}

export class AccountableOn {
  @DayField({ optional: true, description: 'Today when absent' }) readonly on?: Day;
}

export class OwnershipAbilities {
  @ApiProperty({ description: 'Its last day and its note' }) readonly change!: boolean;
  @ApiProperty({ description: 'Only before it begins' }) readonly remove!: boolean;
}

export class OwnershipView {
  @Id() readonly id!: string;
  @Id() readonly areaId!: string;
  @OneOf(OWNERSHIP_ROLES) readonly role!: OwnershipRole;
  @Id({ nullable: true, description: 'null: nobody was accountable, and that was said' })
  readonly personId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
  @ApiProperty() readonly acting!: boolean;
  @DayField() readonly from!: Day;
  @DayField({ nullable: true, description: 'The last day; null: no end is known' })
  readonly to!: Day | null;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: OwnershipAbilities }) readonly can!: OwnershipAbilities;

  static of(row: OwnershipRow, actor: Actor, standing: Standing): OwnershipView {
    const isAllowed = abilities(areaPolicy, actor, standing)[assignmentOf(row.role)];
    return {
      id: row.id,
      areaId: row.areaId,
      role: row.role,
      personId: row.personId,
      name: row.name,
      acting: row.acting,
      from: row.from,
      to: row.to,
      note: row.note,
      version: row.version,
      can: {
        change: isAllowed && row.role !== 'accountable' && row.phase !== 'past',
        remove: isAllowed && row.phase === 'planned',
      },
    };
  }
}

export class AccountableOnView {
  @DayField() readonly on!: Day;
  @ApiProperty({
    type: OwnershipView,
    nullable: true,
    description: 'null: the area had not been adopted yet',
  })
  readonly ownership!: OwnershipView | null;
}
