import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { HolidaysService } from '#features/calendar/index';
import {
  Acceptance,
  Accounts,
  Deactivation,
  hashPassword,
  Invitations,
  Organizations,
  PeopleService,
} from '#features/identity/index';
import { Conflict } from '#domain/errors';
import { CAST, CURRENCY, EVERYBODY, FOUNDER, type PersonKey } from '../story/cast.ts';
import type { DeedOf } from '../story/deed.ts';
import { TIME_ZONE } from '../story/span.ts';
import { Company } from './company.ts';
import type { Performers } from './performers.ts';

const ORIGIN = { address: '127.0.0.1', userAgent: 'Remit’s sample' } as const;
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

type Mine = 'close_on' | 'invite' | 'join' | 'retitle' | 'leave';

@Injectable()
export class PeopleDeeds {
  private readonly hashes = new Map<PersonKey, string>();
  private readonly tickets = new Map<PersonKey, string>();

  constructor(
    private readonly company: Company,
    private readonly accounts: Accounts,
    private readonly organizations: Organizations,
    private readonly holidays: HolidaysService,
    private readonly invitations: Invitations,
    private readonly acceptance: Acceptance,
    private readonly people: PeopleService,
    private readonly deactivation: Deactivation,
  ) {}

  readonly performers: Performers<Mine> = {
    close_on: (deed) => this.closeOn(deed),
    invite: (deed) => this.invite(deed),
    join: (deed) => this.join(deed),
    retitle: (deed) => this.retitle(deed),
    leave: (deed) => this.leave(deed),
  };

  /** Before the transaction begins, because hashes are slow on purpose. */
  async choosePasswords(): Promise<void> {
    const { company, hashes } = this;
    await Promise.all(
      EVERYBODY.map(async (who) => {
        const password = newPassword();
        company.passwords.set(who, password);
        hashes.set(who, await hashPassword(password, company.address(who)));
      }),
    );
  }

  /** 409 when somebody has an account under one of the invented addresses. */
  async found(): Promise<void> {
    const { company } = this;
    const { name, title } = CAST[FOUNDER];
    const email = company.address(FOUNDER);
    const accountId = await this.accounts.create(email, this.hash(FOUNDER));
    if (accountId === null) throw new Conflict(`Somebody signs in as ${email} already.`);
    const { organizationId, id: personId } = await this.organizations.found(
      { name: company.name, timeZone: TIME_ZONE, locale: 'en', currency: CURRENCY },
      { name, title, email, accountId },
    );
    company.organizationId = organizationId;
    company.seat(FOUNDER, { personId, accountId });
  }

  private async closeOn({ by, holidays }: DeedOf<'close_on'>): Promise<void> {
    const actor = this.company.actor(by);
    const { version } = await this.holidays.list(actor);
    await this.holidays.replace(actor, version, holidays);
  }

  private async invite({ by, who }: DeedOf<'invite'>): Promise<void> {
    const { name, title, role } = CAST[who];
    const email = this.company.address(who);
    const invited = await this.invitations.create(this.company.actor(by), {
      name,
      title,
      role,
      email,
    });
    this.company.seat(who, { personId: invited.personId, accountId: null });
    this.tickets.set(who, invited.link.slice(invited.link.indexOf('#') + 1));
  }

  private async join({ who }: DeedOf<'join'>): Promise<void> {
    const token = this.tickets.get(who) ?? '';
    const passwordHash = this.hash(who);
    const invited = { token, password: '' };
    const pass = { accountId: null, passwordHash };
    const { personId, accountId } = await this.acceptance.join(invited, pass, ORIGIN);
    this.company.seat(who, { personId, accountId });
  }

  private async retitle({ by, who, title }: DeedOf<'retitle'>): Promise<void> {
    const { actor, id, version } = await this.read(by, who);
    await this.people.update(actor, id, version, { title });
  }

  private async leave({ by, who, heir }: DeedOf<'leave'>): Promise<void> {
    const { actor, id, version } = await this.read(by, who);
    const to = heir === null ? null : this.company.personId(heir);
    await this.deactivation.begin(actor, id, version, to);
  }

  private async read(by: PersonKey, who: PersonKey) {
    const actor = this.company.actor(by);
    const { id, version } = await this.people.get(actor, this.company.personId(who));
    return { actor, id, version };
  }

  private hash(who: PersonKey): string {
    const hash = this.hashes.get(who);
    if (hash === undefined) throw new Error(`No password was chosen for ${who}.`);
    return hash;
  }
}

/** Sixteen letters and digits in four groups: 80 bits, and readable. */
function newPassword(): string {
  const letters = Array.from(randomBytes(16), (byte) => LETTERS[byte % LETTERS.length]);
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}
