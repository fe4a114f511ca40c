import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { AreasService } from '#features/areas/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import type { NudgeDebtors, NudgedPerson, NudgeView } from './nudge.dto.ts';
import { nudgePolicy } from './nudges.policy.ts';
import { NudgesQuery, type Debt, type Reminder, type SentReminder } from './nudges.query.ts';

const QUIET_TIME = 24 * 60 * 60 * 1_000;

/** Reminds those who owe something, and leaves a trace that later sends them mail. */
@Injectable()
export class Nudges {
  constructor(
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly calendar: CalendarService,
    private readonly query: NudgesQuery,
    private readonly activity: ActivityLog,
  ) {}

  /** 409 when nothing is owed by others, or all of them were reminded within 24 hours: the answer says when. */
  async send(actor: Actor, wish: NudgeDebtors): Promise<NudgeView> {
    refuseUnclear(wish);
    const { obligationId } = wish;
    const debts =
      obligationId === undefined
        ? await this.ofArea(actor, wish)
        : await this.single(actor, obligationId);
    const owed = debts.filter(({ debtors }) => debtors.length > 0);
    if (owed.length === 0) throw new Conflict('Nobody else owes anything here now.');
    const ids = owed.map(({ id }) => id);
    await this.query.lock(actor, ids);
    const from = new Date(this.clock.now().getTime() - QUIET_TIME);
    const sent = await this.query.since(actor, ids, from);
    const reminders = owed.flatMap((debt) => remindersOf(debt, sent));
    if (reminders.length === 0) throw tooSoon(sent);
    await this.query.insert(actor, reminders);
    this.record(actor, wish, owed, reminders);
    return summary(owed, reminders);
  }

  private async single(actor: Actor, id: string): Promise<readonly Debt[]> {
    const debt = await this.query.one(actor, id);
    if (debt === undefined) throw new NotFound('Obligation');
    await this.authorize(actor, debt.areaId);
    if (!debt.isOpen) throw new Conflict('This is not asked for: it was answered, or has lapsed.');
    return [debt];
  }

  private async ofArea(
    actor: Actor,
    { areaId = '', period }: NudgeDebtors,
  ): Promise<readonly Debt[]> {
    await this.authorize(actor, areaId);
    const calendar = await this.calendar.of(actor.organizationId);
    const named = period === undefined ? undefined : this.calendar.named(calendar, period);
    return this.query.ofArea(actor, areaId, named);
  }

  private async authorize(actor: Actor, areaId: string | null): Promise<void> {
    const standing = areaId === null ? null : await this.areas.standing(actor, areaId);
    authorize(nudgePolicy, actor, 'nudge', standing);
  }

  private record(
    actor: Actor,
    { obligationId, areaId }: NudgeDebtors,
    debts: readonly Debt[],
    reminders: readonly Reminder[],
  ): void {
    const subject =
      obligationId === undefined
        ? { kind: 'area', id: areaId ?? '', areaId: areaId ?? null }
        : { kind: 'obligation', id: obligationId, areaId: debts[0]?.areaId ?? null };
    this.activity.record(actor, 'obligation.nudge', subject, { note: { reminders } });
  }
}

/** 422 unless it names either an obligation or an area. */
function refuseUnclear({ obligationId, areaId, period }: NudgeDebtors): void {
  if ((obligationId === undefined) === (areaId === undefined))
    throw unfit('/obligationId', 'Name either an obligation or an area');
  if (obligationId !== undefined && period !== undefined)
    throw unfit('/period', 'An obligation has its own period: leave this out');
}

function unfit(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}

const remindersOf = ({ id, debtors }: Debt, sent: readonly SentReminder[]): Reminder[] =>
  debtors
    .filter(
      ({ personId }) => !sent.some((one) => one.obligationId === id && one.personId === personId),
    )
    .map(({ personId }) => ({ obligationId: id, personId }));

function tooSoon(sent: readonly SentReminder[]): Conflict {
  const last = sent.at(-1)?.nudgedAt.toISOString() ?? '';
  return new Conflict(`They were reminded already, last at ${last}: once in 24 hours is enough.`);
}

function summary(debts: readonly Debt[], reminders: readonly Reminder[]): NudgeView {
  const obligations = new Set(reminders.map(({ obligationId }) => obligationId)).size;
  const reminded = new Set(reminders.map(({ personId }) => personId));
  const people = new Map<string, NudgedPerson>();
  for (const person of debts.flatMap(({ debtors }) => debtors))
    if (reminded.has(person.personId)) people.set(person.personId, person);
  return { obligations, people: [...people.values()], skipped: debts.length - obligations };
}
