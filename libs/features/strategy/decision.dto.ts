import type { Day } from '#domain/day';
import {
  DECISION_LIMITS,
  DECISION_SCOPES,
  DECISION_STATES,
  type DecisionScope,
  type DecisionState,
} from '#domain/decision';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { DayField, Flag, Id, Instant, NestedList, OneOf, Text } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';

const LIMITS = DECISION_LIMITS;
const Long = (description?: string) =>
  Text({ min: 0, max: LIMITS.text, optional: true, ...(description && { description }) });

export class DecisionOptionField {
  @Text({ max: LIMITS.option }) readonly name!: string;
  @Text({ min: 0, max: LIMITS.text }) readonly pros!: string;
  @Text({ min: 0, max: LIMITS.text }) readonly cons!: string;
}

const Options = () =>
  NestedList(() => DecisionOptionField, { max: LIMITS.options, optional: true });

export class CreateDecision {
  @Text({ max: LIMITS.name, description: 'A short title' }) readonly name!: string;
  @Text({
    max: NATURAL_KEY_MAX,
    pattern: NATURAL_KEY,
    optional: true,
    description: 'Stable, unique in the organization; made of the name when absent',
  })
  readonly key?: string;
  @Text({ max: LIMITS.text }) readonly question!: string;
  @Long('Markdown') readonly context?: string;
  @Options() readonly options?: readonly DecisionOptionField[];
  @Long('What a good answer is measured by') readonly criteria?: string;
  @Long() readonly recommendation?: string;
  @OneOf(DECISION_SCOPES) readonly scope!: DecisionScope;
  @Id({ optional: true, nullable: true, description: 'Needed where the scope is an area' })
  readonly areaId?: string | null;
  @Id({
    optional: true,
    nullable: true,
    description: 'null or absent: the CEO, or who leads or answers for the area, by the scope',
  })
  readonly deciderId?: string | null;
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly askedOn?: Day;
  @DayField({ optional: true, nullable: true, description: 'By when an answer is needed' })
  readonly dueOn?: Day | null;
}

/** Absent: left alone; null: cleared. */
export class UpdateDecision {
  @Text({ max: LIMITS.name, optional: true }) readonly name?: string;
  @Text({ max: LIMITS.text, optional: true }) readonly question?: string;
  @Long() readonly context?: string;
  @Options() readonly options?: readonly DecisionOptionField[];
  @Long() readonly criteria?: string;
  @Long() readonly recommendation?: string;
  @Id({ optional: true, nullable: true }) readonly deciderId?: string | null;
  @DayField({ optional: true, nullable: true }) readonly dueOn?: Day | null;
}

export class DecideDecision {
  @Text({ max: LIMITS.text, description: 'The name of an option, where there are any' })
  readonly choice!: string;
  @Text({ max: LIMITS.reason }) readonly reason!: string;
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly decidedOn?: Day;
  @DayField({ optional: true, nullable: true, description: 'When to look again; later than that' })
  readonly revisitOn?: Day | null;
}

export class ReasonOfDecision {
  @Text({ max: LIMITS.reason }) readonly reason!: string;
}

export class RecordOutcome {
  @Text({ max: LIMITS.text, description: 'What came of it' }) readonly outcome!: string;
  @DayField({ optional: true, description: 'Today when absent; never later' }) readonly on?: Day;
  @DayField({ optional: true, nullable: true, description: 'When to look again; null: no more' })
  readonly revisitOn?: Day | null;
}

export class ListDecisions extends PageQuery {
  @OneOf(DECISION_STATES, { optional: true }) readonly state?: DecisionState;
  @OneOf(DECISION_SCOPES, { optional: true }) readonly scope?: DecisionScope;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true, description: 'Named as decider, or decided' })
  readonly deciderId?: string;
  @Id({ optional: true }) readonly askedBy?: string;
  @Flag({ optional: true, description: 'true: only those without an answer' })
  readonly undecided?: boolean;
  @Flag({ optional: true, description: 'true: only those that wait for you to decide' })
  readonly waitsForMe?: boolean;
  @Flag({ optional: true, description: 'true: only those whose day to look again has come' })
  readonly revisitDue?: boolean;
  @Text({ max: LIMITS.name, optional: true, description: 'Part of a name, key or question' })
  readonly q?: string;
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
  @DayField({ optional: true, description: 'The business on that day, by what is known now' })
  readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}
