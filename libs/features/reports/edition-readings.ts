import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { diffEditions } from '#domain/edition-diff';
import type { EditionPart } from '#domain/edition-parts';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { contentOf, EditionsQuery } from './editions.query.ts';
import type {
  EditionNews,
  EditionReadings,
  EditionReadLast,
  SectionReading,
} from './readings.dto.ts';

/** What somebody has read of editions; it concerns nobody else, so it leaves no activity. */
@Injectable()
export class Readings {
  constructor(
    private readonly db: Database,
    private readonly editions: EditionsQuery,
  ) {}

  async of(actor: Actor, reportId: string, number: number): Promise<EditionReadings> {
    const editionId = await this.idOf(actor, reportId, number);
    const sections = await this.db.rows<SectionReading & Record<string, unknown>>({
      text: `SELECT section, read_at AS "readAt" FROM edition_readings
        WHERE organization_id = $1 AND edition_id = $2 AND person_id = $3 ORDER BY read_at, section`,
      values: [actor.organizationId, editionId, actor.personId],
    });
    return { sections };
  }

  /** Twice is once: the first reading counts. */
  async mark(
    actor: Actor,
    reportId: string,
    number: number,
    sections: readonly EditionPart[],
  ): Promise<void> {
    const editionId = await this.idOf(actor, reportId, number);
    await this.db.run({
      text: `INSERT INTO edition_readings (organization_id, edition_id, person_id, section)
        SELECT $1, $2, $3, s.section FROM unnest($4::text[]) AS s(section) ON CONFLICT DO NOTHING`,
      values: [actor.organizationId, editionId, actor.personId, [...new Set(sections)]],
    });
  }

  /** What the edition says otherwise than the one that the reader read last. */
  async news(actor: Actor, reportId: string, number: number): Promise<EditionNews> {
    const now = contentOf(await this.editions.sealed(actor, reportId, number));
    const against = await this.lastRead(actor, reportId, number);
    if (!against) return { against: null, changes: [] };
    const then = contentOf(await this.editions.sealed(actor, against.reportId, against.number));
    return { against, changes: diffEditions(then, now) };
  }

  private lastRead(
    { organizationId, personId }: Actor,
    reportId: string,
    number: number,
  ): Promise<EditionReadLast | undefined> {
    return this.db.row<EditionReadLast & Record<string, unknown>>({
      text: `SELECT e.report_id AS "reportId", e.number, x.at AS "readAt",
          json_build_object('key', p.key, 'label', p.label, 'startsOn', p.starts_on, 'endsOn', p.ends_on) AS period
        FROM editions own
        JOIN editions e ON e.organization_id = $1 AND e.id <> own.id AND (e.sealed_at, e.number) < (own.sealed_at, own.number)
        JOIN reports r ON r.organization_id = $1 AND r.id = e.report_id
        JOIN periods p ON p.organization_id = $1 AND p.key = r.period_key
        CROSS JOIN LATERAL (SELECT max(y.at) AS at FROM (
          SELECT d.read_at AS at FROM edition_readings d WHERE d.organization_id = $1 AND d.edition_id = e.id AND d.person_id = $4
          UNION ALL SELECT v.at FROM edition_reviews v WHERE v.organization_id = $1 AND v.edition_id = e.id AND v.person_id = $4) y) x
        WHERE own.organization_id = $1 AND own.report_id = $2 AND own.number = $3 AND x.at IS NOT NULL
        ORDER BY e.sealed_at DESC, e.number DESC LIMIT 1`,
      values: [organizationId, reportId, number, personId],
    });
  }

  private async idOf({ organizationId }: Actor, reportId: string, number: number): Promise<string> {
    const row = await this.db.row<{ id: string }>({
      text: 'SELECT id FROM editions WHERE organization_id = $1 AND report_id = $2 AND number = $3',
      values: [organizationId, reportId, number],
    });
    if (!row) throw new NotFound('The edition');
    return row.id;
  }
}
