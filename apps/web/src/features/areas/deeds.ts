/** What the history of an area tells in words of its own. */
const DEEDS = [
  'area.create',
  'area.update',
  'area.hand_over',
  'area.archive',
  'area.restore',
  'ownership.add',
  'ownership.change',
  'ownership.remove',
  'check_in.create',
  'check_in.publish',
  'check_in.update',
  'check_in.discard',
  'check_in.acknowledge',
  'check_in.withdraw_acknowledgement',
  'comment.create',
  'comment.update',
  'comment.remove',
  'kpi.create',
  'kpi.define',
  'kpi.update',
  'kpi.archive',
  'kpi.restore',
  'kpi.rebase',
  'measurement.record',
  'measurement.correct',
  'measurement.batch',
  'target.set',
  'target.withdraw',
  'obligation.miss',
  'obligation.nudge',
] as const;
type Deed = (typeof DEEDS)[number];

/** Undefined for a deed that has no words here. */
export const deedOf = (action: string): Deed | undefined => DEEDS.find((deed) => deed === action);
