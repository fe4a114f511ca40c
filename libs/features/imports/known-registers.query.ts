import { Injectable } from '@nestjs/common';
import type { ImportedItem, ImportedMilestone } from '#features/roadmap/index';
import type { ImportedObjective } from '#features/strategy/index';
import type { ImportedProduct } from '#features/lifecycle/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { ItemWindow } from '#domain/roadmap-item';
import { Database } from '#platform/database/database';

interface Keyed {
  readonly key: string;
}

/** The window that held until a day. */
export interface WindowUntil extends ItemWindow {
  readonly movedOn: Day;
}

export interface KnownItem extends ImportedItem, Keyed {
  readonly enteredOn: Day;
  /** Earliest first. */
  readonly moves: readonly WindowUntil[];
}

export interface KnownProduct extends ImportedProduct, Keyed {
  /** Earliest first, without those that were withdrawn. */
  readonly stages: readonly { readonly stageId: string; readonly on: Day }[];
  /** Earliest first. */
  readonly plans: readonly {
    readonly stageId: string;
    readonly plannedOn: Day | null;
    readonly statedOn: Day;
  }[];
}

export type KnownObjective = ImportedObjective & Keyed;

export interface KnownMilestone extends ImportedMilestone {
  readonly baselineOn: Day | null;
  /** Of its newest move. */
  readonly movedOn: Day | null;
}

/** What other things refer to by key or name. */
export interface KnownThing extends Keyed {
  readonly id: string;
  readonly name: string;
  readonly externalKey: string | null;
  readonly isArchived: boolean;
}

const ORIGIN = `import_source AS "importSource", external_key AS "externalKey", archived_at IS NOT NULL AS "isArchived"`;

/** The registers as they are, read once for the whole file. */
@Injectable()
export class KnownRegisters {
  constructor(private readonly db: Database) {}

  items({ organizationId }: Actor): Promise<KnownItem[]> {
    return this.db.rows<KnownItem & Record<string, unknown>>({
      text: `SELECT id, key, name, problem, persona, area_id AS "areaId", product_id AS "productId", objective_id AS "objectiveId",
          outcome_kpi_id AS "outcomeKpiId", expected_change AS "expectedChange", owner_id AS "ownerId", horizon, stage,
          starts_on AS "startsOn", target_on AS "targetOn", precision, committed_on AS "committedOn", began_on AS "beganOn",
          done_on AS "doneOn", dropped_on AS "droppedOn", entered_on AS "enteredOn", confidence, effort, category, beneficiary, ${ORIGIN},
          coalesce((SELECT json_agg(json_build_object('movedOn', m.moved_on, 'startsOn', m.from_starts_on, 'targetOn', m.from_target_on,
            'precision', m.from_precision) ORDER BY m.moved_on, m.recorded_at, m.id)
            FROM item_moves m WHERE m.organization_id = i.organization_id AND m.item_id = i.id), '[]') AS moves
        FROM roadmap_items i WHERE organization_id = $1 ORDER BY id`,
      values: [organizationId],
    });
  }

  products({ organizationId }: Actor): Promise<KnownProduct[]> {
    return this.db.rows<KnownProduct & Record<string, unknown>>({
      text: `SELECT id, key, name, kind, description, line_id AS "lineId", area_id AS "areaId", owner_id AS "ownerId",
          started_on AS "startedOn", launched_on AS "launchedOn", ${ORIGIN},
          coalesce((SELECT json_agg(json_build_object('stageId', c.to_stage_id, 'on', c.effective_on)
              ORDER BY c.effective_on, c.recorded_at, c.id)
            FROM stage_changes c WHERE c.organization_id = p.organization_id AND c.product_id = p.id AND c.withdraws_id IS NULL
              AND NOT EXISTS (SELECT FROM stage_changes w WHERE w.organization_id = c.organization_id AND w.withdraws_id = c.id)),
            '[]') AS stages,
          coalesce((SELECT json_agg(json_build_object('stageId', x.stage_id, 'plannedOn', x.planned_on, 'statedOn', x.stated_on)
              ORDER BY x.stated_on, x.recorded_at, x.id)
            FROM stage_plans x WHERE x.organization_id = p.organization_id AND x.product_id = p.id), '[]') AS plans
        FROM products p WHERE organization_id = $1 ORDER BY id`,
      values: [organizationId],
    });
  }

  objectives({ organizationId }: Actor): Promise<KnownObjective[]> {
    return this.db.rows<KnownObjective & Record<string, unknown>>({
      text: `SELECT id, key, name, description, area_id AS "areaId", goal_id AS "goalId", owner_id AS "ownerId", starts_on AS "startsOn",
          ends_on AS "endsOn", weight, state, committed_on AS "committedOn", ${ORIGIN}
        FROM objectives WHERE organization_id = $1 ORDER BY id`,
      values: [organizationId],
    });
  }

  milestones({ organizationId }: Actor): Promise<KnownMilestone[]> {
    return this.db.rows<KnownMilestone & Record<string, unknown>>({
      text: `SELECT id, item_id AS "itemId", name, due_on AS "dueOn", met_on AS "metOn", owner_id AS "ownerId", note,
          baseline_on AS "baselineOn", ${ORIGIN}, (SELECT max(m.moved_on) FROM milestone_moves m
            WHERE m.organization_id = x.organization_id AND m.milestone_id = x.id) AS "movedOn"
        FROM milestones x WHERE organization_id = $1 ORDER BY id`,
      values: [organizationId],
    });
  }

  goals(actor: Actor): Promise<KnownThing[]> {
    return this.things(actor, 'goals');
  }

  lines(actor: Actor): Promise<KnownThing[]> {
    return this.things(actor, 'product_lines');
  }

  private things(
    { organizationId }: Actor,
    table: 'goals' | 'product_lines',
  ): Promise<KnownThing[]> {
    return this.db.rows<KnownThing & Record<string, unknown>>({
      text: `SELECT id, key, name, external_key AS "externalKey", archived_at IS NOT NULL AS "isArchived"
        FROM ${table} WHERE organization_id = $1 ORDER BY id`,
      values: [organizationId],
    });
  }
}
