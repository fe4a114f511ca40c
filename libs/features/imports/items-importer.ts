import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { ItemImports, type ItemToTakeBack } from '#features/roadmap/index';
import type { Actor } from '#domain/actor';
import { naturalKeyOf } from '#domain/natural-key';
import { Directory } from './directory.ts';
import { planOf, revisionsOf, settled, writtenOf } from './drafts.ts';
import { identify, vanishedOf } from './identify.ts';
import type { Importer, ImportPlan, ImportSource, ImportToUndo, Written } from './import-plan.ts';
import { itemDraft, type ItemDraft } from './item-draft.ts';
import { itemWish, type ItemSurroundings, type ItemWish } from './item-wish.ts';
import { KnownQuery } from './known.query.ts';
import { KnownRegisters, type KnownItem } from './known-registers.query.ts';
import { namesApart } from './names-apart.ts';
import type { Failure } from './read-records.ts';
import { RowReader } from './row-reader.ts';
import type { SourceRecord } from './source-record.ts';

interface Entry {
  readonly record: SourceRecord;
  readonly wish: ItemWish & { readonly scope: string };
}

@Injectable()
export class ItemsImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly registers: KnownRegisters,
    private readonly calendar: CalendarService,
    private readonly imports: ItemImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor } = source;
    const items = await this.registers.items(actor);
    const around = await this.surroundings(actor);
    const { entries, failures, strangers, scopeOf } = read(source, around, items);
    const found = identify(entries, {
      source: source.source,
      known: items,
      keyOf: ({ key }) => key,
      scopeOf,
      undone: await this.known.undone(actor, 'roadmap_item'),
    });
    const setting = { source: source.source, rules: around.rules };
    const { drafts, failures: refused } = settled(
      found.claims.map((claim) => itemDraft(claim, setting)),
    );
    const vanished = vanishedOf(items, source.source, { claims: found.claims, keys: source.keys });
    return planOf({
      drafts,
      failures: [...failures, ...found.failures, ...refused],
      matches: found.matches,
      repeated: found.repeated,
      vanished,
      strangers,
      write: (importId) => this.write(source, { drafts, items, importId }),
    });
  }

  async undo(actor: Actor, { id: importId, reason, changes }: ImportToUndo): Promise<number> {
    const imported = changes.map(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this importer
      ({ subjectId, before }) => ({ id: subjectId, before }) as ItemToTakeBack,
    );
    await this.imports.takeBack(actor, imported, { importId, reason });
    return imported.length;
  }

  private async surroundings(actor: Actor): Promise<ItemSurroundings> {
    const calendar = await this.calendar.of(actor.organizationId);
    return {
      areas: new Directory('area', await this.known.areas(actor)),
      people: new Directory('person', await this.known.people(actor)),
      products: new Directory('product', await this.registers.products(actor)),
      objectives: new Directory('objective', await this.registers.objectives(actor)),
      kpis: new Directory('KPI', await this.known.kpis(actor)),
      rules: calendar.rules,
      today: this.calendar.today(calendar),
    };
  }

  private async write(
    { actor, fileName }: ImportSource,
    { drafts, items, importId }: Writing,
  ): Promise<readonly Written[]> {
    const taken = new Set(items.map(({ key }) => key));
    const created = drafts
      .filter(({ before }) => before === null)
      .map(({ after, enteredOn, key = naturalKeyOf(after.name, taken, 'item') }) => {
        taken.add(key);
        return Object.assign({ enteredOn, key }, after);
      });
    const changed = revisionsOf(drafts);
    await this.imports.createAll(actor, created);
    await this.imports.revise(actor, changed, { reason: `Import of ${fileName}`, importId });
    const fresh = drafts.filter(({ before }) => before === null);
    return writtenOf('roadmap_item', [...fresh, ...changed]);
  }
}

interface Writing {
  readonly drafts: readonly ItemDraft[];
  readonly items: readonly KnownItem[];
  readonly importId: string;
}

/** An item stays the same when it moves to another area, unless areas have items of one name. */
function read({ records }: ImportSource, around: ItemSurroundings, items: readonly KnownItem[]) {
  const failures: Failure[] = [];
  const strangers: string[] = [];
  const wishes: { readonly record: SourceRecord; readonly wish: ItemWish }[] = [];
  for (const record of records) {
    const reader = new RowReader(record);
    const wish = itemWish(reader, around);
    failures.push(...reader.failures);
    strangers.push(...reader.strangers);
    if (reader.failures.length === 0) wishes.push({ record, wish });
  }
  const scopeOf = namesApart(
    items,
    wishes.map(({ wish }) => wish),
  );
  const entries: readonly Entry[] = wishes.map(({ record, wish }) => ({
    record,
    wish: { ...wish, scope: scopeOf(wish) },
  }));
  return { entries, failures, strangers, scopeOf };
}
