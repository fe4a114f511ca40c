import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, Forbidden, NotFound } from '#domain/errors';
import { explainConstraint } from '#platform/database/constraints';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { SavedViewView, type CreateSavedView, type UpdateSavedView } from './saved-view.dto.ts';
import { SavedView } from './saved-view.entity.ts';
import { mayKeepView, mayShareViews } from './saved-views.policy.ts';

explainConstraint('saved_views_name_key', '/name', 'You have a view of this name already');

/** Of one person; more would need pages. */
const VIEWS_MAX = 100;

type Named = SavedView & { readonly authorName: string };

/** Only what is shared concerns others, and therefore leaves an activity (ADR 0009). */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly db: Database,
    private readonly activity: ActivityLog,
  ) {}

  async list(actor: Actor, page: string): Promise<SavedViewView[]> {
    const rows = await this.db.rows<Named & Record<string, unknown>>({
      text: `${VISIBLE} AND v.page = $3 ORDER BY v.name, v.id`,
      values: [actor.organizationId, actor.personId, page],
    });
    return rows.map((row) => SavedViewView.of(row, row.authorName, actor));
  }

  /** Throws `NotFound`, also for what others keep for themselves. */
  async get(actor: Actor, id: string): Promise<SavedViewView> {
    const row = await this.find(actor, id);
    return SavedViewView.of(row, row.authorName, actor);
  }

  /** 409 for a name that is taken, or past the number that one person may keep. */
  async create(
    actor: Actor,
    { page, name, query, isShared = false }: CreateSavedView,
  ): Promise<SavedViewView> {
    const { organizationId, personId: authorId } = actor;
    if (isShared) refuseSharing(actor);
    const kept = await this.rows.countBy({ organizationId, authorId });
    if (kept >= VIEWS_MAX)
      throw new Conflict(`You keep ${VIEWS_MAX} views already: remove one first.`);
    const id = newId();
    const view = { page, name, query, isShared };
    await this.rows.insert({ organizationId, id, authorId, ...view });
    if (isShared) this.record(actor, 'create', id, { after: view });
    return this.get(actor, id);
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    changes: UpdateSavedView,
  ): Promise<SavedViewView> {
    const before = await this.open(actor, id, version);
    if (Object.keys(changes).length === 0)
      return SavedViewView.of(before, before.authorName, actor);
    if (changes.isShared === true || (before.isShared && changes.isShared !== false))
      refuseSharing(actor);
    const { organizationId } = actor;
    await this.rows.update({ organizationId, id }, changes);
    const after = await this.rows.findOneByOrFail({ organizationId, id });
    if (before.isShared || after.isShared)
      this.record(actor, 'update', id, { before: shown(before), after: shown(after) });
    // Whoever unshares the view of somebody else sees it for the last time.
    return SavedViewView.of(after, before.authorName, actor);
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const before = await this.open(actor, id, version);
    await this.rows.delete({ organizationId: actor.organizationId, id });
    if (before.isShared) this.record(actor, 'remove', id, { before: shown(before) });
  }

  /** Held until the end of the transaction. */
  private async open(actor: Actor, id: string, version: number): Promise<Named> {
    await this.db.run({
      text: 'SELECT FROM saved_views WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [actor.organizationId, id],
    });
    const view = await this.find(actor, id);
    if (!mayKeepView(actor, view))
      throw new Forbidden('change', 'Its author may, and whoever leads: keep a view of your own.');
    refuseStale(view.version, version);
    return view;
  }

  private async find({ organizationId, personId }: Actor, id: string): Promise<Named> {
    const row = await this.db.row<Named & Record<string, unknown>>({
      text: `${VISIBLE} AND v.id = $3`,
      values: [organizationId, personId, id],
    });
    if (!row) throw new NotFound('View');
    return row;
  }

  private record(
    actor: Actor,
    action: 'create' | 'update' | 'remove',
    id: string,
    change: { readonly before?: object; readonly after?: object },
  ): void {
    this.activity.record(actor, `saved_view.${action}`, { kind: 'saved_view', id }, change);
  }

  private get rows() {
    return this.db.repository(SavedView);
  }
}

const VISIBLE = `
  SELECT v.id, v.author_id AS "authorId", p.name AS "authorName", v.page, v.name, v.query, v.is_shared AS "isShared", v.version,
    v.updated_at AS "updatedAt"
  FROM saved_views v
  JOIN people p ON p.organization_id = v.organization_id AND p.id = v.author_id
  WHERE v.organization_id = $1 AND (v.author_id = $2 OR v.is_shared)`;

const shown = ({ page, name, query, isShared }: SavedView) => ({ page, name, query, isShared });

function refuseSharing(actor: Actor): void {
  if (!mayShareViews(actor))
    throw new Forbidden('share', 'Keep it for yourself, or use an access that may write.');
}
