import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import { periodAt } from '#domain/calendar';
import { dayOf } from '#domain/day';
import { isCurrency, isLocale, isTimeZone } from '#domain/organization';
import { Unprocessable, type FieldError } from '#domain/errors';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { Organization } from './organization.entity.ts';
import { Person } from './person.entity.ts';
import type { FoundOrganization } from './set-up.dto.ts';

interface Founder {
  readonly name: string;
  readonly email: string;
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
    private readonly activity: ActivityLog,
  ) {}

  /** Makes the organization with its first administrator and enters its context. */
  async found(input: FoundOrganization, founder: Founder): Promise<Person> {
    const settings = {
      locale: 'en',
      currency: 'USD',
      fiscalStartMonth: 1,
      fiscalPattern: 'months' as const,
      ...input,
    };
    refuseUnknown(settings);
    const organizationId = newId();
    await this.db.enter(organizationId);
    await this.db
      .repository(Organization)
      .insert({ organizationId, id: organizationId, ...settings });
    await this.activity.begin(organizationId);
    const rules = { fiscalStartMonth: settings.fiscalStartMonth, pattern: settings.fiscalPattern };
    const today = dayOf(this.clock.now(), settings.timeZone);
    await this.calendar.keep(organizationId, rules, [periodAt(rules, 'year', today)]);
    const { title = '', ...who } = founder;
    const person = this.db
      .repository(Person)
      .create({ organizationId, id: newId(), ...who, title, role: 'admin', state: 'active' });
    await this.db.repository(Person).insert(person);
    return person;
  }
}

interface Names {
  readonly timeZone?: string | undefined;
  readonly currency?: string | undefined;
  readonly locale?: string | undefined;
}

/** 422 that names each unknown zone, currency or locale. */
export function refuseUnknown({ timeZone, currency, locale }: Names): void {
  const errors: FieldError[] = [
    timeZone !== undefined && !isTimeZone(timeZone)
      ? {
          pointer: '/timeZone',
          message: `“${timeZone}” is not a time zone: use a name such as Europe/Berlin`,
        }
      : [],
    currency !== undefined && !isCurrency(currency)
      ? {
          pointer: '/currency',
          message: `“${currency}” is not a currency: use an ISO 4217 code such as EUR`,
        }
      : [],
    locale !== undefined && !isLocale(locale)
      ? {
          pointer: '/locale',
          message: `“${locale}” is not a locale: use a tag such as en or de-CH`,
        }
      : [],
  ].flat();
  if (errors[0]) throw new Unprocessable(`${errors[0].message}.`, errors);
}
