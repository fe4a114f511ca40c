import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { ProductImports, StageSets, type NewImportedLine } from '#features/lifecycle/index';
import type { Actor } from '#domain/actor';
import { naturalKeyOf } from '#domain/natural-key';
import { newId } from '#platform/ids';
import { nameKey } from '#platform/tabular/names';
import { Directory } from './directory.ts';
import { planOf, revisionsOf, settled, writtenOf } from './drafts.ts';
import { identify, vanishedOf } from './identify.ts';
import type {
  Change,
  Importer,
  ImportPlan,
  ImportSource,
  ImportToUndo,
  Written,
} from './import-plan.ts';
import { KnownQuery } from './known.query.ts';
import { KnownRegisters, type KnownProduct, type KnownThing } from './known-registers.query.ts';
import { namesApart } from './names-apart.ts';
import { productDraft, type ProductDraft, type ProductSetting } from './product-draft.ts';
import { joined, type ProductEntry } from './product-rows.ts';
import { productWish, type ProductSurroundings } from './product-wish.ts';
import type { Failure } from './read-records.ts';
import { RowReader } from './row-reader.ts';

interface Around {
  readonly surroundings: ProductSurroundings;
  readonly setting: Omit<ProductSetting, 'source'>;
  readonly lines: readonly KnownThing[];
}

@Injectable()
export class ProductsImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly registers: KnownRegisters,
    private readonly stages: StageSets,
    private readonly calendar: CalendarService,
    private readonly imports: ProductImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor } = source;
    const products = await this.registers.products(actor);
    const around = await this.around(actor);
    const { entries, failures, strangers, scopeOf } = read(source, around.surroundings, products);
    const found = identify(entries, {
      source: source.source,
      known: products,
      keyOf: ({ key }) => key,
      scopeOf,
      undone: await this.known.undone(actor, 'product'),
    });
    const setting = { ...around.setting, source: source.source };
    const { drafts, failures: refused } = settled(
      found.claims.map((claim) => productDraft(claim, setting)),
    );
    const lines = newLines(drafts, around.lines);
    const vanished = vanishedOf(products, source.source, {
      claims: found.claims,
      keys: source.keys,
    });
    return planOf({
      drafts,
      more: lines.map(lineChange),
      failures: [...failures, ...found.failures, ...refused],
      matches: found.matches,
      repeated: found.repeated,
      vanished,
      strangers,
      write: (importId) => this.write(source, { drafts, lines, products, importId }),
    });
  }

  async undo(actor: Actor, { id: importId, reason, changes }: ImportToUndo): Promise<number> {
    await this.imports.takeBack(actor, changes, { importId, reason });
    return changes.length;
  }

  private async around(actor: Actor): Promise<Around> {
    const calendar = await this.calendar.of(actor.organizationId);
    const lines = await this.registers.lines(actor);
    const { stages } = await this.stages.of(actor);
    const listed = stages.map(({ id, key, name, position, archivedAt }) => ({
      id,
      key,
      name,
      position,
      externalKey: null,
      isArchived: archivedAt !== null,
    }));
    const live = listed.filter(({ isArchived }) => !isArchived);
    return {
      lines,
      setting: {
        stages: new Map(listed.map((stage) => [stage.id, stage])),
        firstStage: live[0],
      },
      surroundings: {
        areas: new Directory('area', await this.known.areas(actor)),
        people: new Directory('person', await this.known.people(actor)),
        lines: new Directory('product line', lines),
        stages: new Directory('stage', live),
        stageKeys: live.map(({ key }) => key),
        today: this.calendar.today(calendar),
      },
    };
  }

  private async write(
    { actor, source, fileName }: ImportSource,
    { drafts, lines, products, importId }: Writing,
  ): Promise<readonly Written[]> {
    const ids = new Map(lines.map(({ id, name }) => [nameKey(name), id]));
    const placed = drafts.map((draft) => {
      const lineId = ids.get(nameKey(draft.newLine ?? ''));
      return lineId === undefined ? draft : { ...draft, after: { ...draft.after, lineId } };
    });
    const fresh = placed.filter(({ before }) => before === null);
    const changed = revisionsOf(placed);
    const taken = new Set(products.map(({ key }) => key));
    const created = fresh.map(({ after, key = naturalKeyOf(after.name, taken, 'product') }) => {
      taken.add(key);
      return { ...after, key };
    });
    const batch = {
      lines,
      created,
      changed: changed.map(({ after }) => after),
      stages: placed.flatMap(({ stage }) => stage ?? []),
      plans: placed.flatMap(({ plans }) => plans),
    };
    await this.imports.write(actor, batch, { importId, source, reason: `Import of ${fileName}` });
    return [
      ...lines.map(({ id }) => ({ subjectKind: 'product_line', subjectId: id, before: null })),
      ...writtenOf('product', [...fresh, ...changed]),
    ];
  }
}

interface Writing {
  readonly drafts: readonly ProductDraft[];
  readonly lines: readonly (NewImportedLine & { readonly row: number })[];
  readonly products: readonly KnownProduct[];
  readonly importId: string;
}

/** A product stays the same when it moves to another area, unless areas have products of one name. */
function read(
  { records }: ImportSource,
  around: ProductSurroundings,
  known: readonly KnownProduct[],
) {
  const failures: Failure[] = [];
  const strangers: string[] = [];
  const entries: ProductEntry[] = [];
  for (const record of records) {
    const reader = new RowReader(record);
    const wish = productWish(reader, around);
    failures.push(...reader.failures);
    strangers.push(...reader.strangers);
    if (reader.failures.length === 0) entries.push({ record, wish });
  }
  const whole = joined(entries);
  const scopeOf = namesApart(
    known,
    whole.entries.map(({ wish }) => wish),
  );
  return {
    entries: whole.entries.map(({ record, wish }) => ({
      record,
      wish: { ...wish, scope: scopeOf(wish) },
    })),
    failures: [...failures, ...whole.failures],
    strangers,
    scopeOf,
  };
}

/** Each line once, in the area of the first product that names it. */
function newLines(drafts: readonly ProductDraft[], known: readonly KnownThing[]) {
  const taken = new Set(known.map(({ key }) => key));
  const named = Map.groupBy(
    drafts.filter(({ newLine }) => newLine !== undefined),
    ({ newLine = '' }) => nameKey(newLine),
  );
  return [...named.values()].flatMap(([first]) => {
    if (first === undefined) return [];
    const { newLine: name = '', after, record } = first;
    const key = naturalKeyOf(name, taken, 'line');
    taken.add(key);
    return [{ id: newId(), key, name, areaId: after.areaId, row: record.row }];
  });
}

function lineChange({ row, name }: { readonly row: number; readonly name: string }): Change {
  return { row, name, old: null, new: { line: name } };
}
