import { useCallback } from 'react';
import { periodOf, type Period } from '#domain/calendar';
import { useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import { useView } from '../../app/view.ts';
import type { ScorecardKpi } from '../scorecard/row-types.ts';
import { duePeriod } from './due-period.ts';

/** The period for which a value of a KPI is most likely meant; undefined until the calendar is known. */
export function usePeriodToLog(): (kpi: ScorecardKpi) => Period | undefined {
  const rules = useCalendar();
  const today = useToday();
  const { period } = useView();
  return useCallback(
    (kpi) =>
      rules &&
      duePeriod(kpi, { rules, today, chosen: period ? periodOf(rules, period) : undefined }),
    [rules, today, period],
  );
}
