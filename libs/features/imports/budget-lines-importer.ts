import { Injectable } from '@nestjs/common';
import { BudgetLineImports, type LineToTakeBack } from '#features/budget/index';
import type { Actor } from '#domain/actor';
import { naturalKeyOf } from '#domain/natural-key';
import { lineDraft, lineWish, type LineDraft, type LineWish } from './budget-line-draft.ts';
import { Directory } from './directory.ts';
import { planOf, revisionsOf, settled, writtenOf } from './drafts.ts';
import { identify, vanishedOf, type Claims } from './identify.ts';
import type { Importer, ImportPlan, ImportSource, ImportToUndo, Written } from './import-plan.ts';
import { KnownBudgets, type KnownLine } from './known-budgets.query.ts';
import { KnownQuery } from './known.query.ts';
import { KnownRegisters } from './known-registers.query.ts';
import type { Failure } from './read-records.ts';
import { RowReader } from './row-reader.ts';
import type { SourceRecord } from './source-record.ts';

interface Entry {
  readonly record: SourceRecord;
  readonly wish: LineWish;
}

@Injectable()
export class BudgetLinesImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly registers: KnownRegisters,
    private readonly money: KnownBudgets,
    private readonly imports: BudgetLineImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor } = source;
    const lines = await this.money.lines(actor);
    const { entries, failures } = read(source, await this.surroundings(actor));
    const withAmounts = await this.money.withAmounts(actor);
    const undone = await this.known.undone(actor, 'budget_line');
    const found = identified(entries, lines, { source: source.source, undone });
    const { drafts, failures: refused } = settledByBudget(
      found.claims.map((claim) => lineDraft(claim, { source: source.source, withAmounts })),
    );
    const budgets = new Set(entries.map(({ wish }) => wish.budget.id));
    const named = lines.filter(({ budgetId }) => budgets.has(budgetId));
    return planOf({
      drafts,
      failures: [...failures, ...found.failures, ...refused],
      matches: found.matches,
      repeated: found.repeated,
      vanished: vanishedOf(named, source.source, { claims: found.claims, keys: source.keys }),
      strangers: [],
      write: () => this.write(actor, drafts, lines),
    });
  }

  async undo(actor: Actor, { changes }: ImportToUndo): Promise<number> {
    const imported = changes.map(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this importer
      ({ subjectId, before }) => ({ id: subjectId, before }) as LineToTakeBack,
    );
    await this.imports.takeBack(actor, imported);
    return imported.length;
  }

  private async surroundings(actor: Actor) {
    return {
      budgets: new Directory('budget', await this.money.budgets(actor)),
      areas: new Directory('area', await this.known.areas(actor)),
      products: new Directory('product', await this.registers.products(actor)),
      items: new Directory('item', await this.registers.items(actor)),
      objectives: new Directory('objective', await this.registers.objectives(actor)),
    };
  }

  private async write(
    actor: Actor,
    drafts: readonly LineDraft[],
    lines: readonly KnownLine[],
  ): Promise<readonly Written[]> {
    const taken = new Map<string, Set<string>>();
    for (const { budgetId, key } of lines) keysOf(taken, budgetId).add(key);
    const fresh = drafts.filter(({ before }) => before === null);
    const created = fresh.map(({ after, key: given }) => {
      const keys = keysOf(taken, after.budgetId);
      const key = given ?? naturalKeyOf(after.name, keys, 'line');
      keys.add(key);
      return Object.assign({ key }, after);
    });
    const changed = revisionsOf(drafts);
    await this.imports.createAll(actor, created);
    await this.imports.revise(
      actor,
      changed.map(({ after }) => after),
    );
    return writtenOf('budget_line', [...fresh, ...changed]);
  }
}

function read({ records }: ImportSource, around: Parameters<typeof lineWish>[1]) {
  const failures: Failure[] = [];
  const entries: Entry[] = [];
  for (const record of records) {
    const reader = new RowReader(record);
    const wish = lineWish(reader, around);
    failures.push(...reader.failures);
    if (wish !== undefined && reader.failures.length === 0) entries.push({ record, wish });
  }
  return { entries, failures };
}

/** Keys of lines are good within their budget alone. */
function identified(
  entries: readonly Entry[],
  lines: readonly KnownLine[],
  { source, undone }: { readonly source: string; readonly undone: ReadonlySet<string> },
): Claims<KnownLine, LineWish> {
  const byBudget = Map.groupBy(entries, ({ wish }) => wish.budget.id);
  const parts = [...byBudget].map(([budgetId, ones]) =>
    identify(ones, {
      source,
      known: lines.filter((line) => line.budgetId === budgetId),
      keyOf: ({ key }) => key,
      scopeOf: ({ areaId }) => areaId,
      undone,
    }),
  );
  return {
    claims: parts.flatMap(({ claims }) => claims),
    failures: parts.flatMap(({ failures }) => failures),
    matches: parts.flatMap(({ matches }) => matches),
    repeated: parts.reduce((sum, { repeated }) => sum + repeated, 0),
  };
}

function settledByBudget(drafted: readonly (LineDraft | Failure)[]) {
  const byBudget = Map.groupBy(drafted, (one) => ('message' in one ? '' : one.after.budgetId));
  const parts = [...byBudget.values()].map((ones) => settled(ones));
  return {
    drafts: parts.flatMap(({ drafts }) => drafts),
    failures: parts.flatMap(({ failures }) => failures),
  };
}

function keysOf(taken: Map<string, Set<string>>, budgetId: string): Set<string> {
  const keys = taken.get(budgetId) ?? new Set<string>();
  taken.set(budgetId, keys);
  return keys;
}
