import { Injectable } from '@nestjs/common';
import { firstBreak, GENESIS, type ChainedEntry, type ChainLink } from '#domain/activity';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { sha256 } from '#platform/secrets';
import type { ChainVerification, SealedLink } from './activity.dto.ts';
import { detailsDigest } from './activity-log.ts';

const PAGE = 2_000;

interface Row extends Omit<ChainedEntry, 'at'> {
  readonly at: Date;
  readonly details: unknown;
  readonly salt: string;
}

/** Walks the whole chain in pages and names the first link that does not fit. */
@Injectable()
export class VerifyChain {
  constructor(private readonly db: Database) {}

  /** A chain that was cut or written anew, head and all, is whole in itself: only a link that was kept elsewhere shows it. */
  async run({ organizationId }: Actor, sealed: SealedLink = {}): Promise<ChainVerification> {
    const walked = await this.walk(organizationId, await this.head(organizationId));
    if (walked.firstBreak) return walked;
    return { ...walked, firstBreak: await this.lost(organizationId, sealed) };
  }

  private async walk(organizationId: string, head: ChainLink): Promise<ChainVerification> {
    let link: ChainLink = GENESIS;
    for (;;) {
      const rows = await this.after(organizationId, link.seq);
      const entries = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
      const isLast = rows.length < PAGE;
      const found =
        firstBreak(entries, link, sha256, isLast ? head : undefined) ?? alteredDetails(entries);
      const checked = found ? found.seq : (entries.at(-1)?.seq ?? link.seq);
      if (found || isLast) return { checked, head, firstBreak: found };
      link = entries.at(-1) ?? link;
    }
  }

  private async lost(
    organizationId: string,
    { seq, hash }: SealedLink,
  ): Promise<ChainVerification['firstBreak']> {
    if (seq === undefined || hash === undefined) return null;
    const row = await this.db.row<{ hash: string }>({
      text: 'SELECT hash FROM activities WHERE organization_id = $1 AND seq = $2',
      values: [organizationId, seq],
    });
    if (!row) return { seq, reason: 'truncated' };
    return row.hash === hash ? null : { seq, reason: 'rewritten' };
  }

  private async head(organizationId: string): Promise<ChainLink> {
    const row = await this.db.row<{ seq: number; hash: string }>({
      text: 'SELECT seq, hash FROM activity_heads WHERE organization_id = $1',
      values: [organizationId],
    });
    return row ?? GENESIS;
  }

  private after(organizationId: string, seq: number): Promise<Row[]> {
    return this.db.rows<Row>({
      text: `SELECT seq, id, at, actor_id AS "actorId", action, subject_kind AS "subjectKind", subject_id AS "subjectId",
          digest, hash, details, salt
        FROM activities WHERE organization_id = $1 AND seq > $2 ORDER BY seq LIMIT ${PAGE}`,
      values: [organizationId, seq],
    });
  }
}

interface WithDetails {
  readonly seq: number;
  readonly details: unknown;
  readonly salt: string;
  readonly digest: string;
}

function alteredDetails(entries: readonly WithDetails[]) {
  const altered = entries.find(
    ({ details, salt, digest }) => detailsDigest(details, salt) !== digest,
  );
  return altered ? { seq: altered.seq, reason: 'details_altered' as const } : null;
}
