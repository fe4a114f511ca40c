import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ActivityLog } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import { ReportSchedules, type ScheduledRule } from '#features/obligations/index';
import { leads, type Actor } from '#domain/actor';
import { addDays } from '#domain/day';
import { EDITION_PARTS, type EditionPart } from '#domain/edition-parts';
import { NotFound, Unprocessable } from '#domain/errors';
import { authorize, type Policy } from '#domain/policy';
import type { ReportOccurrence } from '#domain/report-schedule';
import { Clock } from '#platform/clock';
import { explainConstraint } from '#platform/database/constraints';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { ruleProblem } from '#platform/recurrence';
import type {
  CreateReportTemplate,
  ScheduleInput,
  UpdateReportTemplate,
} from './report-template.dto.ts';
import { ReportTemplate } from './report-template.entity.ts';

explainConstraint(
  'report_templates_kind_key',
  '/periodKind',
  'There is a template for reports of this kind of period already: change that one',
);
explainConstraint('report_templates_owner_fkey', '/ownerId', 'ownerId must be a person here');

const templatePolicy = { keep: leads } satisfies Policy<unknown, string>;

const NEXT = 5;
const AHEAD_DAYS = 3_000;

/** Which reports there are, and when each is due. */
@Injectable()
export class ReportTemplatesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: CalendarService,
    private readonly schedules: ReportSchedules,
    private readonly activity: ActivityLog,
  ) {}

  list({ organizationId }: Actor): Promise<ReportTemplate[]> {
    return this.rows.find({
      where: { organizationId, archivedAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /** Throws `NotFound`, also for one that is archived. */
  async get({ organizationId }: Actor, id: string): Promise<ReportTemplate> {
    const found = await this.rows.findOneBy({ organizationId, id, archivedAt: IsNull() });
    if (!found) throw new NotFound('The report template');
    return found;
  }

  /** The next five dates of a schedule, whether it is kept or only thought of; 422 for a rule that is none. */
  async next(
    { organizationId }: Actor,
    { startsOn, ...schedule }: ScheduleInput,
  ): Promise<readonly ReportOccurrence[]> {
    refuseRule(schedule.rule);
    const today = this.calendar.today(await this.calendar.of(organizationId));
    const rule: ScheduledRule = { ...schedule, startsOn: startsOn ?? today };
    const range = { from: today, to: addDays(today, AHEAD_DAYS), limit: NEXT };
    return this.schedules.due(organizationId, rule, range);
  }

  /** 409 where the kind of period has a template already. */
  async create(actor: Actor, input: CreateReportTemplate): Promise<ReportTemplate> {
    authorize(templatePolicy, actor, 'keep');
    refuseRule(input.rule);
    const { organizationId } = actor;
    const today = this.calendar.today(await this.calendar.of(organizationId));
    const after = {
      ...input,
      startsOn: input.startsOn ?? today,
      sections: sectionsOf(input.sections ?? EDITION_PARTS),
      recipients: input.recipients ?? [],
      ownerId: input.ownerId ?? null,
    };
    const id = newId();
    await this.refuseStrangers(actor, after.recipients);
    await this.rows.insert({ organizationId, id, ...after });
    this.activity.record(actor, 'report_template.create', subjectOf(id), { after });
    return this.get(actor, id);
  }

  async update(
    actor: Actor,
    id: string,
    version: number,
    input: UpdateReportTemplate,
  ): Promise<ReportTemplate> {
    const found = await this.locked(actor, id, version);
    if (input.rule !== undefined) refuseRule(input.rule);
    await this.refuseStrangers(actor, input.recipients ?? []);
    const after = { ...input, ...(input.sections && { sections: sectionsOf(input.sections) }) };
    if (Object.keys(after).length > 0)
      await this.rows.update({ organizationId: actor.organizationId, id }, after);
    const { name, rule, periodKind } = found;
    const before = { name, rule, periodKind };
    this.activity.record(actor, 'report_template.update', subjectOf(id), { before, after });
    return this.get(actor, id);
  }

  /** Reports of this kind of period are no longer opened by themselves. */
  async archive(actor: Actor, id: string, version: number): Promise<void> {
    const { name } = await this.locked(actor, id, version);
    const archivedAt = this.clock.now();
    await this.rows.update({ organizationId: actor.organizationId, id }, { archivedAt });
    this.activity.record(actor, 'report_template.archive', subjectOf(id), { before: { name } });
  }

  private async locked(actor: Actor, id: string, version: number): Promise<ReportTemplate> {
    authorize(templatePolicy, actor, 'keep');
    const found = await this.rows.findOne({
      where: { organizationId: actor.organizationId, id, archivedAt: IsNull() },
      lock: { mode: 'for_no_key_update' },
    });
    if (!found) throw new NotFound('The report template');
    refuseStale(found.version, version);
    return found;
  }

  private async refuseStrangers({ organizationId }: Actor, ids: readonly string[]): Promise<void> {
    const rows = await this.db.rows({
      text: `SELECT id FROM people WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND state = 'active'`,
      values: [organizationId, ids],
    });
    if (rows.length < new Set(ids).size)
      throw refused('/recipients', 'recipients must be people here');
  }

  private get rows() {
    return this.db.repository(ReportTemplate);
  }
}

/** Each once, in the order in which they are given; the trust line says how far the rest can be relied on. */
function sectionsOf(sections: readonly EditionPart[]): readonly EditionPart[] {
  if (!sections.includes('trust'))
    throw refused(
      '/sections',
      'sections must hold the trust line: it says how far to rely on the rest',
    );
  return [...new Set(sections)];
}

function refuseRule(rule: string): void {
  const problem = ruleProblem(rule);
  if (problem !== null) throw refused('/rule', `rule ${problem}`);
}

function refused(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}

const subjectOf = (id: string) => ({ kind: 'report_template', id });
