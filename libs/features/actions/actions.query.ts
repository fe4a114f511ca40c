import { Injectable } from '@nestjs/common';
import type { ActionState } from '#domain/action';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { EditionAction } from '#domain/edition-loop';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { ListActions } from './action.dto.ts';
import { judged, type ActionFactsRow, type ActionRow } from './action.row.ts';
import { ACTIONS, STATE_IS } from './actions.sql.ts';

type Found = ActionFactsRow & Record<string, unknown>;

@Injectable()
export class ActionsQuery {
  constructor(private readonly db: Database) {}

  async find(actor: Actor, id: string, today: Day): Promise<ActionRow | undefined> {
    const row = await this.db.row<Found>({
      text: `${ACTIONS} AND n.id = $4`,
      values: [actor.organizationId, actor.personId, today, id],
    });
    return row && judged(row, today);
  }

  /** What is due first comes first. */
  async page(actor: Actor, filter: ListActions, today: Day): Promise<Page<ActionRow>> {
    const { limit = PAGE_DEFAULT, cursor } = filter;
    const [dueOn = null, id = null] = readCursor(cursor, 2) ?? [];
    const ownerId = filter.mine === true ? actor.personId : filter.ownerId;
    const rows = await this.db.rows<Found>({
      text: `${ACTIONS} AND ($4::uuid IS NULL OR n.owner_id = $4) AND ($5::uuid IS NULL OR n.area_id = $5)
          AND ($6::uuid IS NULL OR n.source_id = $6) AND ($7::text IS NULL OR n.kind = $7)
          AND ($8::boolean IS NULL OR (n.done_on IS NULL AND n.dropped_on IS NULL) = $8)
          AND ${stateIs(filter.state)} AND ($9::date IS NULL OR (n.due_on, n.id) > ($9, $10::uuid))
        ORDER BY n.due_on, n.id LIMIT $11`,
      values: [
        actor.organizationId,
        actor.personId,
        today,
        ...[ownerId, filter.areaId, filter.sourceId, filter.kind].map((value) => value ?? null),
        filter.toDo ?? null,
        dueOn,
        id,
        limit + 1,
      ],
    });
    const page = pageOf(rows, limit, (row) => [row.dueOn, row.id]);
    return { ...page, data: page.data.map((row) => judged(row, today)) };
  }

  /** What is to be done on that day, and what was settled after that instant; what is due first comes first. */
  async since(actor: Actor, since: Date | null, today: Day): Promise<EditionAction[]> {
    const rows = await this.db.rows<Found>({
      text: `${ACTIONS} AND (n.settled_at IS NULL OR $4::timestamptz IS NULL OR n.settled_at > $4) ORDER BY n.due_on, n.id`,
      values: [actor.organizationId, actor.personId, today, since],
    });
    return rows.map((row) => reported(judged(row, today)));
  }

  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM actions WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }
}

const stateIs = (state: ActionState | undefined): string =>
  state === undefined ? 'true' : `(${STATE_IS[state]})`;

function reported(row: ActionRow): EditionAction {
  const { id, kind, name, area, owner, dueOn, firstDueOn, moves, state, doneOn, source } = row;
  const outcome = row.droppedOn === null ? row.outcome : row.dropReason;
  return {
    key: id,
    kind,
    name,
    areaKey: area?.key ?? null,
    owner: owner && { id: owner.personId, name: owner.name },
    dueOn,
    firstDueOn,
    moves: moves.length,
    moveReason: moves.at(-1)?.reason ?? null,
    state,
    daysLate: row.daysLate,
    doneOn,
    outcome: outcome === '' ? null : outcome,
    source: source && { kind: source.kind, name: source.name },
  };
}
