import { Injectable } from '@nestjs/common';
import {
  BudgetPostingImports,
  BudgetVersionImports,
  type ImportedPosting,
  type ImportedVersion,
} from '#features/budget/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { amountWish, type AmountSurroundings, type AmountWish } from './budget-amount-wish.ts';
import { lineFinder } from './budget-line-finder.ts';
import { planPostings, postingStatements } from './budget-posting-plan.ts';
import { statementsOf, type Statement } from './budget-statements.ts';
import {
  heldBefore,
  planVersions,
  versionGroups,
  type FiguresPlan,
} from './budget-version-plan.ts';
import { Directory } from './directory.ts';
import type { Importer, ImportPlan, ImportSource, ImportToUndo, Written } from './import-plan.ts';
import { KnownBudgets } from './known-budgets.query.ts';
import { KnownQuery } from './known.query.ts';
import { periodReader } from './read-period.ts';
import type { Failure } from './read-records.ts';
import { RowReader } from './row-reader.ts';

/** Plans and forecasts become versions with days of their own; actuals and commitments are posted. */
@Injectable()
export class BudgetAmountsImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly money: KnownBudgets,
    private readonly calendar: CalendarService,
    private readonly versions: BudgetVersionImports,
    private readonly postings: BudgetPostingImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor, mapping } = source;
    const read = readWishes(source, await this.surroundings(source));
    const stated = statementsOf(read.wishes, mapping.repeats === 'add');
    const budgetIds = [...new Set(stated.all.map(({ budget }) => budget.id))];
    await this.versions.hold(actor, budgetIds);
    const versions = await this.versionPlan(actor, stated.all, budgetIds);
    const postings = await this.postingPlan(actor, stated.all);
    return {
      create: versions.create + postings.create,
      update: versions.update + postings.update,
      same: versions.same + postings.same + stated.repeated,
      skipped: read.skipped,
      added: stated.added,
      failures: [...read.failures, ...stated.failures, ...versions.failures, ...postings.failures],
      changes: [...versions.changes, ...postings.changes],
      matches: [],
      vanished: versions.vanished,
      write: (importId) =>
        this.write(source, { versions: versions.made, postings: postings.made, importId }),
    };
  }

  /** What was posted is posted back; each version gets what held before set over it. */
  async undo(actor: Actor, { id, reason }: ImportToUndo): Promise<number> {
    const versions = await this.versions.takeBack(actor, id, reason);
    return versions + (await this.postings.takeBack(actor, id, reason));
  }

  private async surroundings({ actor, mapping }: ImportSource): Promise<AmountSurroundings> {
    const calendar = await this.calendar.of(actor.organizationId);
    return {
      budgets: new Directory('budget', await this.money.budgets(actor)),
      lines: lineFinder({
        lines: await this.money.lines(actor),
        areas: new Directory('area', await this.known.areas(actor)),
        products: new Directory('product', await this.money.products(actor)),
      }),
      readPeriod: periodReader(calendar.rules),
      rounds: mapping.money?.round === true,
      today: this.calendar.today(calendar),
    };
  }

  private async versionPlan(
    actor: Actor,
    statements: readonly Statement[],
    budgetIds: readonly string[],
  ): Promise<FiguresPlan<ImportedVersion>> {
    const groups = versionGroups(statements);
    const versions = groups.length === 0 ? [] : await this.versions.onRecord(actor, budgetIds);
    const amounts = await this.versions.amounts(actor, heldBefore(groups, versions));
    const byVersion = Map.groupBy(amounts, ({ versionId }) => versionId);
    return planVersions(groups, { versions, cells: (id) => byVersion.get(id) ?? [] });
  }

  private async postingPlan(
    actor: Actor,
    statements: readonly Statement[],
  ): Promise<FiguresPlan<ImportedPosting>> {
    const ours = postingStatements(statements);
    const lineIds = [...new Set(ours.map(({ line }) => line.id))];
    return planPostings(ours, await this.postings.posted(actor, lineIds));
  }

  private async write(
    { actor, source, fileName }: ImportSource,
    { versions, postings, importId }: Writing,
  ): Promise<readonly Written[]> {
    const reason = `Import of ${fileName}`;
    await this.versions.write(actor, versions, { reason, importId });
    await this.postings.write(actor, postings, { reason, importId, reference: source });
    return [];
  }
}

interface Writing {
  readonly versions: readonly ImportedVersion[];
  readonly postings: readonly ImportedPosting[];
  readonly importId: string;
}

function readWishes({ records }: ImportSource, around: AmountSurroundings) {
  const failures: Failure[] = [];
  const wishes: AmountWish[] = [];
  let skipped = 0;
  for (const record of records) {
    const reader = new RowReader(record);
    const wish = amountWish(reader, around);
    if (reader.failures.length > 0) failures.push(...reader.failures);
    else if (wish === undefined) skipped += 1;
    else wishes.push(wish);
  }
  return { wishes, failures, skipped };
}
