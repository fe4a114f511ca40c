import { periodAt, type CalendarRules, type PeriodKind } from '#domain/calendar';
import type { Formats } from '../../app/i18n/use-formats.ts';

interface Span {
  readonly startsOn: string;
  readonly endsOn: string;
}

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half', 'year'];

/** `Q1 2027` where the days are those of a period, else both days. */
export function spanName(
  { startsOn, endsOn }: Span,
  rules: CalendarRules | undefined,
  formats: Pick<Formats, 'period' | 'day' | 'shortDay'>,
): string {
  const period =
    rules &&
    KINDS.map((kind) => periodAt(rules, kind, startsOn)).find(
      (candidate) => candidate.startsOn === startsOn && candidate.endsOn === endsOn,
    );
  if (period) return formats.period(period);
  const isOneYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
  return `${isOneYear ? formats.shortDay(startsOn) : formats.day(startsOn)} – ${formats.day(endsOn)}`;
}
