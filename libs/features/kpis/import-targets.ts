import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { writes, type Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { definitionOn } from './definition.ts';
import { insteadOf } from './import-targets-undo.ts';
import { kpiPolicy } from './kpis.policy.ts';
import type { KpiRow } from './kpis.query.ts';
import { KpisService } from './kpis.service.ts';
import { planRows } from './plan-rows.ts';
import type { RowProblem } from './placing.ts';
import type { Origin } from './recording.ts';
import {
  begunBefore,
  sameTarget,
  targetOn,
  type TargetContent,
  type TargetRow,
} from './target-row.ts';
import type { TargetToSet } from './target-to-set.ts';

export interface TargetToImport extends TargetToSet {
  readonly kpiId: string;
  readonly reason?: string;
}

/** A target that would be added; `before` is the one that it takes the place of. */
export interface PlannedTarget {
  readonly index: number;
  readonly kpiId: string;
  readonly rows: readonly TargetContent[];
  readonly before: TargetRow | undefined;
  readonly reason: string;
  readonly recordedAt: Date;
}

interface ImportedRow extends TargetRow {
  readonly kpiId: string;
  readonly importId: string | null;
}

const BULK_MS = 60_000;
const NAMED = 5;

/** Targets of whole files. Records no activity: the import tells of the whole. */
@Injectable()
export class TargetImports {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly kpis: KpisService,
    private readonly calendar: CalendarService,
  ) {}

  /** What comes of the targets; `reason` stands where one that has begun moves without a reason of its own. */
  async plan(actor: Actor, targets: readonly TargetToImport[], reason: string) {
    const { rules } = await this.calendar.of(actor.organizationId);
    const ids = [...new Set(targets.map(({ kpiId }) => kpiId))];
    const found = await this.kpis.lockAll(actor, ids);
    const open = found.filter((kpi) => writes(actor) && kpiPolicy.setTarget(actor, kpi));
    const kpis = new Map(open.map((kpi) => [kpi.id, kpi]));
    const ledgers = Map.groupBy(await this.ledgers(actor, ids), ({ kpiId }) => kpiId);
    const planned: PlannedTarget[] = [];
    const problems: RowProblem[] = [];
    let same = 0;
    for (const [index, { kpiId, ...target }] of targets.entries()) {
      const kpi = kpis.get(kpiId);
      const ledger = ledgers.get(kpiId) ?? [];
      const result = kpi ? expanded(kpi, target, { ledger, rules }) : CLOSED;
      if ('problems' in result) problems.push(...result.problems.map((one) => ({ ...one, index })));
      else if (result.isSame) same += 1;
      else planned.push({ index, kpiId, ...result, reason: target.reason ?? reason });
    }
    return { planned, same, problems };
  }

  async write(actor: Actor, planned: readonly PlannedTarget[], origin: Origin): Promise<void> {
    const rows = planned.flatMap(({ kpiId, rows: contents, before, reason, recordedAt }) => {
      const planId = newId();
      const head = { planId, kpiId, recordedAt, reason: before ? reason : '', withdrawn: false };
      return contents.map((content) => ({ ...content, ...head, source: origin.source ?? '' }));
    });
    await this.insert(actor, rows, origin.importId ?? null);
  }

  /** Puts back the targets that stood before, or says that there is none; answers with how many. 409 that names what was set since. */
  async takeBack(actor: Actor, importId: string, reason: string): Promise<number> {
    const { organizationId } = actor;
    const kpis = await this.db.rows<{ id: string; key: string }>({
      text: `SELECT id, key FROM kpis k WHERE organization_id = $1
          AND EXISTS (SELECT FROM targets t WHERE t.organization_id = $1 AND t.import_id = $2 AND t.kpi_id = k.id)
        ORDER BY id FOR NO KEY UPDATE`,
      values: [organizationId, importId],
    });
    const ids = kpis.map(({ id }) => id);
    const ledgers = Map.groupBy(await this.ledgers(actor, ids), ({ kpiId }) => kpiId);
    const all = [...ledgers.values()].map((ledger) =>
      insteadOf(ledger, importId, this.clock.now()),
    );
    refuseReplaced(
      kpis,
      all.flatMap(({ replaced }) => replaced),
    );
    const rows = all.flatMap(({ instead }) =>
      instead.map((row) => ({ ...row, planId: newId(), reason })),
    );
    await this.insert(actor, rows, null);
    return all.reduce((count, { taken }) => count + taken, 0);
  }

  private ledgers({ organizationId }: Actor, kpiIds: readonly string[]): Promise<ImportedRow[]> {
    return this.db.rows<ImportedRow & Record<string, unknown>>({
      timeout: BULK_MS,
      text: LEDGERS,
      values: [organizationId, kpiIds],
    });
  }

  private async insert(
    actor: Actor,
    rows: readonly object[],
    importId: string | null,
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.db.run({
      timeout: BULK_MS,
      text: INSERT,
      values: [
        actor.organizationId,
        JSON.stringify(rows.map((row) => ({ ...row, id: newId() }))),
        importId,
        actor.personId,
      ],
    });
  }
}

