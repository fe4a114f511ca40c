import { unfit } from './unfit.ts';

/** What a check-in is about: the area as a whole, or one thing in it. */
export interface CheckInSubject {
  readonly areaId: string;
  readonly kpiId: string | null;
  readonly itemId: string | null;
  readonly objectiveId: string | null;
}

interface Named {
  readonly areaId: string;
  readonly kpiId?: string | null | undefined;
  readonly itemId?: string | null | undefined;
  readonly objectiveId?: string | null | undefined;
}

/** 422 at the second of two things that are named at once. */
export function subjectIn(given: Named): CheckInSubject {
  const { areaId, kpiId = null, itemId = null, objectiveId = null } = given;
  const [, second] = Object.entries({ kpiId, itemId, objectiveId }).filter(([, id]) => id !== null);
  if (second)
    throw unfit(`/${second[0]}`, 'A check-in is about one thing: a KPI, an item or an objective');
  return { areaId, kpiId, itemId, objectiveId };
}

export const isWholeArea = ({ kpiId, itemId, objectiveId }: CheckInSubject): boolean =>
  kpiId === null && itemId === null && objectiveId === null;

/** The same for all check-ins on one subject, whichever area it belonged to. */
export const idOf = ({ areaId, kpiId, itemId, objectiveId }: CheckInSubject): string =>
  kpiId ?? itemId ?? objectiveId ?? areaId;

/** The same in SQL; written as the index has it. */
export const subjectId = (alias: string): string =>
  `CASE WHEN ${alias}.kpi_id IS NOT NULL THEN ${alias}.kpi_id WHEN ${alias}.item_id IS NOT NULL THEN ${alias}.item_id
    WHEN ${alias}.objective_id IS NOT NULL THEN ${alias}.objective_id ELSE ${alias}.area_id END`;
