import type { EditionContent, EditionKpi, EditionSections } from '../edition.ts';
import { difference, mean } from '../number.ts';
import { byWeight, kpisOf } from './flips.ts';
import { figure, labelled, sentence, type Phrase, type Sentence, type Tone } from './sentence.ts';

/** A step of twice the usual one is seen in the usual noise about once in twenty. */
const STEPS_TOLD = 2;
const STEPS_NEEDED = 3;

interface Mover {
  readonly kpi: EditionKpi;
  /** In the report before. */
  readonly was: EditionKpi | undefined;
  /** How many of its usual steps the last one was; null where nothing is usual yet. */
  readonly times: number | null;
}

/** KPIs that moved: those whose behaviour newly says so before the others, the larger step before the smaller. */
export function movers(now: EditionSections, before: EditionContent | null): Sentence[] {
  const told = new Map((before ? kpisOf(before) : []).map((kpi) => [kpi.key, kpi]));
  return byWeight(kpisOf(now))
    .filter((kpi) => isNews(kpi, told.get(kpi.key)))
    .map((kpi) => ({ kpi, was: told.get(kpi.key), times: timesUsual(kpi) }))
    .filter(isMover)
    .toSorted((one, other) => rankOf(one) - rankOf(other) || sizeOf(other) - sizeOf(one))
    .map(moverSentence);
}

/** The last step in units of the mean of those before it; null with fewer than three of them, or where none was larger than nothing. */
function timesUsual({ trend, previous }: EditionKpi): number | null {
  const values = trend.flatMap(({ value }) => (value === null ? [] : [value]));
  const steps = values
    .slice(1)
    .map((value, at) => Math.abs(difference(value, values[at] ?? value)));
  const usual = mean(steps.slice(0, -1)) ?? 0;
  if (steps.length <= STEPS_NEEDED || usual === 0 || previous.absolute === null) return null;
  return Number((Math.abs(previous.absolute) / usual).toFixed(1));
}

/** A figure that stood in the report before in the same words is old. */
const isNews = ({ value, periodKey }: EditionKpi, was: EditionKpi | undefined): boolean =>
  value !== null && !(was && was.periodKey === periodKey && was.value === value);

/** Whatever its behaviour says: a figure that stood still has not moved. */
const isMover = ({ kpi, was, times }: Mover): boolean =>
  kpi.previous.absolute !== null &&
  kpi.previous.absolute !== 0 &&
  ((signalOf(kpi) !== null && kpi.variation !== was?.variation) || (times ?? 0) >= STEPS_TOLD);

/** What its behaviour says, unless its last step went the other way. */
function signalOf({
  variation,
  previous: { verdict },
}: EditionKpi): 'worsening' | 'improving' | null {
  if (variation === 'worsening' && verdict !== 'better') return variation;
  if (variation === 'improving' && verdict !== 'worse') return variation;
  return null;
}

function rankOf({ kpi }: Mover): number {
  const signal = signalOf(kpi);
  return signal === 'worsening' ? 0 : signal === 'improving' ? 1 : 2;
}

const sizeOf = ({ times }: Mover): number => times ?? 0;

function moverSentence({ kpi, times }: Mover): Sentence {
  const [phrase, tone] = wordingOf(kpi);
  return sentence({
    rule: 'mover',
    phrase,
    tone,
    name: kpi.name,
    place: { section: 'kpis', key: kpi.key },
    facts:
      times === null ? {} : { times: { kind: 'figure', value: times, unit: 'ratio', decimals: 1 } },
    figures: [
      labelled('value', figure(kpi.value, kpi)),
      labelled('before', figure(kpi.previous.value, kpi)),
      labelled('target', figure(kpi.target, kpi)),
    ],
  });
}

function wordingOf(kpi: EditionKpi): readonly [Phrase, Tone] {
  const signal = signalOf(kpi);
  if (signal === 'worsening') return ['mover_worsening', 'bad'];
  if (signal === 'improving') return ['mover_improving', 'good'];
  const { verdict } = kpi.previous;
  return ['mover_step', verdict === 'better' ? 'good' : verdict === 'worse' ? 'bad' : 'neutral'];
}
