import type { DecisionScope } from '#domain/decision';
import type { Decision } from './decisions.ts';

export interface OptionDraft {
  readonly name: string;
  readonly pros: string;
  readonly cons: string;
}

export interface QuestionDraft {
  readonly name: string;
  readonly question: string;
  readonly context: string;
  readonly options: readonly OptionDraft[];
  readonly recommendation: string;
  readonly scope: DecisionScope;
  readonly areaId: string | null;
  readonly deciderId: string | null;
  readonly dueOn: string | null;
}

/** What the form begins with: two empty options invite to name the choice. */
export function questionOf(decision: Decision | undefined): QuestionDraft {
  if (decision)
    return {
      name: decision.name,
      question: decision.question,
      context: decision.context,
      options: decision.options,
      recommendation: decision.recommendation,
      scope: decision.scope,
      areaId: decision.area?.id ?? null,
      deciderId: decision.decider?.personId ?? null,
      dueOn: decision.dueOn,
    };
  return {
    name: '',
    question: '',
    context: '',
    options: [NO_OPTION, NO_OPTION],
    recommendation: '',
    scope: 'company',
    areaId: null,
    deciderId: null,
    dueOn: null,
  };
}

export const NO_OPTION: OptionDraft = { name: '', pros: '', cons: '' };

/** What is sent: options without a name are left out, and an area counts for a question of an area alone. */
export function askedOf(draft: QuestionDraft) {
  const options = draft.options
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, pros, cons }) => ({ name: name.trim(), pros: pros.trim(), cons: cons.trim() }));
  return {
    ...draft,
    name: draft.name.trim(),
    question: draft.question.trim(),
    recommendation: draft.recommendation.trim(),
    areaId: draft.scope === 'area' ? draft.areaId : null,
    options,
  };
}
