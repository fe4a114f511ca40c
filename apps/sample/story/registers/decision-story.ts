import type { AreaTemplateKey } from '#domain/area';
import type { DecisionScope } from '#domain/decision';
import type { PersonKey } from '../cast.ts';
import type { End } from '../acts/strategy.ts';
import type { Mark } from '../span.ts';

export interface DecisionStory {
  readonly key: string;
  readonly name: string;
  readonly question: string;
  readonly context: string;
  readonly scope: DecisionScope;
  readonly area?: AreaTemplateKey;
  readonly by: PersonKey;
  readonly decider: PersonKey;
  readonly options: readonly (readonly [name: string, pros: string, cons: string])[];
  readonly recommendation: string;
  readonly asked: Mark;
  readonly due: Mark;
  readonly decided?: Answer;
  readonly outcome?: { readonly on: Mark; readonly text: string; readonly revisit?: Mark };
  readonly reopened?: { readonly on: Mark; readonly reason: string; readonly decided: Answer };
  /** What it is about, where that stands in a register by the day of the first answer. */
  readonly concerns?: End;
}

interface Answer {
  readonly on: Mark;
  readonly choice: string;
  readonly reason: string;
  readonly revisit?: Mark;
}
