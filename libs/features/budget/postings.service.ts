import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { PostedFigure } from '#domain/budget/posting';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { BudgetCells } from './budget-cells.ts';
import { BudgetReferences } from './budget-references.ts';
import type { BudgetRow } from './budgets.query.ts';
import { BudgetsService } from './budgets.service.ts';
import type { PostingsResult } from './posting.dto.ts';
import type { PostingBatch } from './posting-rows.ts';
import { figureName, PostingDraft, type NewPosting } from './posting-draft.ts';

interface Sum extends PostedFigure {
  readonly lineId: string;
  readonly period: string;
  readonly kind: string;
}

/** Milliseconds: the actuals of a whole quarter arrive in one go. */
const PATIENCE = 30_000;

/** Actuals and commitments: a ledger of what was added, by whom and when. */
@Injectable()
export class PostingsService {
  constructor(
    private readonly db: Database,
    private readonly budgets: BudgetsService,
    private readonly cells: BudgetCells,
    private readonly references: BudgetReferences,
    private readonly activity: ActivityLog,
  ) {}

  /** All or none. The budget is held, so that no period closes and no figure moves between reading and posting. */
  async post(actor: Actor, { budget: reference, postings }: PostingBatch): Promise<PostingsResult> {
    const budget = await this.budgets.openLive(actor, reference);
    const draft = new PostingDraft({
      book: await this.cells.of(actor, budget),
      figures: await this.figures(actor, budget),
      today: await this.references.today(actor),
    });
    const rows = draft.of(postings);
    await this.insert(actor, budget, rows);
    const result = {
      posted: rows.length,
      corrected: rows.filter(({ isCorrection }) => isCorrection).length,
      unchanged: postings.length - rows.length,
    };
    if (rows.length > 0)
      this.activity.record(
        actor,
        'budget.post',
        { kind: 'budget', id: budget.id },
        { note: { ...result, since: firstDay(budget, rows) } },
      );
    return result;
  }

  private async figures(
    { organizationId }: Actor,
    { id }: BudgetRow,
  ): Promise<ReadonlyMap<string, PostedFigure>> {
    const sums = await this.db.rows<Sum & Record<string, unknown>>({
      text: `SELECT line_id AS "lineId", period_key AS period, kind, sum(amount)::bigint AS amount, count(*)::integer AS postings
        FROM budget_postings WHERE organization_id = $1 AND budget_id = $2 GROUP BY line_id, period_key, kind`,
      values: [organizationId, id],
    });
    return new Map(sums.map((sum) => [figureName(sum.lineId, sum.period, sum.kind), sum]));
  }

  private async insert(
    { organizationId, personId }: Actor,
    { id }: BudgetRow,
    rows: readonly NewPosting[],
  ): Promise<void> {
    if (rows.length === 0) return;
    this.db.unit.allow(PATIENCE, rows.length);
    const column = <Value>(value: (row: NewPosting) => Value) => rows.map(value);
    await this.db.run({
      text: `INSERT INTO budget_postings (organization_id, id, budget_id, line_id, period_key, kind, amount, missing_reason, posted_on,
          is_correction, corrects_period_key, reason, reference, recorded_by)
        SELECT $1, r.id, $2, r.line_id, r.period_key, r.kind, r.amount, r.missing_reason, r.posted_on, r.is_correction, r.corrects, r.reason,
          r.reference, $3
        FROM unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::bigint[], $9::text[], $10::date[], $11::boolean[], $12::text[],
          $13::text[], $14::text[]) AS r(id, line_id, period_key, kind, amount, missing_reason, posted_on, is_correction, corrects, reason, reference)`,
      values: [
        organizationId,
        id,
        personId,
        column(() => newId()),
        column(({ lineId }) => lineId),
        column(({ period }) => period),
        column(({ kind }) => kind),
        column(({ amount }) => amount),
        column(({ missing }) => missing),
        column(({ postedOn }) => postedOn),
        column(({ isCorrection }) => isCorrection),
        column(({ corrects }) => corrects),
        column(({ reason }) => reason),
        column(({ reference }) => reference),
      ],
    });
  }
}

/** From which day on figures may read otherwise: of the first period, or of the posting itself where that lies before. */
function firstDay({ periods }: BudgetRow, rows: readonly NewPosting[]): Day | undefined {
  const starts = new Map(periods.map(({ key, startsOn }) => [key, startsOn]));
  const days = rows.flatMap(({ period, postedOn }) => [starts.get(period) ?? postedOn, postedOn]);
  return days.toSorted()[0];
}
