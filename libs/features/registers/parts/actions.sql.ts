import type { ActionKind } from '#domain/action';
import { atEnd, count, from, isIn, of, part, within } from './parts.sql.ts';

/** The first day that passed without it being done, however often it was moved afterwards; else the day on which it is due. */
const dueOn = `coalesce((SELECT min(x.from_due_on) ${from('action_moves', 'x')} AND x.action_id = a.id AND x.is_late), a.due_on)`;

/** Its day has come and is not over. */
const isPending = `(a.done_on IS NULL AND p.due_on = w.day AND w.instant = 'infinity')`;

const promised = (kind: ActionKind): string => `
  ${part({
    kind: 'action',
    id: 'a.id',
    name: 'a.name',
    areaId: 'a.area_id',
    fromOn: 'p.due_on',
    toOn: 'a.done_on',
    numerator: `CASE WHEN NOT ${isPending} THEN ${count('a.done_on <= p.due_on AND NOT a.moved_late')} END`,
    denominator: `CASE WHEN NOT ${isPending} THEN 1 END`,
    isPending,
  })}
  FROM w JOIN ${of('actions', 'a')} AND ${within(atEnd('actions', 'a', 'area_id'))}
    AND ${atEnd('actions', 'a', 'kind')} = '${kind}'
  CROSS JOIN LATERAL (SELECT ${dueOn} AS due_on) p
  WHERE ${isIn('p.due_on')} AND (a.dropped_on IS NULL OR a.dropped_on > p.due_on)`;

export const actionClosure = promised('action');

export const commitmentsKept = promised('commitment');
