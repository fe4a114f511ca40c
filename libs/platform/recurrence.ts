import { RRuleTemporal } from 'rrule-temporal';

const list = (one: string): string => `${one}(?:,${one}){0,30}`;
const DAY = '-?(?:[1-9]|[12]\\d|3[01])';

const PARTS = new RegExp(
  `^(?:${[
    'FREQ=(?:WEEKLY|MONTHLY|YEARLY)',
    'INTERVAL=[1-9]\\d?',
    `BYMONTHDAY=${list(DAY)}`,
    `BYSETPOS=${list(DAY)}`,
    `BYMONTH=${list('(?:[1-9]|1[0-2])')}`,
    `BYDAY=${list('(?:[-+]?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)')}`,
    'WKST=(?:MO|SU)',
  ].join('|')})$`,
);

/** What is wrong with a recurrence rule (RFC 5545) that names days; null for nothing. */
export function ruleProblem(rule: string): string | null {
  const parts = rule.split(';');
  const names = parts.map((part) => part.split('=', 1)[0]);
  if (!parts.every((part) => PARTS.test(part)) || new Set(names).size !== names.length)
    return 'must be a rule of RFC 5545 that names days, such as FREQ=MONTHLY;BYMONTHDAY=-1';
  if (!names.includes('FREQ')) return 'must say how often: FREQ=WEEKLY, MONTHLY or YEARLY';
  try {
    // Forty years hold a leap day on every weekday: what names no day in them never will.
    return occurrences(rule, { startsOn: '2000-01-01', to: '2040-12-31', limit: 1 }).length > 0
      ? null
      : 'must name a day that comes';
  } catch {
    return 'must be a rule of RFC 5545 that can be worked out';
  }
}

interface Range {
  /** From which intervals are counted. */
  readonly startsOn: string;
  /** Absent: as `startsOn`. */
  readonly from?: string;
  readonly to: string;
  readonly limit: number;
}

/** The days of a rule, as ISO days, both ends included; a rule that is none is an error. */
export function occurrences(
  rule: string,
  { startsOn, from = startsOn, to, limit }: Range,
): readonly string[] {
  const found: string[] = [];
  const expanded = new RRuleTemporal({
    rruleString: `DTSTART:${startsOn.replaceAll('-', '')}T000000Z\nRRULE:${rule};UNTIL=${to.replaceAll('-', '')}T235959Z`,
    strict: true,
    maxIterations: 20_000,
  });
  expanded.all((date) => {
    const day = date.toString().slice(0, 10);
    if (day >= from && day <= to) found.push(day);
    return found.length < limit && day <= to;
  });
  return found.slice(0, limit);
}
