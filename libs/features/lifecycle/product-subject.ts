import type { Subject } from '#features/activity/index';
import type { Day } from '#domain/day';
import { unfit } from './references.ts';

export const subjectOf = ({
  id,
  areaId,
}: {
  readonly id: string;
  readonly areaId: string;
}): Subject => ({ kind: 'product', id, areaId });

/** 422 when it was launched before it was begun. */
export function refuseOrder(startedOn: Day | null, launchedOn: Day | null): void {
  if (startedOn !== null && launchedOn !== null && launchedOn < startedOn)
    throw unfit('/launchedOn', `It was begun on ${startedOn}: it cannot be launched before`);
}
