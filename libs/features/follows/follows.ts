import { Injectable } from '@nestjs/common';
import { Subjects } from '#features/comments/index';
import { seesConfidential, type Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import type { FollowedKind, FollowingView, FollowView } from './follow.dto.ts';
import { THING } from './follows.sql.ts';

/** Of one person; more would need pages. */
const FOLLOWS_MAX = 500;

/** What somebody follows is no fact about the organization, so that nothing here leaves an activity (ADR 0009). */
@Injectable()
export class Follows {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly subjects: Subjects,
  ) {}

  /** A KPI that became confidential is not in it for whoever may no longer know of it. */
  list(actor: Actor): Promise<FollowView[]> {
    return this.db.rows<FollowView & Record<string, unknown>>({
      text: `SELECT f.subject_kind AS kind, f.subject_id AS id, t.key, t.name, f.since FROM follows f ${THING}
        JOIN organizations g ON g.organization_id = $1
        CROSS JOIN LATERAL (SELECT ($4::timestamptz AT TIME ZONE g.time_zone)::date AS day) today
        WHERE f.organization_id = $1 AND f.person_id = $2
          AND (NOT t.is_confidential OR $3 OR t.owner_id = $2 OR EXISTS (
            SELECT FROM ownerships o WHERE o.organization_id = $1 AND o.area_id = t.area_id AND o.person_id = $2
              AND o.role IN ('accountable', 'deputy', 'contributor', 'reviewer')
              AND o.starts_on <= today.day AND (o.ends_on IS NULL OR o.ends_on >= today.day)))
        ORDER BY t.name, f.subject_id`,
      values: [actor.organizationId, actor.personId, seesConfidential(actor), this.clock.now()],
    });
  }

  /** Throws `NotFound` for a thing that the actor cannot see. */
  async of(actor: Actor, kind: FollowedKind, id: string): Promise<FollowingView> {
    await this.subjects.areaOf(actor, kind, id);
    const row = await this.db.row<{ since: Date }>({
      text: 'SELECT since FROM follows WHERE organization_id = $1 AND person_id = $2 AND subject_kind = $3 AND subject_id = $4',
      values: [actor.organizationId, actor.personId, kind, id],
    });
    return { kind, id, isFollowing: row !== undefined, since: row?.since ?? null };
  }

  /** Twice is once; 409 past the number of things that one person may follow. */
  async follow(actor: Actor, kind: FollowedKind, id: string): Promise<FollowingView> {
    const before = await this.of(actor, kind, id);
    if (before.isFollowing) return before;
    await this.refuseTooMany(actor);
    await this.db.run({
      text: `INSERT INTO follows (organization_id, person_id, subject_kind, subject_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      values: [actor.organizationId, actor.personId, kind, id],
    });
    return this.of(actor, kind, id);
  }

  async unfollow(actor: Actor, kind: FollowedKind, id: string): Promise<FollowingView> {
    await this.db.run({
      text: 'DELETE FROM follows WHERE organization_id = $1 AND person_id = $2 AND subject_kind = $3 AND subject_id = $4',
      values: [actor.organizationId, actor.personId, kind, id],
    });
    return this.of(actor, kind, id);
  }

  private async refuseTooMany({ organizationId, personId }: Actor): Promise<void> {
    const row = await this.db.row<{ count: number }>({
      text: 'SELECT count(*)::int AS count FROM follows WHERE organization_id = $1 AND person_id = $2',
      values: [organizationId, personId],
    });
    if ((row?.count ?? 0) >= FOLLOWS_MAX)
      throw new Conflict(`You follow ${FOLLOWS_MAX} things already: unfollow one first.`);
  }
}
