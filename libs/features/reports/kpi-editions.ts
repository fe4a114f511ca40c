import { Injectable } from '@nestjs/common';
import { KpisService, PresentFigures } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { KpiEditionView, type SealedFigure } from './kpi-edition.dto.ts';

/** The sealed editions in which a KPI stands, with what has become of its figures. */
@Injectable()
export class KpiEditions {
  constructor(
    private readonly db: Database,
    private readonly kpis: KpisService,
    private readonly present: PresentFigures,
  ) {}

  /** Newest first. Throws `NotFound`, also for a confidential KPI that the actor may not know of. */
  async of(actor: Actor, reference: string): Promise<readonly KpiEditionView[]> {
    const { id } = await this.kpis.get(actor, reference);
    const sealed = await this.sealed(actor, id);
    const now = await this.present.of(
      actor,
      id,
      sealed.map(({ periodKey }) => periodKey),
    );
    return sealed.map((figure) => KpiEditionView.of(figure, now.get(figure.periodKey) ?? null));
  }

  private sealed({ organizationId }: Actor, kpiId: string): Promise<SealedFigure[]> {
    return this.db.rows<SealedFigure & Record<string, unknown>>({
      text: `SELECT e.report_id AS "reportId", json_build_object('key', p.key, 'label', p.label) AS period, e.number,
          e.sealed_at AS "sealedAt", f.period_key AS "periodKey", f.value, f.target, f.status
        FROM edition_figures f
        JOIN editions e ON e.organization_id = f.organization_id AND e.id = f.edition_id
        JOIN reports r ON r.organization_id = e.organization_id AND r.id = e.report_id
        JOIN periods p ON p.organization_id = r.organization_id AND p.key = r.period_key
        WHERE f.organization_id = $1 AND f.kpi_id = $2
        ORDER BY e.sealed_at DESC, e.id DESC`,
      values: [organizationId, kpiId],
    });
  }
}
