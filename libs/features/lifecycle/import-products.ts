import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { ProductKind } from '#domain/stage';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import {
  ARCHIVE,
  CHANGE_STAGE,
  INSERT,
  INSERT_LINES,
  LAUNCH,
  PLAN,
  PLANS_BEFORE,
  REVISE,
  STAGES_TO_WITHDRAW,
} from './import-products.sql.ts';

/** A product as an import leaves it; its stage and plans are ledgers beside it. */
export interface ImportedProduct {
  readonly id: string;
  readonly name: string;
  readonly kind: ProductKind;
  readonly description: string;
  readonly lineId: string | null;
  readonly areaId: string;
  readonly ownerId: string | null;
  readonly startedOn: Day | null;
  readonly launchedOn: Day | null;
  readonly isArchived: boolean;
  readonly importSource: string | null;
  readonly externalKey: string | null;
}

export interface NewImportedProduct extends ImportedProduct {
  readonly key: string;
}

export interface NewImportedLine {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly areaId: string;
}

/** From a day the product is in another stage; null: it was in none. */
export interface ImportedStage {
  readonly productId: string;
  readonly fromStageId: string | null;
  readonly toStageId: string;
  readonly effectiveOn: Day;
}

/** Said on a day: when the product is to reach a stage; null: no longer planned. */
export interface ImportedPlan {
  readonly productId: string;
  readonly stageId: string;
  readonly plannedOn: Day | null;
  readonly statedOn: Day;
}

export interface ProductBatch {
  readonly lines: readonly NewImportedLine[];
  readonly created: readonly NewImportedProduct[];
  /** Also those of which only the stage or a plan changes. */
  readonly changed: readonly ImportedProduct[];
  readonly stages: readonly ImportedStage[];
  readonly plans: readonly ImportedPlan[];
}

export interface ImportTold {
  readonly reason: string;
  readonly importId: string;
  readonly source: string;
}

export interface ThingToTakeBack {
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Null: the import made it. */
  readonly before: object | null;
}

/** Changes many products at once for somebody who may change all of them. Moves need neither gate nor permission: the source says that they were so. Records no activity: the import tells of the whole. */
@Injectable()
export class ProductImports {
  constructor(private readonly db: Database) {}

  async write(actor: Actor, batch: ProductBatch, told: ImportTold): Promise<void> {
    const { importId, source, reason } = told;
    const { personId } = actor;
    const lines = batch.lines.map((line) => Object.assign({ importSource: source }, line));
    await this.bulk(INSERT_LINES, actor, lines);
    await this.bulk(INSERT, actor, batch.created);
    await this.bulk(REVISE, actor, batch.changed);
    const more = [personId, reason, source, importId];
    await this.bulk(CHANGE_STAGE, actor, identified(batch.stages), more);
    await this.bulk(LAUNCH, actor, batch.stages);
    await this.bulk(PLAN, actor, identified(batch.plans), more);
  }

  /** Archives what the import made, sets the rest back, withdraws its stages and says the plans before it again. */
  async takeBack(
    actor: Actor,
    imported: readonly ThingToTakeBack[],
    { importId, reason }: Pick<ImportTold, 'importId' | 'reason'>,
  ): Promise<void> {
    const { organizationId, personId } = actor;
    const made = imported.filter(({ before }) => before === null);
    const kept = imported.filter(({ before }) => before !== null).map(({ subjectId }) => subjectId);
    const stages = await this.db.rows({
      text: STAGES_TO_WITHDRAW,
      values: [organizationId, importId, kept],
    });
    const plans = await this.db.rows({
      text: PLANS_BEFORE,
      values: [organizationId, importId, kept],
    });
    const more = [personId, reason, '', null];
    await this.bulk(CHANGE_STAGE, actor, identified(stages), more);
    await this.bulk(PLAN, actor, identified(plans), more);
    await this.bulk(
      REVISE,
      actor,
      imported.flatMap(({ before }) => (before === null ? [] : [before])),
    );
    for (const table of ['products', 'product_lines'] as const) {
      const ids = made.filter(({ subjectKind }) => KINDS[table] === subjectKind);
      await this.db.run({
        text: ARCHIVE[table],
        values: [organizationId, ids.map(({ subjectId }) => subjectId)],
      });
    }
  }

  private async bulk(
    text: string,
    { organizationId }: Actor,
    rows: readonly object[],
    more: readonly (string | null)[] = [],
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.db.run({ text, values: [organizationId, JSON.stringify(rows), ...more] });
  }
}

const identified = (rows: readonly object[]) =>
  rows.map((row) => Object.assign({ id: newId() }, row));

const KINDS = { products: 'product', product_lines: 'product_line' } as const;
