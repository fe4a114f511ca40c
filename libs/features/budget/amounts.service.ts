import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import type { AmountToSet } from './amount-cells.ts';
import { AmountsWriting, type CellContent } from './amounts-writing.ts';
import { BudgetCells, type CellBook } from './budget-cells.ts';
import { BudgetVersion } from './budget-version.entity.ts';
import { BudgetVersionsService, refuseDecided } from './budget-versions.service.ts';

export interface AmountsPut {
  readonly changed: number;
  readonly unchanged: number;
  /** Of the draft after the change, for the next `If-Match`. */
  readonly version: number;
}

/** Amounts of drafts, many at once. */
@Injectable()
export class AmountsService {
  constructor(
    private readonly db: Database,
    private readonly versions: BudgetVersionsService,
    private readonly cells: BudgetCells,
    private readonly writing: AmountsWriting,
    private readonly activity: ActivityLog,
  ) {}

  /** All or none; whoever answers for an area sets the amounts of its lines. */
  async put(
    actor: Actor,
    id: string,
    version: number,
    given: readonly AmountToSet[],
  ): Promise<AmountsPut> {
    const { budget, row } = await this.versions.open(actor, id);
    refuseDecided(row);
    const contents = resolved(await this.cells.of(actor, budget), given);
    refuseStale(row.version, version);
    const changed = await this.writing.put(actor, row, contents);
    const unchanged = given.length - changed;
    if (changed === 0) return { changed, unchanged, version: row.version };
    await this.touch(actor, id);
    const note = { changed, unchanged };
    this.activity.record(
      actor,
      'budget_version.set_amounts',
      { kind: 'budget_version', id },
      { note },
    );
    return { changed, unchanged, version: (await this.versions.get(actor, id)).version };
  }

  /** One version on, so that whoever read it before learns that amounts have changed. */
  private async touch({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.repository(BudgetVersion).update({ organizationId, id }, { state: 'draft' });
  }
}

function resolved(book: CellBook, given: readonly AmountToSet[]): readonly CellContent[] {
  const contents: CellContent[] = [];
  const seen = new Set<string>();
  for (const [index, wanted] of given.entries()) {
    const at = `/cells/${index}`;
    const cell = book.find(wanted, at, 'plan');
    const { amount, missing = null } = wanted;
    if (amount !== null && missing !== null)
      book.refuse(`${at}/missing`, wanted, 'it has an amount, so none is missing');
    if (cell !== undefined) {
      const name = `${cell.line.id} ${cell.period.key}`;
      if (seen.has(name)) book.refuse(at, wanted, 'it stands in an earlier row already');
      seen.add(name);
      contents.push({ lineId: cell.line.id, period: cell.period.key, amount, missing });
    }
    if (book.isFull) break;
  }
  book.settle();
  return contents;
}
