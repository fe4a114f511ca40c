import { useCallback } from 'react';
import { useText, type Text } from '../../app/i18n/use-text.ts';
import { ApiProblem } from '../../app/problem.ts';
import { useWrite, type Write } from '../../app/write/use-write.ts';
import { paintValue } from './paint-value.ts';
import {
  put,
  putBack,
  recordedAt,
  standing,
  withdraw,
  type Place,
  type ValueBody,
} from './stand.ts';

export interface ValueToRecord extends Place {
  /** Null takes the value back, with the reason. */
  readonly value: number | null;
  /** Of the KPI, for what is said about it. */
  readonly name: string;
  /** Needed to change a final value, and to take one back. */
  readonly reason?: string;
  /** Numerator, denominator, note, evidence and so on. */
  readonly more?: Omit<ValueBody, 'value' | 'reason' | 'series'>;
  /** What stood there when the reader began; another value by now is asked about. */
  readonly seen?: number | null;
  /** Shows a refusal at its field; without it a message appears. */
  readonly onProblem?: (error: unknown) => void;
}

/** How many rows the place had before: what undo has to find unchanged. */
interface Recorded {
  readonly known: number;
}

/** Records, corrects or takes back one value; resolves to undefined when it was refused. */
export function useRecordValue(): (input: ValueToRecord) => Promise<unknown> {
  const write = useWrite();
  const t = useText();
  return useCallback((input) => write(writeOf(input, t)), [write, t]);
}

function writeOf(input: ValueToRecord, t: Text): Write<Recorded> {
  const { onProblem } = input;
  const isActual = (input.series ?? 'actual') === 'actual';
  return {
    said: said(input, t),
    run: (version) => record(input, version === KEEP_MINE, t),
    currentVersion: () => Promise.resolve(KEEP_MINE),
    undo: ({ known }) => takeBack(input, known, t),
    ...(isActual && { paint: (cache) => paintValue(cache, input) }),
    ...(onProblem && { onProblem }),
  };
}

function said({ name, value, more }: ValueToRecord, t: Text): string {
  if (value !== null) return t('kpis.recorded', { name });
  return t(more?.state === 'not_applicable' ? 'kpis.noneRecorded' : 'kpis.withdrawn', { name });
}

/** Values have no version; this one stands for “over what the other wrote”. */
const KEEP_MINE = 1;

async function record(input: ValueToRecord, isInsisted: boolean, t: Text): Promise<Recorded> {
  const rows = await recordedAt(input);
  const { seen, value, reason, more } = input;
  if (seen !== undefined && seen !== standing(rows) && !isInsisted)
    throw new ApiProblem(412, { title: rows[0]?.recordedByName ?? '' });
  const given = reason ?? (isInsisted ? t('kpis.keptReason') : undefined);
  if (value === null && more?.state !== 'not_applicable') await withdraw(input, given ?? '');
  else await put(input, { ...more, value, ...(given && { reason: given }) });
  return { known: rows.length };
}

async function takeBack(input: ValueToRecord, known: number, t: Text): Promise<void> {
  await putBack(input, known, t('kpis.undoReason')).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.status === 412)
      throw new ApiProblem(412, { title: t('kpis.changedSince', { who: error.message }) });
    throw error;
  });
}
