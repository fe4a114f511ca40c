import type { AreaTemplateKey } from '#domain/area';
import type { Day } from '#domain/day';
import type { DecisionOption, DecisionScope } from '#domain/decision';
import type { LinkEnd } from '#domain/link';
import type { StatementKind } from '#domain/statement';
import type { PersonKey } from '../cast.ts';
import type { By } from './by.ts';

export interface StrategyActs extends DecisionActs {
  readonly link: By & { readonly from: End; readonly to: End; readonly note: string };
  readonly write_statement: By & {
    readonly statement: string;
    readonly text: {
      readonly kind: StatementKind;
      readonly body: string;
      readonly horizon: string;
      readonly changeNote: string;
    };
  };
  readonly approve_statement: By & { readonly statement: string };
  readonly publish_statement: By & { readonly statement: string };
  readonly read_statement: By & { readonly statement: string };
  readonly set_goal: By & { readonly goal: GoalToSet };
  readonly close_goal: By & { readonly goal: string; readonly note: string };
  readonly set_objective: By & { readonly objective: ObjectiveToSet };
  readonly commit_objective: By & { readonly objective: string };
  readonly retarget: By & {
    readonly objective: string;
    readonly kpi: string;
    readonly target: number;
    readonly reason: string;
  };
  readonly close_objective: By & {
    readonly objective: string;
    readonly score?: number;
    readonly reason?: string;
    readonly note: string;
  };
  readonly drop_objective: By & { readonly objective: string; readonly reason: string };
}

export type End = readonly [kind: LinkEnd, name: string];

interface GoalToSet {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly owner: PersonKey;
  readonly horizon: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

export interface ObjectiveToSet {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly area: AreaTemplateKey;
  readonly goal: string;
  readonly owner: PersonKey;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly keyResults: readonly {
    readonly kpi: string;
    readonly baseline: number;
    readonly target: number;
    readonly weight?: number;
  }[];
}

interface DecisionActs {
  readonly ask: By & { readonly question: QuestionToAsk };
  readonly decide: By & {
    readonly decision: string;
    readonly choice: string;
    readonly reason: string;
    readonly revisitOn?: Day;
  };
  readonly reopen_decision: By & { readonly decision: string; readonly reason: string };
  readonly record_outcome: By & {
    readonly decision: string;
    readonly outcome: string;
    readonly revisitOn: Day | null;
  };
}

export interface QuestionToAsk {
  readonly key: string;
  readonly name: string;
  readonly question: string;
  readonly context: string;
  readonly options: readonly DecisionOption[];
  readonly recommendation: string;
  readonly scope: DecisionScope;
  readonly area?: AreaTemplateKey;
  readonly decider?: PersonKey;
  readonly dueOn: Day;
}
