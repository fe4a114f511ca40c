import { GOAL_LIMITS } from '#domain/goal';
import { NATURAL_KEY_MAX } from '#domain/natural-key';
import { OBJECTIVE_LIMITS } from '#domain/objective';
import {
  BENEFICIARIES,
  HORIZONS,
  ITEM_CATEGORIES,
  ITEM_LIMITS,
  ITEM_STAGES,
  WINDOW_PRECISIONS,
} from '#domain/roadmap-item';
import { PRODUCT_KINDS, PRODUCT_LIMITS } from '#domain/stage';
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

type Fields = Readonly<Record<string, Field>>;

/** Objectives that a file may bring: closing one is an act of its own. */
export const IMPORTED_STATES = ['draft', 'open'] as const;

const key = line(NATURAL_KEY_MAX, 'key', 'slug');
/** The day of which the file speaks; today when absent. */
const statedOn = plain('day', 'statedon', 'snapshot', 'asof', 'asofdate', 'reportdate');
const STARTS = ['startson', 'start', 'startdate', 'from', 'begin'] as const;
const ENDS = ['end', 'enddate', 'finish', 'due', 'duedate', 'deadline'] as const;

export const OBJECTIVES: Fields = {
  name: required(line(OBJECTIVE_LIMITS.name, 'name', 'objective', 'title')),
  key,
  area: required(area),
  goal: line(GOAL_LIMITS.name, 'goal', 'companygoal', 'theme'),
  owner,
  description: text(OBJECTIVE_LIMITS.description, 'description', 'why', 'details'),
  period: line(60, 'period', 'quarter', 'year'),
  startsOn: plain('day', ...STARTS),
  endsOn: plain('day', 'endson', ...ENDS),
  weight: plain('number', 'weight'),
  state: choice(IMPORTED_STATES, 'state'),
  statedOn,
};

export const PRODUCTS: Fields = {
  name: required(line(PRODUCT_LIMITS.name, 'name', 'product', 'service', 'title')),
  key,
  area: required(area),
  line: line(PRODUCT_LIMITS.name, 'line', 'productline', 'family', 'group'),
  kind: choice(PRODUCT_KINDS, 'kind', 'type'),
  owner,
  description: text(PRODUCT_LIMITS.description, 'description', 'summary'),
  stage: line(REFERENCE, 'stage', 'lifecyclestage', 'maturity'),
  stageSince: plain('day', 'stagesince', 'since'),
  plannedStage: line(REFERENCE, 'plannedstage', 'nextstage'),
  plannedOn: plain('day', 'plannedon', 'planned', 'planneddate'),
  startedOn: plain('day', 'startedon', 'started'),
  launchedOn: plain('day', 'launchedon', 'launched', 'launchdate', 'releasedon'),
  statedOn,
};

export const ROADMAP_ITEMS: Fields = {
  name: required(line(ITEM_LIMITS.name, 'name', 'item', 'project', 'initiative', 'epic', 'title')),
  key,
  area: required(area),
  horizon: choice(HORIZONS, 'horizon'),
  stage: choice(ITEM_STAGES, 'stage', 'state'),
  startsOn: plain('day', ...STARTS),
  targetOn: plain('day', 'targeton', 'target', 'targetdate', ...ENDS),
  precision: choice(WINDOW_PRECISIONS, 'precision'),
  committedOn: plain('day', 'committedon', 'committed'),
  doneOn: plain('day', 'doneon', 'done', 'completedon', 'shippedon', 'delivered'),
  owner,
  product: line(REFERENCE, 'product', 'service'),
  objective: line(REFERENCE, 'objective'),
  outcomeKpi: line(REFERENCE, 'outcomekpi', 'outcome', 'kpi'),
  expectedChange: plain('number', 'expectedchange'),
  problem: text(ITEM_LIMITS.problem, 'problem', 'description', 'summary'),
  persona: text(ITEM_LIMITS.persona, 'persona', 'forwhom'),
  confidence: plain('number', 'confidence'),
  effort: plain('number', 'effort', 'personmonths', 'size'),
  category: choice(ITEM_CATEGORIES, 'category'),
  beneficiary: choice(BENEFICIARIES, 'beneficiary'),
  statedOn,
};

export const MILESTONES: Fields = {
  name: required(line(ITEM_LIMITS.name, 'name', 'milestone', 'title')),
  item: required(line(REFERENCE, 'item', 'project', 'initiative', 'epic')),
  area,
  dueOn: required(plain('day', 'dueon', 'due', 'duedate', 'date', 'planned')),
  metOn: plain('day', 'meton', 'met', 'actual', 'done', 'completedon'),
  owner,
  note: text(ITEM_LIMITS.problem, 'note', 'notes', 'comment'),
  statedOn,
};
