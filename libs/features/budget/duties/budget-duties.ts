import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog, type Deed } from '#features/activity/index';
import { remitItself, type Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { eachOrganization } from '#platform/jobs/each-organization';
import { Jobs } from '#platform/jobs/jobs';
import { ForecastDuties } from './forecast-duties.ts';
import { VarianceDuties } from './variance-duties.ts';

const OF_FORECASTS = [
  'budget.create',
  'budget.update',
  'budget.archive',
  'budget.restore',
  'budget_version.publish',
  'import.commit',
];
const OF_VARIANCES = ['budget.close_period', 'budget.reopen_period', 'budget.update'];

/** Keeps what budgets ask for up to date: at once with what people do, and with the clock. */
@Injectable()
export class BudgetDuties implements OnModuleInit {
  constructor(
    private readonly activity: ActivityLog,
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly forecasts: ForecastDuties,
    private readonly variances: VarianceDuties,
  ) {}

  onModuleInit(): void {
    this.activity.react(OF_FORECASTS, (actor) => this.planned(actor));
    this.activity.react(['budget.archive'], (actor, { subject }) =>
      this.variances.release(actor, subject.id),
    );
    this.activity.react(OF_VARIANCES, (actor, deed) => this.closed(actor, deed));
    this.activity.react(
      ['budget_version.approve', 'budget_version.publish'],
      (actor, { subject }) => this.judged(actor, 'budget_versions', subject.id),
    );
    this.activity.react(['variance_note.*'], (actor, { subject }) =>
      this.judged(actor, 'variance_notes', subject.id),
    );
    this.jobs.register({
      name: 'budget.duties',
      cron: '20,50 * * * *',
      handle: (data) =>
        eachOrganization(this.db, data, (id) => this.asTheClockTells(remitItself(id))),
    });
  }

  private async planned(actor: Actor): Promise<void> {
    await this.forecasts.plan(actor);
    await this.forecasts.meet(actor);
  }

  private async closed(actor: Actor, { action, subject, change }: Deed): Promise<void> {
    const period = periodIn(change.after);
    if (action === 'budget.reopen_period' && period !== undefined)
      await this.variances.release(actor, subject.id, period);
    await this.variances.judge(actor, subject.id);
  }

  /** Of the budget that a version or a note belongs to; of a note its line alone. */
  private async judged(
    actor: Actor,
    table: 'budget_versions' | 'variance_notes',
    id: string,
  ): Promise<void> {
    const row = await this.db.row<{ budgetId: string; lineId: string | null }>({
      text: `SELECT budget_id AS "budgetId", ${table === 'variance_notes' ? 'line_id' : 'NULL'} AS "lineId" FROM ${table}
        WHERE organization_id = $1 AND id = $2`,
      values: [actor.organizationId, id],
    });
    if (row) await this.variances.judge(actor, row.budgetId, row.lineId ?? undefined);
  }

  private async asTheClockTells(remit: Actor): Promise<void> {
    await this.forecasts.plan(remit);
    await this.variances.judgeAll(remit);
  }
}

function periodIn(after: object | null | undefined): string | undefined {
  const period: unknown = after && 'period' in after ? after.period : undefined;
  return typeof period === 'string' ? period : undefined;
}
