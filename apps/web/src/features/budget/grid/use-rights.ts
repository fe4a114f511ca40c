import { useCallback } from 'react';
import { useIsTravelling } from '../../../app/view.ts';
import { useAreas } from '../../areas/areas.ts';
import type { Budget, FiguresRow } from '../budget-data.ts';

/** Whether the reader may write figures of a line: who keeps the budget, or answers for the area of the line. Nothing in the past. */
export function useMayWrite(budget: Budget): (row: FiguresRow) => boolean {
  const isTravelling = useIsTravelling();
  const { data: areas } = useAreas();
  const { archivedAt, can } = budget;
  return useCallback(
    ({ line }) => {
      if (line === null || line.isArchived || archivedAt !== null || isTravelling) return false;
      return can.update || areas?.find(({ id }) => id === line.areaId)?.can.update === true;
    },
    [areas, archivedAt, can.update, isTravelling],
  );
}
