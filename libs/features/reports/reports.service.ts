import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { AskCourse } from '#features/asks/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound, PreconditionFailed, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { isEditable, openActions, sideOf, type ReportState } from '#domain/report';
import { Database } from '#platform/database/database';
import { explainConstraint } from '#platform/database/constraints';
import { newId } from '#platform/ids';
import type { OpenReport, UpdateReport } from './report.dto.ts';
import { Report } from './report.entity.ts';
import {
  MOVES,
  reportPolicy,
  reportsPolicy,
  stateAfter,
  type ReportDeed,
} from './reports.policy.ts';

explainConstraint(
  'reports_period_key',
  '/period',
  'There is a report for this period already: open that one',
);

/** Opens, words and moves the report of a period; sealing and answering have files of their own. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
    private readonly asks: AskCourse,
    private readonly activity: ActivityLog,
  ) {}

  async open(actor: Actor, { period: key }: OpenReport): Promise<string> {
    authorize(reportsPolicy, actor, 'open');
    return this.openFor(actor, key, actor.personId);
  }

  /** Of whoever is to write it. */
  async openFor(actor: Actor, key: string, authorId: string): Promise<string> {
    const { organizationId } = actor;
    const calendar = await this.calendar.of(organizationId);
    const period = this.calendar.named(calendar, key);
    if (period.kind === 'week')
      throw new Unprocessable('A report covers a month, a quarter, a half or a year.', [
        { pointer: '/period', message: 'period must be a month, a quarter, a half or a year' },
      ]);
    await this.calendar.keep(organizationId, calendar.rules, [period]);
    const id = newId();
    const narrative = { summary: '' };
    await this.db
      .repository(Report)
      .insert({ organizationId, id, periodKey: period.key, state: 'draft', authorId, narrative });
    this.activity.record(
      actor,
      'report.open',
      { kind: 'report', id },
      { after: { period: period.key } },
    );
    return id;
  }

  async word(
    actor: Actor,
    id: string,
    version: number,
    { narrative }: UpdateReport,
  ): Promise<void> {
    const report = await this.locked(actor, id, version);
    authorize(reportsPolicy, actor, 'author');
    if (!isEditable(report.state)) throw closedTo(report.state);
    const after = { ...report.narrative, ...narrative };
    await this.save(report, { narrative: after });
    this.activity.record(
      actor,
      'report.word',
      { kind: 'report', id },
      { before: report.narrative, after },
    );
  }

  /** Moves a report without sealing anything: for review and back, closed after its acknowledgement, withdrawn before. */
  async move(actor: Actor, id: string, version: number, { deed, reason }: Move): Promise<void> {
    const report = await this.locked(actor, id, version);
    const state = await this.next(actor, report, deed);
    await this.save(report, { state });
    if (deed === 'withdraw') await this.asks.drop(actor, id, reason ?? '');
    const change = { before: { state: report.state }, after: { state, ...(reason && { reason }) } };
    this.activity.record(actor, ACTIVITY[deed], { kind: 'report', id }, change);
  }

  /** For a change of somebody who has read `version`; 412 when it has moved on, 404 when it is out of reach. */
  async locked(actor: Actor, id: string, version?: number): Promise<Report> {
    const report = await this.db.repository(Report).findOne({
      where: { organizationId: actor.organizationId, id },
      lock: { mode: 'for_no_key_update' },
    });
    if (!report) throw new NotFound('The report');
    if (version !== undefined && report.version !== version)
      throw new PreconditionFailed(
        `The report was changed meanwhile: it is at version ${report.version} now. Read it again.`,
      );
    return report;
  }

  async facts({ organizationId, id, authorId, state }: Report) {
    const rows = await this.db.rows<{ sealed_by: string }>({
      text: 'SELECT DISTINCT sealed_by FROM editions WHERE organization_id = $1 AND report_id = $2',
      values: [organizationId, id],
    });
    return { state, authorIds: [authorId, ...rows.map(({ sealed_by: person }) => person)] };
  }

  /** The state that the deed leads to: 403 when it is not the actor's part, 409 when the state has no room for it. */
  async next(actor: Actor, report: Report, deed: ReportDeed): Promise<ReportState> {
    const side = sideOf(MOVES[deed][0]) === 'author' ? 'author' : 'review';
    authorize(reportsPolicy, actor, side);
    const state = stateAfter(report.state, deed);
    if (state === null) throw closedTo(report.state);
    authorize(reportPolicy, actor, deed, await this.facts(report));
    return state;
  }

  async save(
    { organizationId, id }: Report,
    change: Partial<Pick<Report, 'state' | 'narrative'>>,
  ): Promise<void> {
    await this.db.repository(Report).update({ organizationId, id }, change);
  }
}

interface Move {
  readonly deed: 'askReview' | 'returnToDraft' | 'close' | 'withdraw';
  readonly reason?: string;
}

const ACTIVITY: Readonly<Record<Move['deed'], string>> = {
  askReview: 'report.ask_review',
  returnToDraft: 'report.return_to_draft',
  close: 'report.close',
  withdraw: 'report.withdraw',
};

const words = (text: string) => text.replaceAll('_', ' ');

function closedTo(state: ReportState): Conflict {
  const open = openActions(state).map(words);
  const instead =
    open.length > 0 ? `Open now: ${open.join(', ')}.` : 'Nothing more can be done with it.';
  return new Conflict(`The report is ${words(state)}. ${instead}`);
}
