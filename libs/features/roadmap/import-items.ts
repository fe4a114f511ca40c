import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict } from '#domain/errors';
import { isSameWindow, type ItemWindow } from '#domain/roadmap-item';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { CHANGE_SCOPE, INSERT, KEEP_MILESTONES, MOVE, REVISE } from './import-items.sql.ts';
import type { ImportedItem, NewImportedItem } from './imported-item.ts';
import { isOfBrief } from './item-patch.ts';

export interface ItemRevised {
  readonly before: ImportedItem;
  readonly after: ImportedItem;
  /** When it was so; a window that moves is dated by it. */
  readonly statedOn: Day;
}

export interface ItemToTakeBack {
  readonly id: string;
  /** Null: the import made it. */
  readonly before: ImportedItem | null;
}

/** Why, and by which import. */
export interface ToldBy {
  readonly reason: string;
  readonly importId: string | null;
}

/** Changes many items at once for somebody who may change all of them. Records no activity: the import tells of the whole. */
@Injectable()
export class ItemImports {
  constructor(private readonly db: Database) {}

  async createAll(actor: Actor, items: readonly NewImportedItem[]): Promise<void> {
    const rows = items.map((item, place) => Object.assign({ place }, item));
    await this.bulk(INSERT, actor, rows);
  }

  /** A window that moves leaves a move behind, and a frozen brief a change of scope. */
  async revise(actor: Actor, revised: readonly ItemRevised[], told: ToldBy): Promise<void> {
    if (revised.length === 0) return;
    await this.bulk(
      REVISE,
      actor,
      revised.map(({ after }) => after),
    );
    await this.bulk(CHANGE_SCOPE, actor, revised.flatMap(scopeChange), told.reason);
    await this.bulk(MOVE, actor, revised.flatMap(moveOf), told.reason, told.importId);
    const ids = revised.map(({ after }) => after.id);
    await this.db.run({ text: KEEP_MILESTONES, values: [actor.organizationId, ids] });
  }

  /** Archives what the import made, and sets the rest back by moves of their own. 409 for what the import committed: that stays. */
  async takeBack(
    actor: Actor,
    imported: readonly ItemToTakeBack[],
    { importId, reason }: ToldBy,
  ): Promise<void> {
    const made = imported.filter(({ before }) => before === null).map(({ id }) => id);
    await this.db.run({
      text: 'UPDATE roadmap_items SET archived_at = remit.now() WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND archived_at IS NULL',
      values: [actor.organizationId, made],
    });
    const states = imported.flatMap(({ before }) => (before ? [before] : []));
    const now = await this.current(actor, states);
    const days = await this.movesOf(actor, importId);
    const back = states.flatMap((before) => {
      const current = now.get(before.id);
      if (current === undefined) return [];
      const { today, ...was } = current;
      return [{ before: was, after: before, statedOn: days.get(before.id) ?? today }];
    });
    refuseCommitted(back);
    await this.revise(actor, back, { reason, importId: null });
  }

  /** The windows and briefs as they are, and the day in the organization's own zone. */
  private async current(
    { organizationId }: Actor,
    states: readonly ImportedItem[],
  ): Promise<ReadonlyMap<string, ImportedItem & { readonly today: Day }>> {
    const wanted = new Map(states.map((state) => [state.id, state]));
    const rows = await this.db.rows<Current & Record<string, unknown>>({
      text: `SELECT i.id, i.name, i.starts_on AS "startsOn", i.target_on AS "targetOn", i.precision, i.committed_on AS "committedOn",
          i.problem, i.persona, i.outcome_kpi_id AS "outcomeKpiId", i.expected_change AS "expectedChange",
          (remit.now() AT TIME ZONE o.time_zone)::date AS today
        FROM roadmap_items i JOIN organizations o ON o.organization_id = i.organization_id
        WHERE i.organization_id = $1 AND i.id = ANY ($2::uuid[])`,
      values: [organizationId, [...wanted.keys()]],
    });
    return new Map(
      rows.flatMap((row) => {
        const state = wanted.get(row.id);
        return state ? [[row.id, { ...state, ...row }] as const] : [];
      }),
    );
  }

  private async movesOf(
    { organizationId }: Actor,
    importId: string | null,
  ): Promise<ReadonlyMap<string, Day>> {
    const rows = await this.db.rows<{ itemId: string; movedOn: Day }>({
      text: `SELECT item_id AS "itemId", moved_on AS "movedOn" FROM item_moves WHERE organization_id = $1 AND import_id = $2`,
      values: [organizationId, importId],
    });
    return new Map(rows.map(({ itemId, movedOn }) => [itemId, movedOn]));
  }

  private async bulk(
    text: string,
    { organizationId, personId }: Actor,
    rows: readonly object[],
    ...more: readonly (string | null)[]
  ): Promise<void> {
    if (rows.length === 0) return;
    const values = [organizationId, JSON.stringify(rows), personId, ...more];
    await this.db.run({ text, values });
  }
}

type Current = Pick<
  ImportedItem,
  | 'id'
  | 'name'
  | keyof ItemWindow
  | 'committedOn'
  | 'problem'
  | 'persona'
  | 'outcomeKpiId'
  | 'expectedChange'
> & { readonly today: Day };

function refuseCommitted(back: readonly ItemRevised[]): void {
  const names = back
    .filter(({ before, after }) => before.committedOn !== null && after.committedOn === null)
    .map(({ before }) => `“${before.name}”`);
  if (names.length === 0) return;
  throw new Conflict(
    `The import committed ${names.slice(0, 5).join(', ')}: a baseline is kept for ever. Drop or archive those by hand.`,
  );
}

function moveOf({ before, after, statedOn }: ItemRevised): object[] {
  if (isSameWindow(before, after)) return [];
  return [
    {
      id: newId(),
      itemId: after.id,
      fromStartsOn: before.startsOn,
      fromTargetOn: before.targetOn,
      fromPrecision: before.precision,
      toStartsOn: after.startsOn,
      toTargetOn: after.targetOn,
      toPrecision: after.precision,
      isCommitted: before.committedOn !== null,
      movedOn: statedOn,
    },
  ];
}

/** Only what is of the brief; it is written where the brief is frozen. */
function scopeChange({ before, after, statedOn }: ItemRevised): object[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([field, value]) => isOfBrief(field) && was.get(field) !== value,
  );
  if (changed.length === 0) return [];
  const fields = changed.map(([field]) => [field, was.get(field)] as const);
  return [
    {
      id: newId(),
      itemId: after.id,
      before: Object.fromEntries(fields),
      after: Object.fromEntries(changed),
      changedOn: statedOn,
    },
  ];
}
