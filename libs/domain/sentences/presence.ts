import { addDays } from '../day.ts';
import {
  lastDayOf,
  type EditionContent,
  type EditionPeriod,
  type EditionSections,
} from '../edition.ts';
import { itemsOf } from '../edition-register-entries.ts';
import { AHEAD_DAYS, type EditionItem } from '../edition-registers.ts';
import { kpisOf } from './flips.ts';
import {
  day,
  labelled,
  personNamed,
  sentence,
  type Phrase,
  type Sentence,
  type SentencePlace,
} from './sentence.ts';

/** What was told of in the report before and is silent now; what a period ends by itself is not. */
export function vanished(
  now: EditionSections,
  before: EditionContent,
  { startsOn }: EditionPeriod,
): Sentence[] {
  const areas = missingFrom(before.scorecard, now.scorecard);
  const silent = new Set(areas.flatMap(({ kpis }) => kpis.map(({ key }) => key)));
  const kpis = missingFrom(kpisOf(before), kpisOf(now)).filter(({ key }) => !silent.has(key));
  const items = missingFrom(promisedOf(before), itemsOf(now.roadmap));
  const objectives = missingFrom(openOf(before.objectives), now.objectives).filter(
    ({ endsOn }) => endsOn >= startsOn,
  );
  const decisions = missingFrom(
    (before.decisions ?? []).filter(({ state }) => state !== 'decided'),
    now.decisions,
  );
  return [
    ...areas.map((area) => gone('area_gone', area.name, ['areas', area.key])),
    ...kpis.map((kpi) => gone('kpi_gone', kpi.name, ['kpis', kpi.key])),
    ...items.map((item) => gone('item_gone', item.name, ['items', item.key], item)),
    ...objectives.map((one) => gone('objective_gone', one.name, ['objectives', one.key])),
    ...decisions.map((one) => gone('decision_gone', one.question, ['decisions', one.key])),
  ];
}

/** What is told of for the first time, and not only because the days that are told of have moved on. */
export function appeared(now: EditionSections, before: EditionContent): Sentence[] {
  const areas = missingFrom(now.scorecard, before.scorecard);
  const known = new Set(areas.flatMap(({ kpis }) => kpis.map(({ key }) => key)));
  const kpis = missingFrom(kpisOf(now), kpisOf(before)).filter(({ key }) => !known.has(key));
  const items = missingFrom(now.roadmap?.ahead ?? [], itemsOf(before.roadmap)).filter((item) =>
    wasInSight(item, before.period),
  );
  const objectives = missingFrom(openOf(now.objectives), before.objectives);
  return [
    ...areas.map((area) => fresh('area_new', area.name, ['areas', area.key])),
    ...kpis.map((kpi) => fresh('kpi_new', kpi.name, ['kpis', kpi.key])),
    ...items.map((item) => fresh('item_new', item.name, ['items', item.key], item)),
    ...objectives.map((one) => fresh('objective_new', one.name, ['objectives', one.key])),
  ];
}

type Keyed = { readonly key: string };

function missingFrom<Thing extends Keyed>(
  these: readonly Thing[],
  those: readonly Keyed[] = [],
): readonly Thing[] {
  const keys = new Set(those.map(({ key }) => key));
  return these.filter(({ key }) => !keys.has(key));
}

/** Shipped ones leave a report by themselves. */
function promisedOf({ roadmap }: EditionContent): readonly EditionItem[] {
  const shipped = new Set((roadmap?.shipped ?? []).map(({ key }) => key));
  return itemsOf(roadmap).filter(({ key }) => !shipped.has(key));
}

const openOf = <One extends { readonly state: string }>(all: readonly One[] = []): readonly One[] =>
  all.filter(({ state }) => state === 'open');

/** Its day lay within what the report before looked ahead to. */
const wasInSight = ({ targetOn }: EditionItem, period: EditionPeriod): boolean =>
  targetOn !== null && targetOn <= addDays(lastDayOf(period), AHEAD_DAYS);

type PlaceWords = readonly [SentencePlace['section'], string];

/** The report does not have its line any more: its place is the section where it stood. */
const SECTION_PARTS: Readonly<Partial<Record<SentencePlace['section'], string>>> = {
  areas: 'areas',
  kpis: 'scorecard',
  items: 'roadmap',
  objectives: 'objectives',
  decisions: 'decisions',
};

function gone(
  phrase: Phrase,
  name: string,
  [section, key]: PlaceWords,
  item?: EditionItem,
): Sentence {
  const told = sentence({
    rule: 'vanished',
    phrase,
    tone: 'bad',
    name,
    place: { section, key },
    figures: item ? figuresOf(item) : [],
  });
  return { ...told, place: { section: 'part', key: SECTION_PARTS[section] ?? section } };
}

const fresh = (
  phrase: Phrase,
  name: string,
  [section, key]: PlaceWords,
  item?: EditionItem,
): Sentence =>
  sentence({
    rule: 'appeared',
    phrase,
    tone: 'neutral',
    name,
    place: { section, key },
    figures: item ? figuresOf(item) : [],
  });

const figuresOf = ({ targetOn, owner }: EditionItem) => [
  labelled('due', targetOn === null ? null : day(targetOn)),
  labelled('owner', personNamed(owner)),
];
