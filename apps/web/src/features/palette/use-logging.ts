import { IconPlus } from '@tabler/icons-react';
import { useCallback } from 'react';
import { periodKindOf } from '#domain/cadence';
import type { Period } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useRecordValue } from '../kpis/record-value.ts';
import type { ScorecardRow } from '../scorecard/arrange.ts';
import { needsReason } from '../scorecard/use-editing.ts';
import { useMayRecord } from '../scorecard/use-may-record.ts';
import { valueAt } from './due-period.ts';
import type { Entry } from './entry.ts';
import type { Command } from './parse-command.ts';
import { ranked, type Indexed } from './rank.ts';
import { usePeriodToLog } from './use-period-to-log.ts';
import type { KpiEntry } from './use-things.ts';

/** How many KPIs may be meant by the words of an order. */
const MEANT = 4;

type Log = Extract<Command, { kind: 'log' }>;

/** The KPIs that may be meant, with the value and the period that Enter would record. */
export function useLogging(kpis: readonly Indexed<KpiEntry>[], recent: readonly string[]) {
  const mayRecord = useMayRecord();
  const periodToLog = usePeriodToLog();
  const entryOf = useLogEntry();
  return useCallback(
    ({ words, value, period: named }: Log): readonly Entry[] =>
      ranked(kpis, words, recent)
        .filter(({ row }) => mayRecord(row.area.key, row.id))
        .filter(({ row }) => !named || named.kind === periodKindOf(row.cadence))
        .slice(0, MEANT)
        .flatMap(({ row }) => {
          const period = named ?? periodToLog(row);
          return period ? [entryOf(row, period, value)] : [];
        }),
    [kpis, recent, mayRecord, periodToLog, entryOf],
  );
}

function useLogEntry() {
  const t = useText();
  const formats = useFormats();
  const record = useRecordValue();
  return useCallback(
    (row: ScorecardRow, period: Period, value: number | undefined): Entry => {
      const before = valueAt(row, period.key) ?? null;
      const entry = {
        id: `log:${row.key}`,
        kind: formats.period(period),
        detail:
          before === null
            ? row.area.name
            : t('palette.was', { value: formats.figure(before, row) }),
        Icon: IconPlus,
      };
      const stage = { row, periodKey: period.key };
      if (value === undefined)
        return {
          ...entry,
          title: t('palette.logFor', { name: row.name }),
          run: () => ({ ...stage, text: '' }),
        };
      return {
        ...entry,
        title: t('palette.log', { name: row.name, value: formats.figure(value, row) }),
        run: () => {
          if (isFinal(row, period.key))
            return { ...stage, text: formats.number(value, row.decimals) };
          void record({ kpi: row.key, period: period.key, value, name: row.name });
          return undefined;
        },
      };
    },
    [t, formats, record],
  );
}

/** Whether a value stands there that changes only with a reason; of periods before, it is taken to. */
export function isFinal(row: ScorecardRow, periodKey: string): boolean {
  const before = valueAt(row, periodKey) ?? null;
  return before !== null && (row.periodKey !== periodKey || needsReason(row, before));
}
