import type { Day } from '#domain/day';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { OBJECTIVE_LIMITS, OBJECTIVE_STATES, type ObjectiveState } from '#domain/objective';
import { SCORE_MAX } from '#domain/score';
import {
  DayField,
  Figure,
  Flag,
  Id,
  Ids,
  Instant,
  NestedList,
  OneOf,
  Text,
} from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';

const LIMITS = OBJECTIVE_LIMITS;
const WEIGHT = { min: 0.01, max: 100 } as const;
const REASON = 'Why, where it has been committed to and something promised moves';

/** A share of the way, from 0 to 1, by a day. */
export class CurvePoint {
  @DayField() readonly day!: Day;
  @Figure({ min: 0, max: 1 }) readonly value!: number;
}

const Curve = () =>
  NestedList(() => CurvePoint, {
    max: LIMITS.waypoints,
    optional: true,
    description: 'Expected progress by day; a straight line when empty',
  });

export class CreateObjective {
  @Text({ max: LIMITS.name }) readonly name!: string;
  @Text({
    max: NATURAL_KEY_MAX,
    pattern: NATURAL_KEY,
    optional: true,
    description: 'Stable, unique in the organization; made of the name when absent',
  })
  readonly key?: string;
  @Text({ min: 0, max: LIMITS.description, optional: true, description: 'Markdown' })
  readonly description?: string;
  @Id() readonly areaId!: string;
  @Id({ optional: true, nullable: true, description: 'The company goal that it serves' })
  readonly goalId?: string | null;
  @Id({ optional: true, nullable: true, description: 'null or absent: nobody yet, and said so' })
  readonly ownerId?: string | null;
  @Ids({ max: LIMITS.coOwners, optional: true }) readonly coOwnerIds?: readonly string[];
  @Text({
    max: 20,
    optional: true,
    description: 'The key of a period, such as 2027-Q1, instead of its two days',
  })
  readonly period?: string;
  @DayField({ optional: true }) readonly startsOn?: Day;
  @DayField({ optional: true }) readonly endsOn?: Day;
  @Figure({ ...WEIGHT, optional: true, description: 'Among objectives; 1 when absent' })
  readonly weight?: number;
  @Curve() readonly curve?: readonly CurvePoint[];
}

/** Absent: left alone; null: cleared. */
export class UpdateObjective {
  @Text({ max: LIMITS.name, optional: true }) readonly name?: string;
  @Text({ min: 0, max: LIMITS.description, optional: true }) readonly description?: string;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true, nullable: true }) readonly goalId?: string | null;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @Ids({ max: LIMITS.coOwners, optional: true }) readonly coOwnerIds?: readonly string[];
  @Text({ max: 20, optional: true }) readonly period?: string;
  @DayField({ optional: true }) readonly startsOn?: Day;
  @DayField({ optional: true }) readonly endsOn?: Day;
  @Figure({ ...WEIGHT, optional: true }) readonly weight?: number;
  @Curve() readonly curve?: readonly CurvePoint[];
  @Text({ max: LIMITS.reason, optional: true, description: REASON }) readonly reason?: string;
}

export class CloseObjective {
  @Figure({ min: 0, max: SCORE_MAX, optional: true, description: 'The proposed one when absent' })
  readonly score?: number;
  @Text({
    max: LIMITS.reason,
    optional: true,
    description: 'Needed where the score is not the proposed one',
  })
  readonly reason?: string;
  @Text({ min: 0, max: LIMITS.note, optional: true, description: 'What was learned; Markdown' })
  readonly note?: string;
}

export class DropObjective {
  @Text({ max: LIMITS.reason }) readonly reason!: string;
}

export class ListObjectives extends PageQuery {
  @OneOf(OBJECTIVE_STATES, { optional: true }) readonly state?: ObjectiveState;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true }) readonly goalId?: string;
  @Id({ optional: true, description: 'Owner or co-owner' }) readonly ownerId?: string;
  @DayField({ optional: true, description: 'Only those that end on this day or later' })
  readonly from?: Day;
  @DayField({ optional: true, description: 'Only those that start on this day or before' })
  readonly to?: Day;
  @Text({ max: LIMITS.name, optional: true, description: 'Part of a name or key' })
  readonly q?: string;
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

export class CreateKeyResult {
  @Id({ description: 'The KPI whose change proves the objective' }) readonly kpiId!: string;
  @Text({ min: 0, max: LIMITS.name, optional: true, description: "The KPI's name when empty" })
  readonly name?: string;
  @Figure({ optional: true, description: 'The newest value of the KPI when absent' })
  readonly baseline?: number;
  @Figure() readonly target!: number;
  @DayField({ optional: true, description: "The objective's when absent" }) readonly startsOn?: Day;
  @DayField({ optional: true, description: "The objective's when absent" }) readonly endsOn?: Day;
  @Figure({ ...WEIGHT, optional: true, description: '1 when absent' }) readonly weight?: number;
  @Curve() readonly curve?: readonly CurvePoint[];
}

/** Absent: left alone. */
export class UpdateKeyResult {
  @Text({ min: 0, max: LIMITS.name, optional: true }) readonly name?: string;
  @Figure({ optional: true }) readonly baseline?: number;
  @Figure({ optional: true }) readonly target?: number;
  @DayField({ optional: true }) readonly startsOn?: Day;
  @DayField({ optional: true }) readonly endsOn?: Day;
  @Figure({ ...WEIGHT, optional: true }) readonly weight?: number;
  @Curve() readonly curve?: readonly CurvePoint[];
  @Text({ max: LIMITS.reason, optional: true, description: REASON }) readonly reason?: string;
}

export class RemoveKeyResult {
  @Text({ max: LIMITS.reason, optional: true, description: REASON }) readonly reason?: string;
}
