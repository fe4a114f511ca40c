import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { CalendarService, FiscalChange } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { periodAt } from '#domain/calendar';
import { dayOf } from '#domain/day';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { differences } from './differences.ts';
import { organizationPolicy, peoplePolicy } from './identity.policy.ts';
import { accountOf, inPerson } from './in-person.ts';
import { refuseUnknown } from './known-names.ts';
import { Organization } from './organization.entity.ts';
import type { FoundOrganization, UpdateOrganization } from './organization.dto.ts';
import { termsOf } from './own-words.ts';
import { Person } from './person.entity.ts';

interface Founder {
  readonly name: string;
  readonly email: string | null;
  readonly title?: string;
  readonly accountId: string;
}

/** Founding and settings of an organization. */
@Injectable()
export class Organizations {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly calendar: CalendarService,
    private readonly fiscalChange: FiscalChange,
    private readonly activity: ActivityLog,
  ) {}

  get(actor: Actor): Promise<Organization> {
    return this.find(actor.organizationId);
  }

  /** 409 when the fiscal calendar would change though periods are in use, or the currency though budgets are kept in it. */
  async update(actor: Actor, version: number, patch: UpdateOrganization): Promise<Organization> {
    authorize(organizationPolicy, actor, 'update');
    const organization = await this.lock(actor.organizationId, isFiscal(patch));
    refuseStale(organization.version, version);
    refuseUnknown(patch);
    const { terminology, ...settings } = patch;
    const { before, after, isNone } = differences(organization, {
      ...settings,
      ...(terminology && { terminology: termsOf(terminology) }),
    });
    if (isNone) return organization;
    const { organizationId, id } = organization;
    if ('currency' in after) await this.refuseWhileBudgeted(organizationId);
    await this.db.repository(Organization).update({ organizationId, id }, after);
    this.calendar.forget();
    const changed = await this.find(organizationId);
    if (isFiscal(after)) await this.fiscalChange.run(organizationId, rulesOf(changed));
    const subject = { kind: 'organization', id };
    this.activity.record(actor, 'organization.update', subject, { before, after });
    return changed;
  }

  /** A second home for an administrator, who stays signed in to the first. */
  async foundAnother(actor: Actor, input: FoundOrganization): Promise<Organization> {
    authorize(peoplePolicy, actor, 'foundOrganization');
    const accountId = accountOf(actor);
    const { organizationId, personId } = actor;
    const { name, email, title } = await this.db
      .repository(Person)
      .findOneByOrFail({ organizationId, id: personId });
    const founded = await this.found(input, { name, email, title, accountId });
    const organization = await this.find(founded.organizationId);
    // The rest of the request, its idempotent answer among it, belongs to the first organization.
    await this.activity.flush(founded.organizationId);
    await this.db.enter(organizationId);
    return organization;
  }

  /** Makes the organization with its first administrator, enters its context and records it. */
  async found(input: FoundOrganization, founder: Founder, parent = ''): Promise<Person> {
    refuseUnknown(input, parent);
    const organizationId = newId();
    await this.db.enter(organizationId);
    await this.db
      .repository(Organization)
      .insert({ organizationId, id: organizationId, ...DEFAULTS, ...input });
    await this.activity.begin(organizationId);
    const organization = await this.find(organizationId);
    const rules = rulesOf(organization);
    const today = dayOf(this.clock.now(), organization.timeZone);
    await this.calendar.keep(organizationId, rules, [periodAt(rules, 'year', today)]);
    const person = await this.seat(organizationId, founder);
    const { accountId } = founder;
    const self = inPerson({ organizationId, personId: person.id, accountId, role: 'admin' });
    const subject = { kind: 'organization', id: organizationId };
    this.activity.record(self, 'organization.found', subject, { after: { ...DEFAULTS, ...input } });
    return person;
  }

  private async seat(
    organizationId: string,
    { name, email, title = '', accountId }: Founder,
  ): Promise<Person> {
    const people = this.db.repository(Person);
    const who = { organizationId, id: newId(), name, email, title, accountId };
    const person = people.create({ ...who, role: 'admin', state: 'active' });
    await people.insert(person);
    return person;
  }

  /** 409: limits and rates of budgets are in the reporting currency of their day. */
  private async refuseWhileBudgeted(organizationId: string): Promise<void> {
    const row = await this.db.row<{ budgets: number }>({
      text: 'SELECT count(*)::integer AS budgets FROM budgets WHERE organization_id = $1',
      values: [organizationId],
    });
    const budgets = row?.budgets ?? 0;
    if (budgets > 0)
      throw new Conflict(
        `The currency cannot change any more, because ${budgets === 1 ? '1 budget is' : `${budgets} budgets are`} kept in it.`,
      );
  }

  private find(organizationId: string): Promise<Organization> {
    return this.db.repository(Organization).findOneByOrFail({ organizationId, id: organizationId });
  }

  /** What merely refers to the organization goes on, unless the calendar moves: then nobody adds a period of the old one. */
  private lock(organizationId: string, isAlone: boolean): Promise<Organization> {
    return this.db.repository(Organization).findOneOrFail({
      where: { organizationId, id: organizationId },
      lock: { mode: isAlone ? 'pessimistic_write' : 'for_no_key_update' },
    });
  }
}

const DEFAULTS = {
  locale: 'en',
  currency: 'USD',
  fiscalStartMonth: 1,
  fiscalPattern: 'months',
} as const;

const isFiscal = ({ fiscalStartMonth, fiscalPattern }: UpdateOrganization): boolean =>
  fiscalStartMonth !== undefined || fiscalPattern !== undefined;

const rulesOf = ({ fiscalStartMonth, fiscalPattern }: Organization) => ({
  fiscalStartMonth,
  pattern: fiscalPattern,
});
