import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import {
  heldOn,
  type FiguresToldBy,
  type ImportedVersion,
  type VersionCell,
  type VersionOnRecord,
} from './imported-figures.ts';
import { renewStatistics } from './budget-statistics.ts';
import {
  AMOUNTS,
  DECIDE,
  INSERT_AMOUNTS,
  INSERT_VERSIONS,
  VERSIONS,
} from './import-versions.sql.ts';

export interface AmountOnRecord extends VersionCell {
  readonly versionId: string;
}

/** Milliseconds: the reports of many years arrive in one file. */
const PATIENCE = 60_000;

/**
 * Plans and forecasts that were decided elsewhere: each keeps its own day, says that it is imported, and was approved by nobody here.
 * Records no activity: the import tells of the whole.
 */
@Injectable()
export class BudgetVersionImports {
  constructor(private readonly db: Database) {}

  /** Holds the budgets until the transaction ends, so that what a plan was made of stays true. */
  async hold({ organizationId }: Actor, budgetIds: readonly string[]): Promise<void> {
    await this.db.run({
      text: 'SELECT id FROM budgets WHERE organization_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      values: [organizationId, budgetIds],
    });
  }

  onRecord(
    { organizationId }: Actor,
    budgetIds: readonly string[],
  ): Promise<readonly VersionOnRecord[]> {
    return this.db.rows<VersionOnRecord & Record<string, unknown>>({
      text: VERSIONS,
      values: [organizationId, budgetIds],
    });
  }

  amounts(
    { organizationId }: Actor,
    versionIds: readonly string[],
  ): Promise<readonly AmountOnRecord[]> {
    return this.db.rows<AmountOnRecord & Record<string, unknown>>({
      text: AMOUNTS,
      values: [organizationId, versionIds],
    });
  }

  /** The newest of each budget and kind comes into force, unless a newer one is; the others are superseded from the start. */
  async write(
    actor: Actor,
    versions: readonly ImportedVersion[],
    { reason, importId }: FiguresToldBy,
  ): Promise<void> {
    if (versions.length === 0) return;
    const { organizationId, personId } = actor;
    const cells = versions.flatMap(({ id, budgetId, cells: all }) =>
      all.map((cell) => Object.assign({}, cell, { versionId: id, budgetId })),
    );
    const run = (text: string, ...values: readonly unknown[]) =>
      this.db.run({ timeout: PATIENCE, text, values: [organizationId, ...values] });
    await run(INSERT_VERSIONS, JSON.stringify(versions), personId, reason, importId);
    await run(INSERT_AMOUNTS, JSON.stringify(cells));
    await renewStatistics(this.db, cells.length);
    const taking = await this.takingForce(actor, versions);
    await run(
      `UPDATE budget_versions SET state = 'superseded' WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
      taking.flatMap(({ before }) => before ?? []),
    );
    await run(
      DECIDE,
      versions.map(({ id }) => id),
      taking.map(({ id }) => id),
      reason,
    );
  }

  /** Sets a version of the same day over each that the import made, with what held before; a number of how many. */
  async takeBack(actor: Actor, importId: string, reason: string): Promise<number> {
    const made = await this.db.rows<{ budgetId: string }>({
      text: 'SELECT DISTINCT budget_id AS "budgetId" FROM budget_versions WHERE organization_id = $1 AND import_id = $2',
      values: [actor.organizationId, importId],
    });
    const budgetIds = made.map(({ budgetId }) => budgetId);
    await this.hold(actor, budgetIds);
    const all = await this.onRecord(actor, budgetIds);
    const undone = all
      .filter((version) => version.importId === importId)
      .filter(
        (version) => heldOn(seriesOf(all, version), version.effectiveOn)?.importId === importId,
      )
      .map((version) => ({ version, held: heldOn(othersOf(all, version), version.effectiveOn) }));
    const amounts = await this.amounts(
      actor,
      undone.flatMap(({ held }) => held?.id ?? []),
    );
    const byVersion = Map.groupBy(amounts, ({ versionId }) => versionId);
    const numbers = new NextNumbers(all);
    const versions = undone.map(({ version, held }) => ({
      id: newId(),
      budgetId: version.budgetId,
      kind: version.kind,
      number: numbers.next(version),
      label: held?.label ?? 'Taken back',
      closedTo: held?.closedTo ?? null,
      effectiveOn: version.effectiveOn,
      cells: byVersion.get(held?.id ?? '') ?? [],
    }));
    await this.write(actor, versions, { reason, importId: null });
    return versions.length;
  }

  private async takingForce(
    actor: Actor,
    versions: readonly ImportedVersion[],
  ): Promise<readonly { readonly id: string; readonly before: string | undefined }[]> {
    const known = await this.onRecord(actor, [
      ...new Set(versions.map(({ budgetId }) => budgetId)),
    ]);
    const byPlace = Map.groupBy(versions, ({ budgetId, kind }) => `${budgetId} ${kind}`);
    return [...byPlace.values()].flatMap((ones) => {
      const last = ones
        .toSorted((one, other) => one.number - other.number)
        .toSorted((one, other) =>
          one.effectiveOn < other.effectiveOn ? -1 : Number(one.effectiveOn > other.effectiveOn),
        )
        .at(-1);
      if (last === undefined) return [];
      const inForce = seriesOf(known, last).find(
        ({ state }) => state === 'approved' || state === 'published',
      );
      if (inForce !== undefined && inForce.effectiveOn > last.effectiveOn) return [];
      return [{ id: last.id, before: inForce?.id }];
    });
  }
}

/** Numbers of versions that are made together. */
export class NextNumbers {
  private readonly last = new Map<string, number>();

  constructor(known: readonly VersionOnRecord[]) {
    for (const { budgetId, kind, number } of known) {
      const place = `${budgetId} ${kind}`;
      this.last.set(place, Math.max(number, this.last.get(place) ?? 0));
    }
  }

  next({ budgetId, kind }: Pick<VersionOnRecord, 'budgetId' | 'kind'>): number {
    const place = `${budgetId} ${kind}`;
    const number = (this.last.get(place) ?? 0) + 1;
    this.last.set(place, number);
    return number;
  }
}

type Place = Pick<VersionOnRecord, 'budgetId' | 'kind'>;

const seriesOf = (all: readonly VersionOnRecord[], { budgetId, kind }: Place) =>
  all.filter((one) => one.budgetId === budgetId && one.kind === kind);

const othersOf = (all: readonly VersionOnRecord[], version: VersionOnRecord) =>
  seriesOf(all, version).filter(({ importId }) => importId !== version.importId);
