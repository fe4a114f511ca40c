export const GOAL_STATES = ['open', 'closed'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** Characters; `position` is the highest place in the list. */
export const GOAL_LIMITS = {
  name: 160,
  description: 8000,
  horizon: 60,
  note: 4000,
  position: 10_000,
} as const;
