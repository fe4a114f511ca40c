import { AREA_LIMITS } from '#domain/area';
import { ROLES } from '#domain/actor';
import { CADENCES } from '#domain/cadence';
import { CHECK_IN_TEXT_MAX } from '#domain/check-in';
import { DIRECTIONS, INDICATORS, KPI_KINDS, KPI_LIMITS, SERIES, UNITS } from '#domain/kpi';
import { MEASUREMENT_TEXT_MAX } from '#domain/measurement';
import { STATUSES } from '#domain/status';
import { BUDGET_AMOUNTS, BUDGET_LINES } from './budget-fields.ts';
import {
  area,
  choice,
  line,
  owner,
  plain,
  REFERENCE,
  required,
  text,
  type Field,
} from './field.ts';
import { MILESTONES, OBJECTIVES, PRODUCTS, ROADMAP_ITEMS } from './register-fields.ts';

export type { Field } from './field.ts';

export const IMPORT_KINDS = [
  'areas',
  'people',
  'kpis',
  'targets',
  'measurements',
  'check_ins',
  'objectives',
  'products',
  'roadmap_items',
  'milestones',
  'budget_lines',
  'budget_amounts',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const TARGET_OPERATORS = ['>=', '<=', 'range'] as const;

const narrative = (...knownAs: readonly string[]) => text(CHECK_IN_TEXT_MAX, ...knownAs);
const kpi = line(REFERENCE, 'kpi', 'kpikey', 'indicator', 'metric', 'measure', 'kpiname');
const day = plain('day', 'date', 'day', 'asofdate', 'asof', 'measuredon', 'reportdate');
const period = line(60, 'period', 'month', 'quarter', 'week', 'year', 'fiscalyear', 'timeperiod');

/** What can be read into each kind, in the order in which it is shown. */
export const FIELDS: Readonly<Record<ImportKind, Readonly<Record<string, Field>>>> = {
  areas: {
    name: required(line(AREA_LIMITS.name, 'name', 'area', 'title', 'org', 'department')),
    key: line(AREA_LIMITS.key, 'key', 'slug', 'code'),
    parent: line(REFERENCE, 'parent', 'parentarea', 'parentname', 'section'),
    purpose: text(AREA_LIMITS.purpose, 'purpose', 'description', 'mission'),
    owner,
    cadence: choice(CADENCES, 'cadence', 'frequency'),
  },
  people: {
    name: required(line(120, 'name', 'person', 'fullname', 'role', 'title')),
    title: line(120, 'title', 'jobtitle', 'position'),
    role: choice(ROLES, 'role', 'accessrole'),
  },
  kpis: {
    name: required(line(KPI_LIMITS.name, 'name', 'kpi', 'indicator', 'metric', 'measure')),
    key: line(80, 'key', 'slug'),
    area: required(area),
    question: text(KPI_LIMITS.question, 'question', 'purpose'),
    formula: text(KPI_LIMITS.formula, 'formula', 'definition', 'calculation', 'description'),
    note: text(KPI_LIMITS.note, 'note', 'notes', 'methodology', 'remarks'),
    unit: required(choice(UNITS, 'unit', 'units')),
    direction: required(choice(DIRECTIONS, 'direction', 'seekingto', 'polarity')),
    kind: required(choice(KPI_KINDS, 'kind', 'kpitype')),
    cadence: choice(CADENCES, 'cadence', 'frequency'),
    indicator: choice(INDICATORS, 'leadinglagging'),
    decimals: plain('number', 'decimals', 'precision'),
    parent: line(REFERENCE, 'parent', 'parentkpi'),
    owner,
    source: line(KPI_LIMITS.source, 'source', 'datasource', 'system', 'basepath', 'url'),
    segment: line(200, 'segment'),
    isKey: plain('flag', 'iskey', 'keyindicator', 'key'),
    isConfidential: plain('flag', 'isconfidential', 'confidential', 'private'),
    trackedFrom: plain('day', 'trackedfrom', 'since', 'startdate'),
  },
  targets: {
    kpi: required(kpi),
    area,
    target: plain('number', 'target', 'goal', 'targetvalue'),
    text: text(500, 'targettext', 'targetnarrative', 'text'),
    min: plain('number', 'min', 'targetmin', 'minimum', 'low'),
    max: plain('number', 'max', 'targetmax', 'maximum', 'high'),
    red: plain('number', 'red', 'redline'),
    operator: choice(TARGET_OPERATORS, 'operator', 'comparison'),
    period,
    from: plain('day', 'from', 'startson', 'startdate'),
    to: plain('day', 'to', 'endson', 'enddate'),
    dueOn: plain('day', 'dueon', 'duedate', 'targetdate', 'deadline'),
    reason: text(2000, 'reason', 'explanation'),
  },
  measurements: {
    kpi: required(kpi),
    area,
    period,
    date: day,
    value: plain('number', 'value', 'actual', 'actualresult', 'result', 'amount', 'total'),
    numerator: plain('number', 'numerator'),
    denominator: plain('number', 'denominator'),
    low: plain('number', 'low'),
    high: plain('number', 'high'),
    observations: plain('number', 'observations', 'samplesize'),
    series: choice(SERIES, 'series', 'variable', 'scenario'),
    state: choice(['provisional', 'final'], 'state', 'finality'),
    reason: text(MEASUREMENT_TEXT_MAX, 'reason'),
    note: text(MEASUREMENT_TEXT_MAX, 'note', 'notes', 'comment', 'remarks'),
    evidence: text(MEASUREMENT_TEXT_MAX, 'evidence', 'link'),
  },
  check_ins: {
    area,
    kpi,
    item: line(REFERENCE, 'item', 'project', 'initiative', 'roadmapitem'),
    objective: line(REFERENCE, 'objective'),
    status: required(choice(STATUSES, 'status', 'rag', 'health', 'rating', 'level', 'newlevel')),
    datedAt: required(plain('instant', 'datedat', 'date', 'day', 'committedat', 'createdat', 'at')),
    narrative: narrative('narrative', 'reasons', 'comment', 'commentary', 'text', 'summary'),
    highlights: narrative('highlights', 'achievements'),
    lowlights: narrative('lowlights', 'issues', 'concerns'),
    cause: narrative('cause', 'rootcause'),
    plan: narrative('plan', 'nextsteps', 'actions'),
    helpNeeded: narrative('helpneeded', 'asks'),
    confidence: plain('number', 'confidence'),
  },
  objectives: OBJECTIVES,
  products: PRODUCTS,
  roadmap_items: ROADMAP_ITEMS,
  milestones: MILESTONES,
  budget_lines: BUDGET_LINES,
  budget_amounts: BUDGET_AMOUNTS,
};

export const fieldOf = (kind: ImportKind, name: string): Field | undefined =>
  Object.hasOwn(FIELDS[kind], name) ? FIELDS[kind][name] : undefined;
