import { useState } from 'react';
import { CHECK_IN_TEXT_MAX } from '#domain/check-in';
import { useText, type Text } from '../../app/i18n/use-text.ts';
import { isProblem } from '../../app/problem.ts';
import { lacking, type Draft, type DraftField, type Situation } from './draft.ts';

export interface FormState {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  /** What keeps it from being published, in the order of the form. */
  readonly needed: readonly DraftField[];
  /** What is wrong with a field, once publishing was tried. */
  readonly errorOf: (field: DraftField) => string | undefined;
  /** Whether it may be sent; what lacks something says so from then on. */
  readonly isReady: () => boolean;
  /** What the server refused; false for what belongs to no field. */
  readonly refuse: (error: unknown) => boolean;
}

type Refusals = Readonly<Partial<Record<DraftField, string>>>;

const NO_REFUSALS: Refusals = {};

export function useCheckInForm(initial: Draft, situation: Situation): FormState {
  const t = useText();
  const [draft, setDraft] = useState(initial);
  const [isTried, setTried] = useState(false);
  const [refusals, setRefusals] = useState(NO_REFUSALS);
  const needed = lacking(draft, situation);

  return {
    draft,
    needed,
    set: (change) => {
      setDraft((before) => ({ ...before, ...change }));
      setRefusals(NO_REFUSALS);
    },
    errorOf: (field) =>
      refusals[field] ??
      (isTried && needed.includes(field) ? neededText(t, field, draft, situation) : undefined),
    isReady: () => {
      setTried(true);
      return needed.length === 0;
    },
    refuse: (error) => {
      const refused = refusalsOf(error);
      setRefusals(refused);
      return Object.keys(refused).length > 0;
    },
  };
}

function neededText(t: Text, field: DraftField, draft: Draft, { today }: Situation): string {
  const value = draft[field];
  if (typeof value === 'string' && value.length > CHECK_IN_TEXT_MAX)
    return t('checkins.tooLong', { max: CHECK_IN_TEXT_MAX });
  if (field === 'planDueOn' && draft.planDueOn !== null && draft.planDueOn < today)
    return t('checkins.dayPassed');
  return t(`checkins.need.${field}`);
}

function refusalsOf(error: unknown): Refusals {
  if (!isProblem(error)) return NO_REFUSALS;
  return Object.fromEntries(
    error.errors.map(({ pointer, message }) => [pointer.split('/')[1] ?? '', message]),
  );
}
