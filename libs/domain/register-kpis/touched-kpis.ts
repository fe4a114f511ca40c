import { fedBy, type Register, type RegisterKpi } from './register-kpis.ts';

/** What an activity tells of a record; only a change names its fields on both sides. */
interface Told {
  readonly action: string;
  readonly before?: object | null | undefined;
  readonly after?: object | null | undefined;
}

type Fields = Partial<Record<Register, readonly string[]>>;

const PLACE = ['areaId', 'archivedAt'] as const;
const OPEN = [...PLACE, 'enteredOn', 'doneOn', 'droppedOn'] as const;
const PROMISED = [...PLACE, 'committedOn', 'doneOn', 'droppedOn'] as const;
const EFFORT = [...PLACE, 'beganOn', 'doneOn', 'droppedOn', 'effort', 'category'] as const;
const EARNED = ['baselineStartsOn', 'baselineTargetOn', 'committedOn', 'doneOn'] as const;
const ACTIVE = [...PLACE, 'state', 'committedOn', 'closedOn'] as const;
const KEY_RESULT = ['kpiId', 'baseline', 'target', 'weight'] as const;

/** The fields by which a KPI counts the records of a register. What is not named here is touched by every change. */
const COUNTED_FIELDS: Readonly<Record<string, Fields>> = {
  'delivery-predictability': { roadmap_item: [...PROMISED, 'baselineTargetOn'] },
  'schedule-slip': { roadmap_item: [...PROMISED, 'baselineTargetOn', 'targetOn'] },
  'rebaseline-rate': { roadmap_item: [...PROMISED, 'targetOn'] },
  'planned-to-done': { roadmap_item: [...OPEN, 'targetOn'] },
  'scope-change': { roadmap_item: PROMISED },
  throughput: { roadmap_item: OPEN },
  'strategic-alignment': { roadmap_item: [...OPEN, 'objectiveId'], objective: ACTIVE },
  'blocked-dependencies': { roadmap_item: OPEN },
  'cross-team-commitments': { roadmap_item: [...PLACE, 'doneOn'] },
  'blocked-time': { roadmap_item: [...PLACE, 'beganOn', 'doneOn', 'droppedOn'] },
  'strategic-spend-share': { roadmap_item: ['objectiveId'] },
  'late-stage-spend': { roadmap_item: ['productId'] },
  'allocation-growth': { roadmap_item: [...EFFORT, 'startsOn', 'targetOn'] },
  'allocation-commitments': { roadmap_item: [...EFFORT, 'startsOn', 'targetOn'] },
  'allocation-variance': { roadmap_item: EFFORT },
  'on-time-launch': { roadmap_item: PLACE },
  'launch-readiness': { roadmap_item: PLACE },
  'launch-success': { roadmap_item: PLACE },
  'process-adherence': { roadmap_item: [...PLACE, 'productId'] },
  'net-confidence': {
    roadmap_item: OPEN,
    objective: ACTIVE,
    check_in: ['status', 'state', 'datedAt'],
  },
  'checkin-compliance': { check_in: ['state', 'datedAt'] },
  'objective-attainment': { objective: [...ACTIVE, 'score'] },
  'objective-progress': { objective: [...ACTIVE, ...KEY_RESULT] },
  'gate-go-rate': { product: PLACE },
  'gate-cycle': { product: PLACE },
  'eol-notice': { product: PLACE },
  'eol-migration': { product: PLACE },
  'portfolio-concentration': { roadmap_item: ['productId'] },
  'vitality-index': { roadmap_item: ['productId'] },
  'data-freshness': { kpi: [...PLACE, 'trackedFrom', 'isComputed'] },
  cpi: { roadmap_item: EARNED, milestone: ['metOn', 'archivedAt'] },
  spi: { roadmap_item: EARNED, milestone: ['metOn', 'archivedAt'] },
  eac: { roadmap_item: EARNED, milestone: ['metOn', 'archivedAt'] },
  vac: { roadmap_item: EARNED, milestone: ['metOn', 'archivedAt'] },
  tcpi: { roadmap_item: EARNED, milestone: ['metOn', 'archivedAt'] },
};

/** Done with a record of a register, and counted by no KPI. */
const UNCOUNTED: ReadonlySet<string> = new Set([
  'roadmap_item.score',
  'roadmap_item.rank',
  'roadmap_item.place',
  'roadmap_item.brief',
  'roadmap_item.freeze',
  'check_in.acknowledge',
  'check_in.withdraw_acknowledgement',
  'check_in.discard',
  'report.word',
  'report.ask_review',
  'report.return_to_draft',
  'report.answer_point',
  'budget.create',
  'budget_line.create',
  'budget_version.create',
  'budget_version.update',
  'budget_version.set_amounts',
  'budget_version.submit',
  'budget_version.withdraw',
  'budget_version.decline',
  'budget_version.remove',
  'budget_change.request',
  'budget_change.decline',
  'budget_change.withdraw',
]);

/** The KPIs whose figures may differ after it, of those that the register feeds. */
export function touchedKpis(register: Register, told: Told): readonly RegisterKpi[] {
  if (UNCOUNTED.has(told.action)) return [];
  const fields = changedFields(told);
  return fedBy(register).filter(({ key }) => {
    const counted = COUNTED_FIELDS[key]?.[register];
    return fields === null || counted === undefined || counted.some((field) => fields.has(field));
  });
}

/** What says from which day on the figures of a budget may read otherwise. */
const BOOKINGS: ReadonlySet<string> = new Set([
  'exchange_rate.record',
  'budget_version.approve',
  'budget_version.publish',
  'budget.post',
  'budget.close_period',
  'budget.reopen_period',
]);

interface Reaching {
  readonly action: string;
  /** It tells of many records, and then names none of their days. */
  readonly isOfMany: boolean;
}

/** Whether any period of its course may differ after it, not just those that it names. */
export const isTouchedWhole = ({ reach }: RegisterKpi, { action, isOfMany }: Reaching): boolean =>
  reach === 'booked' ? !BOOKINGS.has(action) : reach === 'all' || isOfMany;

/** Null where the whole record is new, or the activity does not say what differs. */
function changedFields({ before, after }: Told): ReadonlySet<string> | null {
  const names = [before, after].map((side) => Object.keys(side ?? {}));
  return names.some(({ length }) => length === 0) ? null : new Set(names.flat());
}
