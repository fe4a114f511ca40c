import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { diffEditions, type Change } from '#domain/edition-diff';
import type { EditionContent } from '#domain/edition';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { Edition } from './edition.entity.ts';
import type { Report } from './report.entity.ts';

export interface SealedEdition {
  readonly sha256: string;
  /** The very bytes that were hashed. */
  readonly text: string;
}

/** Sealed editions: the bytes, what they say, and how two of them differ. */
@Injectable()
export class EditionsQuery {
  constructor(private readonly db: Database) {}

  async sealed(
    { organizationId }: Actor,
    reportId: string,
    number: number,
  ): Promise<SealedEdition> {
    const row = await this.db.row<{ sha256: string; text: string }>({
      text: 'SELECT sha256, content AS text FROM editions WHERE organization_id = $1 AND report_id = $2 AND number = $3',
      values: [organizationId, reportId, number],
    });
    if (!row) throw new NotFound('The edition');
    return row;
  }

  /** The edition that the organization sealed last, of whatever period. */
  newest({ organizationId }: Actor): Promise<SealedEdition | undefined> {
    return this.db.row<{ sha256: string; text: string }>({
      text: 'SELECT sha256, content AS text FROM editions WHERE organization_id = $1 ORDER BY sealed_at DESC, id DESC LIMIT 1',
      values: [organizationId],
    });
  }

  count({ organizationId, id: reportId }: Report): Promise<number> {
    return this.db.repository(Edition).countBy({ organizationId, reportId });
  }

  /** The last edition of the report before: of the same kind of period where there is one. */
  ofReportBefore({ organizationId, id, periodKey }: Report): Promise<SealedEdition | undefined> {
    return this.db.row<{ sha256: string; text: string }>({
      text: `SELECT e.sha256, e.content AS text FROM periods n
        JOIN periods p ON p.organization_id = $1 AND p.ends_on < n.ends_on
        JOIN reports r ON r.organization_id = $1 AND r.period_key = p.key AND r.id <> $2 AND r.state <> 'withdrawn'
        JOIN editions e ON e.organization_id = $1 AND e.report_id = r.id
        WHERE n.organization_id = $1 AND n.key = $3
        ORDER BY (p.kind = n.kind) DESC, p.ends_on DESC, e.number DESC LIMIT 1`,
      values: [organizationId, id, periodKey],
    });
  }

  /** The edition that another one follows. */
  async before(
    { organizationId }: Actor,
    { previousHash }: EditionContent,
  ): Promise<EditionContent | null> {
    const row = await this.db.row<{ sha256: string; text: string }>({
      text: 'SELECT sha256, content AS text FROM editions WHERE organization_id = $1 AND sha256 = $2',
      values: [organizationId, previousHash],
    });
    return row ? contentOf(row) : null;
  }

  /** Against another edition of the report, or against the one that was sealed before it. */
  async diff(actor: Actor, reportId: string, number: number, against?: number): Promise<Change[]> {
    const after = contentOf(await this.sealed(actor, reportId, number));
    const before =
      against === undefined
        ? await this.before(actor, after)
        : contentOf(await this.sealed(actor, reportId, against));
    return before ? diffEditions(before, after) : [];
  }
}

export function contentOf({ text }: SealedEdition): EditionContent {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by this very type
  return JSON.parse(text) as EditionContent;
}
