import {
  periodAt,
  periodOf,
  type CalendarRules,
  type Period,
  type PeriodKind,
} from '#domain/calendar';
import { quoted } from '#platform/tabular/parsed';
import { parseDay } from '#platform/tabular/dates';

export type PeriodRead = { readonly period: Period } | { readonly problem: string };

const PART_LAST = /^(?<fiscal>FY)?(?<year>\d{4})[\s/-]*(?<letter>[QHPW])0?(?<number>\d{1,2})$/;
const PART_FIRST = /^(?<letter>[QHPW])0?(?<number>\d{1,2})[\s,/-]*(?<fiscal>FY)?(?<year>\d{4})$/;

/** Reads periods as people write them: `2026-10`, `Oct 2026`, `Q3 2026`, `FY2026 Q3`, `2026-W45`, or a day within one. Without a kind any period will do. */
export function periodReader(
  rules: CalendarRules,
): (text: string, kind: PeriodKind | null) => PeriodRead {
  const known = new Map<string, PeriodRead>();
  return (text, kind) => {
    const key = `${kind} ${text}`;
    const read = known.get(key) ?? readPeriod(rules, text, kind);
    known.set(key, read);
    return read;
  };
}

/** A fiscal year is never taken for a calendar year, nor the other way round. */
function readPeriod(rules: CalendarRules, text: string, kind: PeriodKind | null): PeriodRead {
  const period =
    periodOf(rules, text) ??
    periodOf(rules, keyOf(text.toUpperCase().replace(/^FY\s+/, 'FY'))) ??
    monthOrDay(rules, text, kind);
  if (period === undefined)
    return { problem: `There is no period ${quoted(text)} in this calendar.` };
  if (kind === null || period.kind === kind) return { period };
  return { problem: `${period.label} is a ${period.kind}, and this is kept by the ${kind}.` };
}

/** The key that the text spells in another way. */
function keyOf(text: string): string {
  const groups = (PART_LAST.exec(text) ?? PART_FIRST.exec(text))?.groups;
  if (groups === undefined) return text;
  const { fiscal = '', year = '', letter = '', number = '' } = groups;
  const isTwoDigits = letter === 'P' || letter === 'W';
  return `${fiscal}${year}-${letter}${isTwoDigits ? number.padStart(2, '0') : number}`;
}

function monthOrDay(
  rules: CalendarRules,
  text: string,
  kind: PeriodKind | null,
): Period | undefined {
  const month = parseDay(text, 'MMM yyyy');
  if ('value' in month) return periodAt(rules, 'month', month.value);
  const day = parseDay(text, 'yyyy-mm-dd');
  return kind !== null && 'value' in day ? periodAt(rules, kind, day.value) : undefined;
}
