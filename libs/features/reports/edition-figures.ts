import { Injectable } from '@nestjs/common';
import type { EditionContent } from '#domain/edition';
import { Database } from '#platform/database/database';

/** Which KPIs stand in an edition, so that nobody has to read every sealed text to find one. */
@Injectable()
export class EditionFigures {
  constructor(private readonly db: Database) {}

  async keep(
    organizationId: string,
    editionId: string,
    { scorecard }: EditionContent,
  ): Promise<void> {
    const figures = scorecard.flatMap(({ kpis }) =>
      kpis.map(({ key, periodKey, value, target, status }) => ({
        key,
        periodKey,
        value,
        target,
        status,
      })),
    );
    await this.db.run({
      text: `INSERT INTO edition_figures (organization_id, kpi_id, edition_id, period_key, value, target, status)
        SELECT $1, k.id, $2, f."periodKey", f.value, f.target, f.status
        FROM jsonb_to_recordset($3::jsonb) AS f(key text, "periodKey" text, value numeric, target numeric, status text)
        JOIN kpis k ON k.organization_id = $1 AND k.key = f.key`,
      values: [organizationId, editionId, JSON.stringify(figures)],
    });
  }
}
