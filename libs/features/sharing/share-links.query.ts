import { Injectable } from '@nestjs/common';
import { EditionFiles, mayShareReports, type NamedEdition } from '#features/reports/index';
import type { Actor } from '#domain/actor';
import { Forbidden, NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { PAGE_DEFAULT, pageOf, readCursor, type Page } from '#platform/http/page';
import type { ListOpenings, OpeningView, ShareLinkView } from './share-link.dto.ts';

const SELECT = `SELECT l.id, l.name, l.audience_name AS "audienceName", l.parts, l.mailed_to AS "mailedTo", m.state AS "mailState", l.created_by AS "createdBy", p.name AS "createdByName",
    l.created_at AS "createdAt", l.expires_at AS "expiresAt", l.revoked_at AS "revokedAt",
    CASE WHEN l.revoked_at IS NOT NULL THEN 'revoked' WHEN l.expires_at <= remit.now() THEN 'expired'
      WHEN k.id IS NULL THEN 'revoked' ELSE 'open' END AS state,
    o.openings, o."lastOpenedAt"
  FROM share_links l
  JOIN people p ON p.organization_id = $1 AND p.id = l.created_by
  LEFT JOIN outbox m ON m.organization_id = $1 AND m.id = l.mail_id
  LEFT JOIN gate.keys_of('share', NULL) k ON k.id = l.id
  CROSS JOIN LATERAL (SELECT count(*)::int AS openings, max(x.opened_at) AS "lastOpenedAt" FROM share_link_openings x
    WHERE x.organization_id = $1 AND x.share_link_id = l.id) o
  WHERE l.organization_id = $1`;

type Row = ShareLinkView & Record<string, unknown>;

/** Links to editions, and how they were used. */
@Injectable()
export class ShareLinksQuery {
  constructor(
    private readonly db: Database,
    private readonly editions: EditionFiles,
  ) {}

  /** Newest first. */
  async of(actor: Actor, edition: NamedEdition): Promise<ShareLinkView[]> {
    refuseOthers(actor);
    const { organizationId } = actor;
    const { id: editionId } = await this.editions.find(organizationId, edition);
    return this.db.rows<Row>({
      text: `${SELECT} AND l.edition_id = $2 ORDER BY l.id DESC`,
      values: [organizationId, editionId],
    });
  }

  /** In the order of their addresses. */
  async many(actor: Actor, ids: readonly string[]): Promise<ShareLinkView[]> {
    refuseOthers(actor);
    return this.db.rows<Row>({
      text: `${SELECT} AND l.id = ANY ($2::uuid[]) ORDER BY l.name, l.id`,
      values: [actor.organizationId, ids],
    });
  }

  async one(actor: Actor, id: string): Promise<ShareLinkView> {
    refuseOthers(actor);
    const { organizationId } = actor;
    const row = await this.db.row<Row>({
      text: `${SELECT} AND l.id = $2`,
      values: [organizationId, id],
    });
    if (!row) throw new NotFound('The link');
    return row;
  }

  async openings(
    actor: Actor,
    id: string,
    { limit = PAGE_DEFAULT, cursor }: ListOpenings,
  ): Promise<Page<OpeningView>> {
    await this.one(actor, id);
    const [after] = readCursor(cursor, 1) ?? [null];
    const rows = await this.db.rows<OpeningView & Record<string, unknown>>({
      text: `SELECT id, format, network, user_agent AS "userAgent", opened_at AS "openedAt" FROM share_link_openings
        WHERE organization_id = $1 AND share_link_id = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
      values: [actor.organizationId, id, after, limit + 1],
    });
    return pageOf(rows, limit, (row) => [row.id]);
  }
}

function refuseOthers(actor: Actor): void {
  if (!mayShareReports(actor)) throw new Forbidden('see');
}
