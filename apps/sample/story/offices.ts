import type { AreaTemplateKey } from '#domain/area';
import { addDays, type Day } from '#domain/day';
import { ANALYST, CEO, CPO, type PersonKey } from './cast.ts';
import { onceFor, workingDayAgo, type Span } from './span.ts';

/** Who answers from a day on; null: nobody, and that was said. */
export interface Office {
  readonly area: AreaTemplateKey;
  readonly from: Day;
  readonly who: PersonKey | null;
  readonly acting?: true;
  readonly note: string;
  /** It came with the departure of the one before. */
  readonly byDeparture?: true;
}

export interface Deputy {
  readonly area: AreaTemplateKey;
  readonly who: PersonKey;
  readonly from: Day;
  readonly to: Day;
  readonly note: string;
}

export const FIRST_OWNERS: Readonly<Record<AreaTemplateKey, PersonKey>> = {
  strategy: CPO,
  roadmap: 'priya',
  delivery: 'daniel',
  lifecycle: 'bram',
  performance: 'nora',
  budget: 'carlos',
  reporting: 'tomasz',
  market: 'lucia',
  customer: 'aoife',
  relations: 'samuel',
  team: 'amara',
  innovation: 'hannes',
  process: 'tomasz',
  technology: 'jonas',
  compliance: 'eleni',
  collaboration: 'priya',
};

/** The CPO reads what the areas write, and the CEO what the CPO writes. */
export const reviewerOf = (area: AreaTemplateKey): PersonKey => (area === 'strategy' ? CEO : CPO);

/** `on` is the working day of that month. */
interface Move {
  readonly who: PersonKey;
  readonly monthsAgo: number;
  readonly on: number;
}

/** To whom everything goes that the person still owns; null: nothing is left to hand over. */
export const DEPARTURES: readonly (Move & { readonly heir: PersonKey | null })[] = [
  { who: 'hannes', monthsAgo: 20, on: 4, heir: null },
  { who: 'daniel', monthsAgo: 14, on: 14, heir: 'yuki' },
];

export const ARRIVALS: readonly Move[] = [{ who: 'felix', monthsAgo: 17, on: 3 }];

/** Every hand-over of the two years, in order of time. */
export const officesOf = onceFor(makeOffices);

/** Stand-ins for holidays. */
export const deputiesOf = onceFor(makeDeputies);

function makeOffices(span: Span): readonly Office[] {
  const day = (monthsAgo: number, n: number) => workingDayAgo(span, monthsAgo, n);
  return [
    {
      area: 'innovation',
      from: day(20, 4),
      who: null,
      note: 'Hannes Vogt leaves the company; the search for a successor has begun.',
    },
    {
      area: 'innovation',
      from: day(17, 4),
      who: 'felix',
      note: 'Felix Marchetti has joined. He begins with a look at what still runs.',
    },
    { area: 'delivery', from: day(14, 14), who: 'yuki', byDeparture: true, note: '' },
    {
      area: 'market',
      from: day(9, 1),
      who: ANALYST,
      acting: true,
      note: 'For the time of Lucía Ferrer’s parental leave.',
    },
    { area: 'market', from: day(6, 1), who: 'lucia', note: 'Back from parental leave.' },
  ];
}

function makeDeputies(span: Span): readonly Deputy[] {
  const weeks = (monthsAgo: number, n: number, length: number) => {
    const from = workingDayAgo(span, monthsAgo, n);
    return { from, to: addDays(from, 7 * length - 1) };
  };
  return [
    { area: 'performance', who: 'priya', ...weeks(15, 6, 2), note: 'Nora’s holiday.' },
    { area: 'delivery', who: 'jonas', ...weeks(4, 8, 2), note: 'Yuki’s holiday.' },
    { area: 'customer', who: 'nora', ...weeks(3, 14, 3), note: 'Aoife’s holiday.' },
  ];
}

/** Who was accountable on the day. */
export function accountableOn(span: Span, area: AreaTemplateKey, day: Day): PersonKey | null {
  const latest = officesOf(span).findLast((office) => office.area === area && office.from <= day);
  return latest === undefined ? FIRST_OWNERS[area] : latest.who;
}

/** Who speaks for the area on the day: the deputy while there is one. */
export function speakerOn(span: Span, area: AreaTemplateKey, day: Day): PersonKey | null {
  const deputy = deputiesOf(span).find(
    (one) => one.area === area && one.from <= day && day <= one.to,
  );
  return deputy?.who ?? accountableOn(span, area, day);
}

/** The same person, or whoever took over when that person left. */
export function successorOn(span: Span, who: PersonKey, day: Day): PersonKey {
  const left = DEPARTURES.find((move) => move.who === who);
  const isGone = left !== undefined && workingDayAgo(span, left.monthsAgo, left.on) <= day;
  return isGone ? (left.heir ?? CPO) : who;
}
