import { useIntl } from 'react-intl';
import { useText } from '../../app/i18n/use-text.ts';
import { problemText } from '../../app/write/toasts.tsx';
import { parseFigure } from '../kpis/parse-figure.ts';
import { useRecordValue } from '../kpis/record-value.ts';
import { goToStop } from './stops.ts';
import type { Duty } from './sweep.ts';
import { EMPTY, type ChangeDraft, type Drafts } from './use-drafts.ts';

/** What can be done with one owed value. */
export interface ValueActions {
  /** Saves what was typed and moves on; an empty field only moves on. */
  readonly save: (duty: Duty) => void;
  readonly skip: (duty: Duty) => void;
  readonly change: ChangeDraft;
}

export function useValueActions(drafts: Drafts, change: ChangeDraft): ValueActions {
  const { locale } = useIntl();
  const t = useText();
  const record = useRecordValue();
  const send = async (duty: Duty, value: number, note: string): Promise<void> => {
    change(duty.id, { state: 'saving', problem: '' });
    const result = await record({
      kpi: duty.subject.key ?? duty.subject.id,
      period: duty.period?.key ?? '',
      name: duty.subject.name,
      value,
      seen: null,
      ...(note.trim() && { more: { note: note.trim() } }),
      onProblem: (error) => change(duty.id, { state: 'open', problem: problemText(t, error) }),
    });
    if (result !== undefined) change(duty.id, { state: 'saved' });
  };
  return {
    change,
    save: (duty) => {
      const { text, note } = drafts.get(duty.id) ?? EMPTY;
      const value = parseFigure(text, locale);
      if (value === undefined) return change(duty.id, { problem: t('inbox.notANumber') });
      goToStop(1);
      if (value !== null) void send(duty, value, note);
      return undefined;
    },
    skip: (duty) => {
      goToStop(1);
      change(duty.id, { state: 'skipped', text: '', problem: '' });
    },
  };
}