const CLOSED = {
  problems: [{ pointer: '/kpi', message: 'Its area is switched off: switch that on first.' }],
};

interface Surroundings {
  readonly ledger: readonly ImportedRow[];
  readonly rules: Parameters<typeof planRows>[1]['rules'];
}

function expanded(
  kpi: KpiRow,
  target: TargetToSet & { readonly reason?: string },
  { ledger, rules }: Surroundings,
) {
  const { reason: _, ...plan } = target;
  const definition = definitionOn(kpi.definitions, kpi.today);
  const { rows, problems } = planRows(plan, { definition, rules, today: kpi.today });
  if (problems.length > 0) return { problems };
  const isSame = rows.every((row) => {
    const known = targetOn(ledger, row.endsOn);
    return known !== undefined && sameTarget(known, row);
  });
  const newest = ledger[0]?.recordedAt.getTime() ?? 0;
  const recordedAt = new Date(Math.max(kpi.readAt.getTime(), newest + 1));
  return { rows, isSame, before: begunBefore(ledger, rows, kpi.today), recordedAt };
}

function refuseReplaced(
  kpis: readonly { readonly id: string; readonly key: string }[],
  replaced: readonly string[],
): void {
  const keys = kpis.filter(({ id }) => replaced.includes(id)).map(({ key }) => `“${key}”`);
  if (keys.length === 0) return;
  const more = keys.length > NAMED ? ` and ${keys.length - NAMED} more` : '';
  throw new Conflict(`Targets set since the import: ${keys.slice(0, NAMED).join(', ')}${more}.`);
}

const LEDGERS = `
  SELECT id, kpi_id AS "kpiId", import_id AS "importId", plan_id AS "planId", shape, basis, starts_on AS "startsOn", ends_on AS "endsOn",
    due_on AS "dueOn", target, text, green_low AS "greenLow", green_high AS "greenHigh", red_low AS "redLow", red_high AS "redHigh",
    stretch, floor, withdrawn, reason, source, recorded_by AS "recordedBy", recorded_at AS "recordedAt"
  FROM targets WHERE organization_id = $1 AND kpi_id = ANY ($2::uuid[])
  ORDER BY recorded_at DESC, id DESC`;

const INSERT = `
  INSERT INTO targets (organization_id, id, plan_id, kpi_id, shape, basis, starts_on, ends_on, due_on, target, text,
    green_low, green_high, red_low, red_high, stretch, floor, withdrawn, reason, source, import_id, recorded_by, recorded_at)
  SELECT $1, r.id, r."planId", r."kpiId", r.shape, r.basis, r."startsOn", r."endsOn", r."dueOn", r.target, r.text,
    r."greenLow", r."greenHigh", r."redLow", r."redHigh", r.stretch, r.floor, r.withdrawn, r.reason, r.source, $3, $4, r."recordedAt"
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "planId" uuid, "kpiId" uuid, shape text, basis text, "startsOn" date, "endsOn" date,
    "dueOn" date, target numeric, text text, "greenLow" numeric, "greenHigh" numeric, "redLow" numeric, "redHigh" numeric,
    stretch numeric, floor numeric, withdrawn boolean, reason text, source text, "recordedAt" timestamptz)`;
