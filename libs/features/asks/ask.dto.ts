import { ASK_ANSWERS, ASK_LIMITS, type AskAnswer } from '#domain/ask';
import type { Day } from '#domain/day';
import { DECISION_LIMITS } from '#domain/decision';
import { DayField, Flag, Id, NestedList, OneOf, Text } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';

const LIMITS = ASK_LIMITS;

export class AskOption {
  @Text({ max: DECISION_LIMITS.option }) readonly name!: string;
  @Text({ min: 0, max: DECISION_LIMITS.text }) readonly pros!: string;
  @Text({ min: 0, max: DECISION_LIMITS.text }) readonly cons!: string;
}

const Options = () => NestedList(() => AskOption, { max: LIMITS.options, optional: true });
const Long = (description: string) =>
  Text({ min: 0, max: LIMITS.text, optional: true, description });
const ByWhen = () =>
  DayField({ optional: true, nullable: true, description: 'By when an answer is needed' });
const COST = 'What it costs to answer later';
const RECOMMENDED = 'The name of an option, where there are any; else what is recommended';

export class CreateAsk {
  @Id() readonly reportId!: string;
  @Text({ max: LIMITS.question }) readonly question!: string;
  @Long('Markdown') readonly context?: string;
  @Options() readonly options?: readonly AskOption[];
  @Text({ max: LIMITS.text, description: RECOMMENDED }) readonly recommendation!: string;
  @ByWhen() readonly dueOn?: Day | null;
  @Long(COST) readonly costOfDelay?: string;
}

/** Absent: left alone; null: cleared. */
export class UpdateAsk {
  @Text({ max: LIMITS.question, optional: true }) readonly question?: string;
  @Long('Markdown') readonly context?: string;
  @Options() readonly options?: readonly AskOption[];
  @Text({ max: LIMITS.text, optional: true, description: RECOMMENDED })
  readonly recommendation?: string;
  @ByWhen() readonly dueOn?: Day | null;
  @Long(COST) readonly costOfDelay?: string;
}

export class AnswerAsk {
  @OneOf(ASK_ANSWERS) readonly answer!: AskAnswer;
  @Text({
    max: LIMITS.text,
    optional: true,
    description: 'approved: another option than the recommended one',
  })
  readonly choice?: string;
  @Text({ max: LIMITS.reason }) readonly reason!: string;
  @DayField({ optional: true, nullable: true, description: 'deferred: when you will answer' })
  readonly until?: Day | null;
  @Id({ optional: true, nullable: true, description: 'delegated: who is to answer' })
  readonly delegateId?: string | null;
  @DayField({ optional: true, nullable: true, description: 'When to look again at a decision' })
  readonly revisitOn?: Day | null;
}

export class WithdrawAsk {
  @Text({ max: LIMITS.reason, optional: true, description: 'Needed once it has been asked' })
  readonly reason?: string;
}

export class ListAsks extends PageQuery {
  @Id({ optional: true }) readonly reportId?: string;
  @Flag({ optional: true, description: 'true: only those without a decision' })
  readonly waiting?: boolean;
  @Flag({ optional: true, description: 'true: only those that you may answer' })
  readonly waitsForMe?: boolean;
}
