import type { EditionAction } from '../../libs/domain/edition-loop.ts';
import type { EditionBudget, EditionBudgetLine } from '../../libs/domain/edition-budget.ts';
import type {
  EditionItem,
  EditionObjective,
  EditionRoadmap,
} from '../../libs/domain/edition-registers.ts';
import {
  EDITION_SCHEMA,
  type EditionArea,
  type EditionContent,
  type EditionKpi,
} from '../../libs/domain/edition.ts';
import { trustLine } from '../../libs/domain/trust.ts';

/** Editions for tests of rules: what a test does not name is plain. */
export const ann = { id: 'p1', name: 'Ann' };
const NO_REFERENCE = { periodKey: null, value: null, absolute: null, percent: null, verdict: null };

export const kpi = (key: string, rest: Partial<EditionKpi> = {}): EditionKpi => ({
  key,
  name: key,
  definitionVersion: 1,
  definition: null,
  formula: null,
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  critical: false,
  periodKey: '2026-Q2',
  value: 50,
  numerator: null,
  denominator: null,
  target: 60,
  lines: null,
  status: 'on_track',
  score: 8,
  previous: NO_REFERENCE,
  lastYear: NO_REFERENCE,
  yearToDate: null,
  trend: [],
  variation: null,
  assurance: null,
  freshness: 'current',
  state: 'final',
  stateReason: null,
  source: null,
  recordedBy: null,
  recordedAt: null,
  ...rest,
});

/** With a course of values, the last of which is the figure. */
export const course = (
  key: string,
  values: readonly (number | null)[],
  rest: Partial<EditionKpi> = {},
): EditionKpi => {
  const value = values.at(-1) ?? null;
  const previous = values.at(-2) ?? null;
  const absolute = value === null || previous === null ? null : value - previous;
  return kpi(key, {
    value,
    trend: values.map((one, at) => ({ periodKey: `p${at}`, value: one })),
    previous: { ...NO_REFERENCE, value: previous, absolute },
    ...rest,
  });
};

export const area = (key: string, rest: Partial<EditionArea> = {}): EditionArea => ({
  key,
  name: `Area ${key}`,
  owner: { ...ann, acting: false },
  declared: null,
  computed: 'on_track',
  mismatchReason: null,
  confidence: null,
  freshness: 'current',
  score: null,
  coverage: { current: 0, total: 0 },
  counts: { on_track: 0, at_risk: 0, off_track: 0, unknown: 0 },
  since: null,
  kpis: [],
  ...rest,
});

export const item = (key: string, rest: Partial<EditionItem> = {}): EditionItem => ({
  key,
  name: key,
  areaKey: 'roadmap',
  owner: ann,
  stage: 'committed',
  targetOn: '2026-08-01',
  baselineOn: '2026-08-01',
  slipDays: 0,
  moves: 0,
  moveReason: null,
  doneOn: null,
  computed: 'on_track',
  heldUp: null,
  ...rest,
});

export const roadmap = (rest: Partial<EditionRoadmap>): EditionRoadmap => ({
  predictability: { due: 0, kept: 0, rate: null },
  shipped: [],
  slipped: [],
  ahead: [],
  blocked: [],
  ...rest,
});

export const objective = (key: string, rest: Partial<EditionObjective> = {}): EditionObjective => ({
  key,
  name: key,
  areaKey: 'roadmap',
  owner: ann,
  endsOn: '2026-12-31',
  baselineEndsOn: '2026-12-31',
  state: 'open',
  progress: null,
  expected: null,
  computed: 'on_track',
  declared: null,
  mismatchReason: null,
  score: null,
  ...rest,
});

export const action = (key: string, rest: Partial<EditionAction> = {}): EditionAction => ({
  key,
  kind: 'action',
  name: key,
  areaKey: null,
  owner: ann,
  dueOn: '2026-06-10',
  firstDueOn: '2026-06-10',
  moves: 0,
  moveReason: null,
  state: 'open',
  daysLate: 0,
  doneOn: null,
  outcome: null,
  source: null,
  ...rest,
});

export const budgetLine = (
  key: string,
  rest: Partial<EditionBudgetLine> = {},
): EditionBudgetLine => ({
  key,
  name: key,
  areaKey: 'budget',
  nature: 'cost',
  comparison: 'period',
  status: 'off_track',
  reference: 100_000,
  value: 130_000,
  amount: -30_000,
  percent: -30,
  side: 'adverse',
  note: null,
  author: null,
  ...rest,
});

export const budget = (lines: readonly EditionBudgetLine[]): EditionBudget => ({
  key: 'product',
  name: 'Product',
  yearKey: '2026',
  periodKey: '2026-Q2',
  currency: 'EUR',
  onTrackWithin: 0.05,
  atRiskWithin: 0.1,
  closedTo: null,
  plan: null,
  forecast: null,
  problem: null,
  totals: [],
  areas: [],
  beyond: { count: lines.length, unexplained: 0, lines },
  changes: [],
});

/** Of the second quarter of 2026. */
export const edition = (rest: Partial<EditionContent> = {}): EditionContent => ({
  schema: EDITION_SCHEMA,
  organization: { id: 'o1', name: 'Acme', currency: 'EUR', locale: 'en' },
  report: { id: 'r1', title: 'Q2' },
  period: { key: '2026-Q2', name: 'Q2 2026', startsOn: '2026-04-01', endsOn: '2026-06-30' },
  number: 1,
  reason: null,
  previousHash: null,
  activity: { seq: 1, hash: 'a'.repeat(64) },
  sealedAt: '2026-07-10T08:00:00.000Z',
  sealedBy: ann,
  narrative: { summary: '' },
  scorecard: [],
  highlights: [],
  lowlights: [],
  missedObligations: [],
  trust: trustLine([], 0),
  ...rest,
});

/** The report before: of the first quarter. */
export const earlier = (rest: Partial<EditionContent> = {}): EditionContent =>
  edition({
    period: { key: '2026-Q1', name: 'Q1 2026', startsOn: '2026-01-01', endsOn: '2026-03-31' },
    ...rest,
  });
