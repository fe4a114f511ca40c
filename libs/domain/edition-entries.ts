import {
  budgetAreaEntries,
  budgetChangeEntries,
  budgetLineEntries,
} from './edition-budget-entries.ts';
import type { Entry, Field } from './edition-entry.ts';
import { actionEntry, askEntry } from './edition-loop.ts';
import {
  decisionEntry,
  itemEntry,
  itemsOf,
  objectiveEntry,
  productEntry,
} from './edition-register-entries.ts';
import type { EditionArea, EditionContent, EditionKpi, Highlight, Lowlight } from './edition.ts';

export const CHANGE_SECTIONS = [
  'actions',
  'asks',
  'narrative',
  'areas',
  'kpis',
  'highlights',
  'lowlights',
  'decisions',
  'objectives',
  'items',
  'products',
  'budgets',
  'budget_lines',
  'budget_changes',
  'missed',
] as const;
export type ChangeSection = (typeof CHANGE_SECTIONS)[number];

export const ENTRIES: Record<
  ChangeSection,
  (content: EditionContent, isSamePeriod: boolean) => readonly Entry[]
> = {
  actions: ({ lastTime }) => (lastTime?.actions ?? []).map(actionEntry),
  asks: ({ asks = [] }) => asks.map(askEntry),
  narrative: ({ narrative }) => [
    { key: 'summary', name: 'summary', fields: [['summary', 'text', narrative.summary]] },
  ],
  areas: ({ scorecard }) => scorecard.map(areaEntry),
  kpis: ({ scorecard }, isSamePeriod) =>
    scorecard.flatMap((area) => area.kpis.map((kpi) => kpiEntry(kpi, area.key, isSamePeriod))),
  highlights: ({ highlights }) => highlights.map(highlightEntry),
  lowlights: ({ lowlights }) => lowlights.map(lowlightEntry),
  decisions: ({ decisions = [] }) => decisions.map(decisionEntry),
  objectives: ({ objectives = [] }) => objectives.map(objectiveEntry),
  items: ({ roadmap }) => itemsOf(roadmap).map(itemEntry),
  products: ({ lifecycle }) => (lifecycle?.attention ?? []).map(productEntry),
  budgets: ({ budgets }) => budgetAreaEntries(budgets),
  budget_lines: ({ budgets }) => budgetLineEntries(budgets),
  budget_changes: ({ budgets }) => budgetChangeEntries(budgets),
  missed: ({ missedObligations }) =>
    missedObligations.map(({ areaKey, kind, dueAt, what }) => ({
      key: `${areaKey ?? ''}/${kind}/${dueAt}/${what}`,
      name: what,
      fields: [],
    })),
};

function areaEntry(area: EditionArea): Entry {
  return {
    key: area.key,
    name: area.name,
    fields: [
      ['name', 'definition', area.name],
      ['owner', 'owner', area.owner?.name ?? null],
      ['acting', 'owner', area.owner?.acting ?? false],
      ['declared', 'status', area.declared],
      ['computed', 'status', area.computed],
      ['freshness', 'status', area.freshness],
      ['confidence', 'figure', area.confidence],
      ['mismatchReason', 'text', area.mismatchReason],
    ],
  };
}

/** What a KPI is compared with moves on with the period: only in the same one is it a change. */
function kpiEntry(kpi: EditionKpi, areaKey: string, isSamePeriod: boolean): Entry {
  return {
    key: kpi.key,
    name: kpi.name,
    fields: [
      ...definitionFields(kpi, areaKey),
      ['value', 'figure', kpi.value],
      ['numerator', 'figure', kpi.numerator],
      ['denominator', 'figure', kpi.denominator],
      ['state', 'figure', kpi.state],
      ['stateReason', 'text', kpi.stateReason],
      ['yearToDate', 'figure', kpi.yearToDate],
      ...(isSamePeriod ? referenceFields(kpi) : []),
      ['target', 'target', kpi.target],
      ['greenLow', 'target', kpi.lines?.greenLow ?? null],
      ['greenHigh', 'target', kpi.lines?.greenHigh ?? null],
      ['redLow', 'target', kpi.lines?.redLow ?? null],
      ['redHigh', 'target', kpi.lines?.redHigh ?? null],
      ['status', 'status', kpi.status],
      ['variation', 'status', kpi.variation],
      ['assurance', 'status', kpi.assurance],
      ['freshness', 'status', kpi.freshness],
    ],
  };
}

function definitionFields(kpi: EditionKpi, areaKey: string): Field[] {
  return [
    ['area', 'definition', areaKey],
    ['name', 'definition', kpi.name],
    ['definition', 'definition', kpi.definition],
    ['formula', 'definition', kpi.formula],
    ['unit', 'definition', kpi.unit],
    ['decimals', 'definition', kpi.decimals],
    ['direction', 'definition', kpi.direction],
    ['critical', 'definition', kpi.critical],
    ['source', 'definition', kpi.source],
  ];
}

function referenceFields({ previous, lastYear }: EditionKpi): Field[] {
  return [
    ['previous', 'figure', previous.value],
    ['lastYear', 'figure', lastYear.value],
  ];
}

function highlightEntry({ checkInId, text }: Highlight): Entry {
  return { key: checkInId, name: text, fields: [['text', 'text', text]] };
}

function lowlightEntry(lowlight: Lowlight): Entry {
  return {
    key: lowlight.checkInId,
    name: lowlight.text,
    fields: [
      ['text', 'text', lowlight.text],
      ['cause', 'text', lowlight.cause],
      ['plan', 'text', lowlight.plan],
      ['who', 'owner', lowlight.who],
      ['byWhen', 'target', lowlight.byWhen],
      ['helpNeeded', 'text', lowlight.helpNeeded],
    ],
  };
}
