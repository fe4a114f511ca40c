import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '#domain/actor';
import type { Criterion, EvidenceRequirement, GateKind } from '#domain/gate';
import { isId } from '#domain/natural-key';
import { Database } from '#platform/database/database';

interface Named {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface GateRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: GateKind;
  readonly question: string;
  readonly from: Named | null;
  readonly to: Named | null;
  readonly criteria: readonly Criterion[];
  readonly requiredEvidence: readonly EvidenceRequirement[];
  readonly gatekeeperIds: string[];
  readonly gatekeepers: readonly { readonly personId: string; readonly name: string }[];
  readonly gatekeeperRoles: Role[];
  readonly quorum: number;
  readonly archivedAt: Date | null;
  readonly version: number;
}

export interface GateFilter {
  readonly kind?: GateKind;
  readonly archived?: boolean;
}

const GATES = `
  SELECT g.id, g.key, g.name, g.kind, g.question, g.criteria, g.required_evidence AS "requiredEvidence",
    g.gatekeeper_ids AS "gatekeeperIds", g.gatekeeper_roles AS "gatekeeperRoles", g.quorum, g.archived_at AS "archivedAt", g.version,
    CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'key', f.key, 'name', f.name) END AS "from",
    CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'key', t.key, 'name', t.name) END AS "to",
    coalesce((SELECT json_agg(json_build_object('personId', p.id, 'name', p.name) ORDER BY p.name, p.id)
      FROM people p WHERE p.organization_id = g.organization_id AND p.id = ANY (g.gatekeeper_ids)), '[]') AS gatekeepers
  FROM gates g
  LEFT JOIN stages f ON f.organization_id = g.organization_id AND f.id = g.from_stage_id
  LEFT JOIN stages t ON t.organization_id = g.organization_id AND t.id = g.to_stage_id
  WHERE g.organization_id = $1`;

@Injectable()
export class GatesQuery {
  constructor(private readonly db: Database) {}

  list({ organizationId }: Actor, { kind, archived = false }: GateFilter): Promise<GateRow[]> {
    return this.db.rows<GateRow & Record<string, unknown>>({
      text: `${GATES} AND (g.archived_at IS NOT NULL) = $2 AND ($3::text IS NULL OR g.kind = $3)
        ORDER BY g.kind DESC, f.position, t.position, g.key`,
      values: [organizationId, archived, kind ?? null],
    });
  }

  /** By id or key. */
  find({ organizationId }: Actor, reference: string): Promise<GateRow | undefined> {
    return this.db.row<GateRow & Record<string, unknown>>({
      text: `${GATES} AND g.${isId(reference) ? 'id' : 'key'} = $2`,
      values: [organizationId, reference],
    });
  }

  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM gates WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }
}
