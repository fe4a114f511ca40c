import type { EditionArea, EditionContent } from './edition.ts';
import { budgetAreaKey, budgetLineKey } from './edition-budget-entries.ts';
import { EDITION_PARTS, type LineSection } from './edition-parts.ts';
import { itemsOf } from './edition-register-entries.ts';
import type { PersonRef } from './person-ref.ts';

export interface Line {
  readonly name: string;
  /** Who can answer, the first one before the others. */
  readonly owners: readonly PersonRef[];
}

/** The line of an edition that somebody asks about; undefined where the edition has none. */
export function lineOf(
  content: EditionContent,
  section: LineSection,
  key: string,
): Line | undefined {
  const found = LINES[section](content, key);
  if (!found) return undefined;
  const { name, people } = found;
  const owners = [...people, content.sealedBy].filter((person) => person !== null);
  return { name, owners };
}

const NAME_MAX = 160;

interface Found {
  readonly name: string;
  readonly people: readonly (PersonRef | null)[];
}
type Find = (content: EditionContent, key: string) => Found | undefined;

const LINES: Readonly<Record<LineSection, Find>> = {
  part: (_, key) =>
    EDITION_PARTS.some((part) => part === key) ? { name: key, people: [] } : undefined,
  sentences: (content, key) => {
    const sentence = content.sentences?.told.find((one) => one.key === key);
    if (!sentence) return undefined;
    const { place, text } = sentence;
    return {
      name: text.slice(0, NAME_MAX),
      people: LINES[place.section](content, place.key)?.people ?? [],
    };
  },
  actions: (content, key) => {
    const action = content.lastTime?.actions.find((one) => one.key === key);
    return action && { name: action.name, people: [action.owner] };
  },
  answers: (content, key) => {
    const answer = content.lastTime?.answers.find((one) => one.key === key);
    return answer && { name: answer.question, people: [answer.delegate, answer.by] };
  },
  asks: (content, key) => {
    const ask = content.asks?.find((one) => one.key === key);
    return ask && { name: ask.question, people: [] };
  },
  decisions: (content, key) => {
    const decision = content.decisions?.find((one) => one.key === key);
    return decision && { name: decision.name, people: [decision.decider] };
  },
  objectives: (content, key) => {
    const objective = content.objectives?.find((one) => one.key === key);
    return objective && inArea(content, objective.areaKey, objective.name, objective.owner);
  },
  areas: (content, key) => {
    const area = areaOf(content, key);
    return area && { name: area.name, people: [area.owner] };
  },
  kpis: kpiLine,
  highlights: (content, key) => noteLine(content.highlights, key),
  lowlights: (content, key) => noteLine(content.lowlights, key),
  items: (content, key) => {
    const item = itemsOf(content.roadmap).find((one) => one.key === key);
    return item && inArea(content, item.areaKey, item.name, item.owner);
  },
  products: (content, key) => {
    const product = content.lifecycle?.attention.find((one) => one.key === key);
    return product && { name: product.name, people: [product.owner] };
  },
  budgets: budgetAreaLine,
  budget_lines: budgetLine,
  missed: (content, key) => {
    const missed = content.missedObligations.find((one) => one.what === key);
    return missed && inArea(content, missed.areaKey, missed.what, missed.owner);
  },
};

function kpiLine({ scorecard }: EditionContent, key: string): Found | undefined {
  for (const { kpis, owner } of scorecard) {
    const kpi = kpis.find((one) => one.key === key);
    if (kpi) return { name: kpi.name, people: [owner, kpi.recordedBy] };
  }
  return undefined;
}

function budgetAreaLine(content: EditionContent, key: string): Found | undefined {
  for (const { key: budget, name, areas } of content.budgets ?? []) {
    const area = areas.find((one) => budgetAreaKey(budget, one) === key);
    if (area) return inArea(content, area.key, `${name}: ${area.name}`, null);
  }
  return undefined;
}

function budgetLine(content: EditionContent, key: string): Found | undefined {
  for (const { key: budget, beyond } of content.budgets ?? []) {
    const line = beyond.lines.find((one) => budgetLineKey(budget, one) === key);
    if (line) return inArea(content, line.areaKey, line.name, line.author);
  }
  return undefined;
}

function noteLine(notes: EditionContent['highlights'], key: string): Found | undefined {
  const note = notes.find(({ checkInId }) => checkInId === key);
  return note && { name: firstLine(note.text), people: [note.author] };
}

const inArea = (
  content: EditionContent,
  areaKey: string | null,
  name: string,
  owner: PersonRef | null,
): Found => ({
  name,
  people: [owner, areaOf(content, areaKey)?.owner ?? null],
});

const areaOf = ({ scorecard }: EditionContent, key: string | null): EditionArea | undefined =>
  scorecard.find((area) => area.key === key);

const firstLine = (text: string): string =>
  (text.trim().split('\n', 1)[0] ?? '').slice(0, NAME_MAX);
