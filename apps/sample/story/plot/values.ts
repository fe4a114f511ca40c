import { periodKindOf } from '#domain/cadence';
import type { Period } from '#domain/calendar';
import type { Day } from '#domain/day';
import type { ValueToRecord } from '#features/kpis/index';
import type { Correction, DrawnKpi, Stretch } from '../area-story.ts';
import { AREAS } from '../areas/index.ts';
import { ANALYST, type PersonKey } from '../cast.ts';
import type { Deed, RowToRecord } from '../deed.ts';
import { figureOf } from '../figures.ts';
import { accountableOn } from '../offices.ts';
import { randomOf } from '../random.ts';
import { at, monthsAgo, placesOf, workingDaysAfter, type Place, type Span } from '../span.ts';
import { KPIS, KPIS_OF_PRODUCTS, type Kpi } from '../templates.ts';
import { measuredFrom } from './registers/product-kpis.ts';

/** Working days after the end of a period: when the warehouse is read, and when the books are closed. */
const COUNTED_ON = { weekly: 2, otherwise: 3 } as const;
const CLOSED_ON = 8;

/** The figures on reporting itself are among them, so the morning's reckoning comes first. */
const COUNTED_AT = '10:40';

/** Of the values that owners record, so many come late. */
const LATE = 0.06;

interface Recorded {
  readonly at: Date;
  readonly by: PersonKey;
  readonly row: RowToRecord;
}

/** Every value, with its corrections, in the batches in which people record them. */
export function values(span: Span): readonly Deed[] {
  const recorded = [
    ...KPIS.flatMap((kpi) => inAll(kpi, span)),
    ...KPIS_OF_PRODUCTS.flatMap((kpi) => inAll(kpi, span, measuredFrom(kpi, span))),
  ];
  const together = Map.groupBy(recorded, ({ at: when, by }) => `${by} ${when.toISOString()}`);
  return [...together.values()].flatMap((some): readonly Deed[] => {
    const [first] = some;
    if (!first) return [];
    return [{ kind: 'record', at: first.at, by: first.by, rows: some.map(({ row }) => row) }];
  });
}

function inAll(kpi: Kpi, span: Span, from = span.founded): readonly Recorded[] {
  return measured(kpi, span)
    .filter(({ period }) => period.endsOn >= from)
    .flatMap((place) => ofPeriod(kpi, place, span));
}

/** Of the period under way nothing is known yet. */
function measured({ template, forgotten }: Kpi, span: Span): readonly Place[] {
  const places = placesOf(span, periodKindOf(template.cadence));
  return places.filter(({ period, ago }) => ago > 0 && !isWithin(forgotten, period, span));
}

function ofPeriod(kpi: Kpi, place: Place, span: Span): readonly Recorded[] {
  if ('isComputed' in kpi) return [];
  const first = occasion(kpi, place, span);
  const { id, source = '' } = kpi;
  if ('observed' in kpi)
    return [{ ...first, row: { kpi: id, observed: kpi.observed, of: place.period, source } }];
  const { period } = place;
  const named = { kpi: id, period: period.key, source };
  const gap = kpi.notApplicable?.find((stretch) => isWithin(stretch, period, span));
  if (gap) return [{ ...first, row: { ...named, state: 'not_applicable', reason: gap.reason } }];
  return [
    { ...first, row: { ...named, ...firstThought(kpi, place, span) } },
    ...secondThoughts(kpi, place, span).map(({ on, value }) => {
      return { at: on, by: first.by, row: { ...named, ...value } };
    }),
  ];
}

/** Who records it when: the analyst, or the owner of the area, now and then late. */
function occasion(
  { id, template }: Kpi,
  { period, ago }: Place,
  span: Span,
): Pick<Recorded, 'at' | 'by'> {
  const { area, cadence } = template;
  const records = AREAS.find(({ key }) => key === area)?.records;
  if (cadence === 'weekly' || records === undefined) {
    const days = cadence === 'weekly' ? COUNTED_ON.weekly : COUNTED_ON.otherwise;
    return { at: at(workingDaysAfter(period.endsOn, days, span), COUNTED_AT), by: ANALYST };
  }
  const random = randomOf(`late ${id} ${ago}`);
  const days = random.chance(LATE) ? random.whole(7, 10) : records.on;
  const day = workingDaysAfter(period.endsOn, days, span);
  return { at: at(day, records.at), by: accountableOn(span, area, day) ?? ANALYST };
}

type Stated = Omit<ValueToRecord, 'kpi' | 'period'>;

function firstThought(kpi: DrawnOf<Kpi>, place: Place, span: Span): Stated {
  const early = kpi.settles ? 1 + 0.006 * randomOf(`early ${kpi.id} ${place.ago}`).normal() : 1;
  const factor = early / (correctionOf(kpi, place.period, span)?.factor ?? 1);
  const figure = figureOf(kpi, kpi.template, place, { span, factor });
  return kpi.settles ? { ...figure, state: 'provisional' } : figure;
}

/** What became of it when the books were closed, or somebody looked again. */
function secondThoughts(
  kpi: DrawnOf<Kpi>,
  place: Place,
  span: Span,
): readonly { readonly on: Date; readonly value: Stated }[] {
  const figure = figureOf(kpi, kpi.template, place, { span });
  const after = (days: number): Day => workingDaysAfter(place.period.endsOn, days, span);
  const correction = correctionOf(kpi, place.period, span);
  return [
    ...(kpi.settles
      ? [{ on: at(after(CLOSED_ON), '11:30'), value: { ...figure, state: 'final' as const } }]
      : []),
    ...(correction
      ? [
          {
            on: at(after(CLOSED_ON + correction.after), '16:20'),
            value: { ...figure, reason: correction.reason },
          },
        ]
      : []),
  ];
}

type DrawnOf<Some> = Extract<Some, DrawnKpi>;

function correctionOf(kpi: DrawnKpi, { endsOn }: Period, span: Span): Correction | undefined {
  return kpi.corrections?.find((one) => one.monthsAgo === monthsAgo(span, endsOn));
}

function isWithin(stretch: Stretch | undefined, { endsOn }: Period, span: Span): boolean {
  if (stretch === undefined) return false;
  const ago = monthsAgo(span, endsOn);
  return ago <= stretch.from && ago >= stretch.to;
}
