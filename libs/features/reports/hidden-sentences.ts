import { Injectable } from '@nestjs/common';
import type { Hiding } from '#domain/sentences/sentences-of';
import { Database } from '#platform/database/database';
import type { Report } from './report.entity.ts';

/** Sentences that authors leave out of a report, with their reasons. */
@Injectable()
export class HiddenSentences {
  constructor(private readonly db: Database) {}

  of({ organizationId, id }: Report): Promise<Hiding[]> {
    return this.db.rows<Hiding & Record<string, unknown>>({
      text: `SELECT h.sentence AS key, h.reason, json_build_object('id', w.id, 'name', w.name) AS by FROM hidden_sentences h
        JOIN people w ON w.organization_id = $1 AND w.id = h.hidden_by
        WHERE h.organization_id = $1 AND h.report_id = $2 ORDER BY h.sentence`,
      values: [organizationId, id],
    });
  }

  /** Again with another reason is the other reason. */
  async keep(
    { organizationId, id }: Report,
    sentence: string,
    { reason, by }: { readonly reason: string; readonly by: string },
  ): Promise<void> {
    await this.db.run({
      text: `INSERT INTO hidden_sentences (organization_id, report_id, sentence, reason, hidden_by) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (organization_id, report_id, sentence) DO UPDATE SET reason = $4, hidden_by = $5, hidden_at = remit.now()`,
      values: [organizationId, id, sentence, reason, by],
    });
  }

  /** False where it was not hidden. */
  async release({ organizationId, id }: Report, sentence: string): Promise<boolean> {
    const rows = await this.db.rows({
      text: 'DELETE FROM hidden_sentences WHERE organization_id = $1 AND report_id = $2 AND sentence = $3 RETURNING sentence',
      values: [organizationId, id, sentence],
    });
    return rows.length > 0;
  }
}
