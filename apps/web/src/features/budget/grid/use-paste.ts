import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { isTyping } from '../../../app/keys/keys.ts';
import { problemText, tellProblem } from '../../../app/write/toasts.tsx';
import type { Arrangement } from '../arrangement.ts';
import { gridOptions, useMoment, type Budget, type GridView } from '../budget-data.ts';
import { cellOf, isTyped } from './measures.ts';
import { overlaid } from './overlay.ts';
import { isSheet, planPaste, type PasteLine, type PastePeriod, type PastePlan } from './paste.ts';
import type { GridRow } from './rows.ts';
import { shortPeriod } from './sheet-head.tsx';
import type { Place } from './use-cell-keys.ts';
import type { Entry } from './use-entry.ts';
import { useDraftAmounts } from './use-grid-rows.ts';

interface Wanted {
  readonly budget: Budget;
  readonly view: GridView;
  readonly arrangement: Arrangement;
  readonly entry: Entry;
  readonly rows: readonly GridRow[];
  readonly active: Place;
}

export interface Paste {
  readonly plan: PastePlan | undefined;
  /** Some of the cells have an actual already, which changes only with a reason. */
  readonly isCorrection: boolean;
  readonly problem: string | undefined;
  readonly apply: (reason: string) => Promise<boolean>;
  readonly discard: () => void;
}

/** A block from a spreadsheet: shown first, then posted all or none. */
export function usePaste(wanted: Wanted): Paste {
  const { entry } = wanted;
  const t = useText();
  const [plan, setPlan] = useState<PastePlan>();
  const [problem, setProblem] = useState<string>();
  const read = useReading(wanted);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const take = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.trim() === '' || (isTyping(event.target) && !isSheet(text))) return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      event.preventDefault();
      setProblem(undefined);
      latest.current(text).then(setPlan, (error: unknown) => tellProblem(t, error));
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, [t]);
  const apply = async (reason: string): Promise<boolean> => {
    const cells = (plan?.changes ?? []).map(({ line, period, amount, before }) => ({
      lineId: line.id,
      period: period.key,
      amount,
      before,
    }));
    setProblem(undefined);
    const done = await entry.send(cells, reason, (error) => setProblem(problemText(t, error)));
    if (done !== undefined) setPlan(undefined);
    return done !== undefined;
  };
  return {
    plan,
    isCorrection: entry.isActual && (plan?.changes ?? []).some(({ before }) => before !== null),
    problem,
    apply,
    discard: () => {
      setPlan(undefined);
      setProblem(undefined);
    },
  };
}

/** Reads what stands in all lines, each in its own currency, and says what a text would change. */
function useReading({ budget, view, arrangement, entry, rows, active }: Wanted) {
  const cache = useQueryClient();
  const { locale } = useIntl();
  const { query } = useMoment(budget);
  const amounts = useDraftAmounts(arrangement.draft).data;
  const periods = usePastePeriods(view);
  const { measure } = arrangement;
  return async (text: string): Promise<PastePlan | undefined> => {
    entry.cancel();
    if (!isTyped(measure) || (measure !== 'actual' && !entry.isDrafting)) return undefined;
    const own = await cache.fetchQuery(
      gridOptions(budget.key, query, { groupBy: 'line', money: 'own' }),
    );
    const keys = periods.map(({ key }) => key);
    const found = amounts ? overlaid(own.rows, amounts, { measure, periods: keys }) : own.rows;
    const lines = found.map((row): PasteLine => ({
      id: row.id ?? '',
      key: row.key ?? '',
      name: row.name ?? '',
      currency: row.line?.currency ?? budget.currency,
      isOpen: entry.mayWrite(row),
      figures: keys.map((_, index) => cellOf(row, measure, index)),
    }));
    const below = rows.slice(active.row).filter(({ kind }) => kind === 'line');
    return planPaste(text, {
      lines,
      periods,
      below: below.map(({ data }) => data.id ?? ''),
      column: Math.min(Math.max(active.column - 1, 0), periods.length - 1),
      locale,
      isClosedKept: measure === 'actual',
    });
  };
}

function usePastePeriods({ question: { periods } }: GridView): readonly PastePeriod[] {
  const { locale } = useIntl();
  const formats = useFormats();
  return periods.map((period) => ({
    key: period.key,
    isClosed: period.isClosed,
    names: [
      period.key,
      period.label,
      formats.period(period),
      shortPeriod(period, locale),
      shortPeriod(period, 'en'),
      `${shortPeriod(period, locale)} ${period.endsOn.slice(0, 4)}`,
      `${shortPeriod(period, 'en')} ${period.endsOn.slice(0, 4)}`,
      `${shortPeriod(period, 'en')} ${period.endsOn.slice(2, 4)}`,
    ],
  }));
}
