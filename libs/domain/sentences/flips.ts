import type { EditionArea, EditionContent, EditionKpi, EditionSections } from '../edition.ts';
import { flipOf } from '../since.ts';
import { isBetter, type Status } from '../status.ts';
import {
  figure,
  labelled,
  sentence,
  status,
  type Phrase,
  type Sentence,
  type SentencePlace,
  why,
} from './sentence.ts';

/** Statuses of areas, KPIs and objectives that are another colour than in the report before. */
export function flips(now: EditionSections, before: EditionContent): Sentence[] {
  const areas = new Map(before.scorecard.map((area) => [area.key, area]));
  const kpis = new Map(kpisOf(before).map((kpi) => [kpi.key, kpi]));
  const objectives = new Map((before.objectives ?? []).map((one) => [one.key, one]));
  return [
    ...now.scorecard.flatMap((area) => areaFlips(area, areas.get(area.key))),
    ...byWeight(kpisOf(now)).flatMap((kpi) => kpiFlip(kpi, kpis.get(kpi.key))),
    ...(now.objectives ?? []).flatMap((one) =>
      flip({
        name: one.name,
        phrase: 'objective_flip',
        place: { section: 'objectives', key: one.key },
        was: objectives.get(one.key)?.computed ?? null,
        is: one.computed,
      }),
    ),
  ];
}

/** Areas that declare better than they measure; of those that did so before it is no news. */
export function mismatches(now: EditionSections, before: EditionContent | null): Sentence[] {
  const known = new Set((before?.scorecard ?? []).filter(isMismatch).map(({ key }) => key));
  return now.scorecard
    .filter((area) => isMismatch(area) && !known.has(area.key))
    .map(({ key, name, declared, computed, mismatchReason }) =>
      sentence({
        rule: 'mismatch',
        phrase: 'mismatch',
        tone: 'bad',
        name,
        place: { section: 'areas', key },
        facts: { declared: status(declared ?? 'unknown'), computed: status(computed) },
        figures: [why(mismatchReason)],
      }),
    );
}

const isMismatch = ({ declared, computed }: EditionArea): boolean =>
  declared !== null && isBetter(declared, computed);

export const kpisOf = ({ scorecard }: Pick<EditionSections, 'scorecard'>): readonly EditionKpi[] =>
  scorecard.flatMap(({ kpis }) => kpis);

/** Critical ones first, else as the report has them. */
export const byWeight = (kpis: readonly EditionKpi[]): readonly EditionKpi[] =>
  kpis.toSorted((one, other) => Number(other.critical) - Number(one.critical));

function areaFlips(area: EditionArea, was: EditionArea | undefined): Sentence[] {
  const { key, name, declared, computed } = area;
  const place = { section: 'areas', key } as const;
  const by = { name, place };
  return [
    ...flip({ ...by, phrase: 'area_flip', was: was?.computed ?? null, is: computed }),
    ...flip({ ...by, phrase: 'area_declared', was: was?.declared ?? null, is: declared }),
  ];
}

const kpiFlip = (kpi: EditionKpi, was: EditionKpi | undefined): Sentence[] =>
  flip({
    name: kpi.name,
    phrase: 'kpi_flip',
    place: { section: 'kpis', key: kpi.key },
    was: was?.status ?? null,
    is: kpi.status,
    figures: [
      labelled('value', figure(kpi.value, kpi)),
      labelled('target', figure(kpi.target, kpi)),
      labelled('before', figure(was?.value ?? null, kpi)),
    ],
  });

interface Flip {
  readonly name: string;
  readonly phrase: Phrase;
  readonly place: SentencePlace;
  readonly was: Status | null;
  readonly is: Status | null;
  readonly figures?: Parameters<typeof sentence>[0]['figures'];
}

function flip({ was, is, figures = [], ...told }: Flip): Sentence[] {
  const rule = flipOf(was, is);
  if (rule === null || was === null || is === null) return [];
  const tone = rule === 'better' ? 'good' : 'bad';
  const facts = { was: status(was), is: status(is) };
  return [sentence({ ...told, rule, tone, facts, figures })];
}
