import { useState } from 'react';
import { useIntl } from 'react-intl';
import { api, dataOf } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { isProblem } from '../../app/problem.ts';
import { problemText } from '../../app/write/toasts.tsx';
import { useWrite } from '../../app/write/use-write.ts';
import { withdraw } from '../kpis/stand.ts';
import { isSheet, planPaste, type PastePlan, type Target } from './paste.ts';
import type { Duty } from './sweep.ts';
import type { ChangeDraft } from './use-drafts.ts';

export interface Paste {
  readonly plan: PastePlan | undefined;
  /** True when the text was a column and is shown as a plan. */
  readonly offer: (text: string, from: string) => boolean;
  readonly apply: () => Promise<void>;
  readonly discard: () => void;
}

/** A pasted column: shown first, then recorded all or none. */
export function usePaste(rows: readonly Duty[], change: ChangeDraft): Paste {
  const { locale } = useIntl();
  const t = useText();
  const write = useWrite();
  const [plan, setPlan] = useState<PastePlan>();
  const pasted = rows.flatMap((duty) => {
    const figure = plan?.changes.get(duty.id);
    return figure ? [{ duty, value: figure.value }] : [];
  });
  const settle = (patch: Parameters<ChangeDraft>[1]): void => {
    for (const { duty } of pasted) change(duty.id, patch);
    setPlan(undefined);
  };
  const refuse = (error: unknown): void => {
    settle({ state: 'open' });
    for (const [index, { duty }] of pasted.entries())
      change(duty.id, { problem: refusalOfRow(error, index) });
    if (!isProblem(error) || error.errors.length === 0)
      for (const { duty } of pasted.slice(0, 1))
        change(duty.id, { problem: problemText(t, error) });
  };
  const record = async (): Promise<void> => {
    if (pasted.length === 0) return setPlan(undefined);
    const body = {
      rows: pasted.map(({ duty, value }) => ({ ...placeOf(duty), value })),
    };
    const result = await write({
      said: t('inbox.recorded', { count: pasted.length }),
      run: () => dataOf(api.POST('/api/v1/measurements/batch', { body })),
      undo: () =>
        Promise.all(pasted.map(({ duty }) => withdraw(placeOf(duty), t('inbox.undoReason')))),
      onProblem: refuse,
    });
    if (result) settle({ state: 'saved', problem: '' });
  };
  return {
    plan,
    offer: (text, from) => {
      if (!isSheet(text)) return false;
      const next = planPaste(text, rows.map(targetOf), from, locale);
      for (const [id, figure] of next.changes) change(id, { text: figure.text, problem: '' });
      setPlan(next);
      return true;
    },
    apply: record,
    discard: () => settle({ text: '' }),
  };
}

const placeOf = ({ subject, period }: Duty) => ({
  kpi: subject.key ?? subject.id,
  period: period?.key ?? '',
});

const targetOf = ({ id, subject }: Duty): Target => ({
  id,
  key: subject.key ?? '',
  name: subject.name,
});

function refusalOfRow(error: unknown, index: number): string {
  if (!isProblem(error)) return '';
  const of = error.errors.filter(({ pointer }) => pointer.startsWith(`/rows/${index}/`));
  return of.map(({ message }) => message).join(' ');
}
