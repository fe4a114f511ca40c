import { useMemo, useState } from 'react';
import { periodKindOf } from '#domain/cadence';
import { periodOf, type CalendarRules } from '#domain/calendar';
import { isProblem } from '../../app/problem.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { useOpenPanel } from '../../app/view.ts';
import { problemText } from '../../app/write/toasts.tsx';
import { useRecordValue } from '../kpis/record-value.ts';
import type { Edits, ScorecardKpi, ValueDraft } from './row-types.ts';

/** One value at a time is typed in place; a refused one comes back as it was typed. */
export function useEditing(): readonly [ValueDraft | undefined, Edits] {
  const t = useText();
  const rules = useCalendar();
  const record = useRecordValue();
  const openPanel = useOpenPanel();
  const [draft, setDraft] = useState<ValueDraft>();
  const edits = useMemo<Edits>(
    () => ({
      begin: (kpi) => {
        if (isDirect(kpi, rules)) setDraft({ kpi: kpi.key });
        else openPanel(`log:${kpi.key}`);
      },
      cancel: () => setDraft(undefined),
      save: (kpi, { value, text, reason }) => {
        setDraft(undefined);
        void record({
          kpi: kpi.key,
          period: kpi.periodKey,
          name: kpi.name,
          value,
          seen: kpi.value,
          ...(reason !== '' && { reason }),
          onProblem: (error) => {
            const problem = refusalOf(error) ?? problemText(t, error);
            setDraft({ kpi: kpi.key, text, reason, problem });
          },
        });
      },
    }),
    [t, rules, record, openPanel],
  );
  return [draft, edits];
}

/** A figure that is made of several recorded ones cannot be typed over. */
function isDirect(kpi: ScorecardKpi, rules: CalendarRules | undefined): boolean {
  const period = rules && periodOf(rules, kpi.periodKey);
  return period !== undefined && period.kind === periodKindOf(kpi.cadence);
}

/** What is on record as final changes only with a reason. */
export const needsReason = ({ state }: ScorecardKpi, value: number | null): boolean =>
  value === null || state === 'final' || state === 'restated' || state === 'not_applicable';

const refusalOf = (error: unknown): string | undefined =>
  isProblem(error) ? error.errors[0]?.message : undefined;
