import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { renewStatistics } from './budget-statistics.ts';

/** What a cell is to hold: an amount, a reason why there is none, or nothing at all. */
export interface CellContent {
  readonly lineId: string;
  readonly period: string;
  readonly amount: number | null;
  readonly missing: string | null;
}

export interface VersionPlace {
  readonly id: string;
  readonly budgetId: string;
}

/** Milliseconds: a whole budget is written in one go. */
const PATIENCE = 30_000;

/** Writes many amounts of a draft at once. */
@Injectable()
export class AmountsWriting {
  constructor(private readonly db: Database) {}

  /** How many cells changed; those that hold the same already are left alone. */
  async put(actor: Actor, version: VersionPlace, cells: readonly CellContent[]): Promise<number> {
    this.db.unit.allow(PATIENCE, cells.length);
    const isEmpty = ({ amount, missing }: CellContent) => amount === null && missing === null;
    const set = await this.set(
      actor,
      version,
      cells.filter((cell) => !isEmpty(cell)),
    );
    const cleared = await this.clear(actor, version, cells.filter(isEmpty));
    await renewStatistics(this.db, set + cleared);
    return set + cleared;
  }

  /** All amounts of another version, or those of some periods only. */
  async copy(
    { organizationId }: Actor,
    from: string,
    to: VersionPlace,
    periods: readonly string[],
  ): Promise<number> {
    this.db.unit.allow(PATIENCE);
    const copied = await this.db.run({
      text: `INSERT INTO budget_amounts (organization_id, budget_id, version_id, line_id, period_key, amount, missing_reason)
        SELECT $1, m.budget_id, $3, m.line_id, m.period_key, m.amount, m.missing_reason
        FROM budget_amounts m
        WHERE m.organization_id = $1 AND m.version_id = $2 AND m.budget_id = $4 AND m.period_key = ANY ($5::text[])`,
      values: [organizationId, from, to.id, to.budgetId, periods],
    });
    await renewStatistics(this.db, copied);
    return copied;
  }

  /** Before a draft is thrown away. */
  async empty({ organizationId }: Actor, versionId: string): Promise<void> {
    this.db.unit.allow(PATIENCE);
    await this.db.run({
      text: 'DELETE FROM budget_amounts WHERE organization_id = $1 AND version_id = $2',
      values: [organizationId, versionId],
    });
  }

  private async set(
    { organizationId }: Actor,
    { id, budgetId }: VersionPlace,
    cells: readonly CellContent[],
  ): Promise<number> {
    if (cells.length === 0) return 0;
    return this.db.run({
      text: `INSERT INTO budget_amounts AS m (organization_id, budget_id, version_id, line_id, period_key, amount, missing_reason)
        SELECT $1, $2, $3, c.line_id, c.period_key, c.amount, c.missing_reason
        FROM unnest($4::uuid[], $5::text[], $6::bigint[], $7::text[]) AS c(line_id, period_key, amount, missing_reason)
        ON CONFLICT (organization_id, version_id, line_id, period_key) DO UPDATE
          SET amount = excluded.amount, missing_reason = excluded.missing_reason
          WHERE (m.amount, m.missing_reason) IS DISTINCT FROM (excluded.amount, excluded.missing_reason)`,
      values: [
        organizationId,
        budgetId,
        id,
        cells.map(({ lineId }) => lineId),
        cells.map(({ period }) => period),
        cells.map(({ amount }) => amount),
        cells.map(({ missing }) => missing),
      ],
    });
  }

  private async clear(
    { organizationId }: Actor,
    { id }: VersionPlace,
    cells: readonly CellContent[],
  ): Promise<number> {
    if (cells.length === 0) return 0;
    return this.db.run({
      text: `DELETE FROM budget_amounts m USING unnest($3::uuid[], $4::text[]) AS c(line_id, period_key)
        WHERE m.organization_id = $1 AND m.version_id = $2 AND m.line_id = c.line_id AND m.period_key = c.period_key`,
      values: [
        organizationId,
        id,
        cells.map(({ lineId }) => lineId),
        cells.map(({ period }) => period),
      ],
    });
  }
}
