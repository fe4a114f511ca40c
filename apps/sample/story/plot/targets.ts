import { addMonths, endOfMonth, startOfMonth, type Day } from '#domain/day';
import type { Aim } from '../area-story.ts';
import { CPO } from '../cast.ts';
import type { Deed, DeedOf } from '../deed.ts';
import { DECIMALS, rounded, valueOn } from '../figures.ts';
import { accountableOn } from '../offices.ts';
import { at, MONTHS, monthsBefore, workingDayAgo, workingDaysAfter, type Span } from '../span.ts';
import { KPIS, type Kpi } from '../templates.ts';

/** What is aimed at: agreed on the third day, and in December for each fiscal year that follows. */
export function targets(span: Span): readonly Deed[] {
  const years = yearsOf(span);
  return KPIS.flatMap((kpi) => {
    if (isGlide(kpi.aim)) return glide(kpi, span);
    return years.map((year) => yearly(kpi, year, span)).concat(moved(kpi, span));
  });
}

interface Year {
  readonly from: Day;
  readonly to: Day;
  readonly agreedOn: Day;
}

function yearsOf(span: Span): readonly Year[] {
  const first = Number(span.founded.slice(0, 4));
  const later = [1, 2, 3].map((years) => ({
    from: `${first + years}-01-01`,
    to: `${first + years}-12-31`,
    agreedOn: workingDaysAfter(`${first + years - 1}-11-30`, 10, span),
  }));
  const agreedOn = workingDaysAfter(span.founded, 2, span);
  return [{ from: startOfMonth(span.founded), to: `${first}-12-31`, agreedOn }, ...later];
}

function yearly(kpi: Kpi, { from, to, agreedOn }: Year, span: Span): Deed {
  const { aim } = kpi;
  const target =
    'yearly' in aim
      ? { shape: 'cumulative' as const, from: yearOf(from), to, figures: shareOf(aim, from) }
      : { shape: 'flat' as const, from, to, figures: figuresOf(kpi, aim, monthsBefore(span, to)) };
  return aiming(kpi, agreedOn, target, span);
}

/** What is left of a year gets another target than was agreed; the record keeps the first. */
function moved(kpi: Kpi, span: Span): readonly Deed[] {
  const { aim, moved: move } = kpi;
  if (move === undefined || !('path' in aim)) return [];
  const on = workingDayAgo(span, move.monthsAgo, 6);
  return yearsOf(span)
    .filter(({ from, to }) => from <= on && on <= to)
    .map(({ to }) => {
      const path = aim.path.map(([ago, value]) => [ago, value * move.factor] as const);
      const figures = figuresOf(kpi, { ...aim, path }, monthsBefore(span, to));
      const { reason } = move;
      return aiming(kpi, on, { shape: 'flat', from: startOfMonth(on), to, figures, reason }, span);
    });
}

/** From a dated baseline, which the definition gets first, to a day that may still lie ahead. */
function glide(kpi: Kpi, span: Span): readonly Deed[] {
  const path = 'path' in kpi.aim ? kpi.aim.path : [];
  const [first, last] = [path[0], path.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [begins, value] = first;
  const third = workingDaysAfter(span.founded, 2, span);
  const from = begins >= MONTHS ? third : workingDayAgo(span, begins, 9);
  const end = endOfMonth(addMonths(startOfMonth(span.today), -last[0]));
  const to = { baseline: value, baselineOn: from, effectiveFrom: from };
  const target = {
    shape: 'glide' as const,
    start: { day: from, value },
    end: { day: end, value: last[1] },
  };
  return [
    { kind: 'define', at: at(from, '15:10'), by: agreesTo(kpi, from, span), kpi: kpi.id, to },
    aiming(kpi, from, target, span),
  ];
}

function aiming(kpi: Kpi, day: Day, target: DeedOf<'aim'>['target'], span: Span): Deed {
  const by = agreesTo(kpi, day, span);
  return { kind: 'aim', at: at(day, '15:30'), by, kpi: kpi.id, target };
}

const agreesTo = (kpi: Kpi, day: Day, span: Span) =>
  accountableOn(span, kpi.template.area, day) ?? CPO;

const isGlide = (aim: Aim) => 'path' in aim && aim.shape === 'glide';

/** The lines that are drawn for a year, at its end. */
function figuresOf({ template }: Kpi, aim: Exclude<Aim, { yearly: number }>, monthsAgo: number) {
  if ('band' in aim) {
    const [low, high] = aim.band;
    const [outerLow, outerHigh] = aim.outer;
    return { low, high, outerLow, outerHigh };
  }
  const { path, red = 0.1 } = aim;
  const isFine = red < 0.01;
  const target = round(valueOn(path, monthsAgo), isFine);
  const worse = template.direction === 'lower' ? 1 : -1;
  const decimals = isFine ? 2 : Math.max(1, DECIMALS[template.unit]);
  return { target, red: rounded(target + worse * red * Math.abs(target), decimals) };
}

/** A cumulative target counts from the first day of its year, also in the year of the founding. */
const yearOf = (day: Day): Day => `${day.slice(0, 4)}-01-01`;

/** Of a year that is begun late, what is left of it. */
function shareOf({ yearly: whole, red }: Extract<Aim, { yearly: number }>, from: Day) {
  const quarters = Math.ceil((13 - Number(from.slice(5, 7))) / 3);
  const target = (whole * quarters) / 4;
  return { target, red: rounded(target * (1 - red), 2) };
}

/** Nobody agrees on 1,573,412 euros. */
function round(value: number, isFine: boolean): number {
  const size = Math.abs(value);
  if (isFine) return rounded(value, 1);
  if (size < 1000) return rounded(value, size < 20 ? 1 : 0);
  const step = 10 ** (Math.floor(Math.log10(size)) - 2);
  return Math.round(value / step) * step;
}
