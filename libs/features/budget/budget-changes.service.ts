import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { sizeOf, transferProblem } from '#domain/budget/change';
import { Unprocessable } from '#domain/errors';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { BudgetCells, type Cell, type CellBook } from './budget-cells.ts';
import type { RequestChange } from './budget-change.dto.ts';
import { BudgetChange } from './budget-change.entity.ts';
import { ChangeCourse } from './change-course.ts';
import type { BudgetChangeRow } from './budget-changes.query.ts';
import { ExchangeRatesService } from './exchange-rates.service.ts';
import type { BudgetRow } from './budgets.query.ts';

type Entry = Cell & { readonly amount: number };

/** Transfers and revisions of an approved plan. */
@Injectable()
export class BudgetChangesService {
  constructor(
    private readonly db: Database,
    private readonly course: ChangeCourse,
    private readonly cells: BudgetCells,
    private readonly rates: ExchangeRatesService,
    private readonly activity: ActivityLog,
  ) {}

  /** Applied at once within the limit of the budget, else it waits for somebody else to approve it. */
  async request(actor: Actor, input: RequestChange): Promise<BudgetChangeRow> {
    const budget = await this.course.budget(actor, input.budget);
    const entries = resolved(await this.cells.of(actor, budget), input);
    refuseUneven(input, entries);
    const { kind, reason } = input;
    const effectiveOn = input.effectiveOn ?? (await this.course.today(actor));
    const changes = entries.map(({ line, period, amount }) => ({
      lineId: line.id,
      lineKey: line.key,
      period: period.key,
      amount,
    }));
    await this.course.check(actor, budget, { kind, changes, effectiveOn });
    const size = sizeOf(kind, await this.inReportingCurrency(actor, entries));
    const id = newId();
    await this.db.repository(BudgetChange).insert({
      organizationId: actor.organizationId,
      id,
      budgetId: budget.id,
      number: await this.course.nextNumber(actor, budget.id),
      kind,
      reason,
      size,
      reportingCurrency: budget.currency,
      effectiveOn,
      requestedBy: actor.personId,
      requestedAt: this.course.now(),
    });
    await this.insertEntries(actor, id, changes);
    if (size <= budget.approvalLimit) await this.course.applyAtOnce(actor, budget, id);
    return this.told(actor, budget, id);
  }

  private async told(actor: Actor, budget: BudgetRow, id: string): Promise<BudgetChangeRow> {
    const row = await this.course.get(actor, id);
    const { kind, size, reason, state, entries, resultVersionId } = row;
    const after = { budgetId: budget.id, kind, size, reason, state, entries, resultVersionId };
    this.activity.record(actor, 'budget_change.request', { kind: 'budget_change', id }, { after });
    return row;
  }

  private inReportingCurrency(actor: Actor, entries: readonly Entry[]): Promise<readonly number[]> {
    const amounts = entries.map(({ line, period, amount }) => ({
      amount,
      currency: line.currency,
      period: period.key,
    }));
    return this.rates.convert(actor, 'budget', amounts);
  }

  private async insertEntries(
    { organizationId }: Actor,
    changeId: string,
    changes: readonly {
      readonly lineId: string;
      readonly period: string;
      readonly amount: number;
    }[],
  ): Promise<void> {
    await this.db.run({
      text: `INSERT INTO budget_change_entries (organization_id, change_id, line_id, period_key, amount)
        SELECT $1, $2, e.line_id, e.period_key, e.amount FROM unnest($3::uuid[], $4::text[], $5::bigint[]) AS e(line_id, period_key, amount)`,
      values: [
        organizationId,
        changeId,
        changes.map(({ lineId }) => lineId),
        changes.map(({ period }) => period),
        changes.map(({ amount }) => amount),
      ],
    });
  }
}

function resolved(book: CellBook, { entries }: RequestChange): readonly Entry[] {
  const found: Entry[] = [];
  const seen = new Set<string>();
  for (const [index, given] of entries.entries()) {
    const at = `/entries/${index}`;
    const cell = book.find(given, at, 'plan');
    if (given.amount === 0)
      book.refuse(`${at}/amount`, given, 'a change of nothing changes nothing');
    if (cell === undefined) continue;
    if (cell.period.isClosed)
      book.refuse(
        `${at}/period`,
        given,
        'the period is closed, so its plan stays: open it again first',
      );
    const name = `${cell.line.id} ${cell.period.key}`;
    if (seen.has(name)) book.refuse(at, given, 'it stands in an earlier row already');
    seen.add(name);
    found.push({ ...cell, amount: given.amount });
  }
  book.settle();
  return found;
}

function refuseUneven({ kind }: RequestChange, entries: readonly Entry[]): void {
  if (kind === 'revision') return;
  const parts = entries.map(({ line, amount }) => ({
    amount,
    currency: line.currency,
    nature: line.nature,
  }));
  const message = transferProblem(parts);
  if (message !== null) throw new Unprocessable(message, [{ pointer: '/entries', message }]);
}
