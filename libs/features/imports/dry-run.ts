import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Actor } from '#domain/actor';
import type { TableBody } from '#platform/tabular/table-shape';
import { AreasImporter } from './areas-importer.ts';
import { BudgetAmountsImporter } from './budget-amounts-importer.ts';
import { BudgetLinesImporter } from './budget-lines-importer.ts';
import { CheckInsImporter } from './check-ins-importer.ts';
import type { ImportKind } from './fields.ts';
import type { Importer, ImportPlan } from './import-plan.ts';
import { ItemsImporter } from './items-importer.ts';
import { KpisImporter } from './kpis-importer.ts';
import type { Mapping } from './mapping.ts';
import { MeasurementsImporter } from './measurements-importer.ts';
import { MilestonesImporter } from './milestones-importer.ts';
import { ObjectivesImporter } from './objectives-importer.ts';
import { PeopleImporter } from './people-importer.ts';
import { allFailures, previewOf, type Preview } from './preview.ts';
import { ProductsImporter } from './products-importer.ts';
import { readRecords, type Failure } from './read-records.ts';
import { TargetsImporter } from './targets-importer.ts';

export interface Readable {
  readonly kind: ImportKind;
  readonly source: string;
  readonly fileName: string;
}

export interface DryRunResult {
  readonly plan: ImportPlan;
  readonly preview: Preview;
  readonly failures: readonly Failure[];
}

const IMPORTERS: Readonly<Record<ImportKind, Type<Importer>>> = {
  areas: AreasImporter,
  people: PeopleImporter,
  kpis: KpisImporter,
  targets: TargetsImporter,
  measurements: MeasurementsImporter,
  check_ins: CheckInsImporter,
  objectives: ObjectivesImporter,
  products: ProductsImporter,
  roadmap_items: ItemsImporter,
  milestones: MilestonesImporter,
  budget_lines: BudgetLinesImporter,
  budget_amounts: BudgetAmountsImporter,
};

/** Reads a table by its mapping and says what would come of it. */
@Injectable()
export class DryRun {
  constructor(private readonly modules: ModuleRef) {}

  of(kind: ImportKind): Importer {
    return this.modules.get(IMPORTERS[kind]);
  }

  async run(
    actor: Actor,
    { kind, source, fileName }: Readable,
    { mapping, table }: { readonly mapping: Mapping; readonly table: TableBody },
  ): Promise<DryRunResult> {
    const read = readRecords(kind, mapping, table);
    const { records, keys } = read;
    const plan = await this.of(kind).plan({
      actor,
      source,
      fileName,
      records,
      keys,
      mapping,
    });
    return { plan, preview: previewOf(read, plan), failures: allFailures(read, plan) };
  }
}
