import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, Forbidden, NotFound, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { peoplePolicy, personPolicy } from './identity.policy.ts';
import type { Invite } from './invitation.dto.ts';
import type { InvitationRow } from './key-rows.ts';
import { Keys } from './keys.ts';
import { People } from './people.ts';
import { refuseRole } from './people.service.ts';
import { FITTING_STATES } from './person.dto.ts';
import type { Person } from './person.entity.ts';

const HOURS = 7 * 24;

/** Single-use links by which people come in. */
@Injectable()
export class Invitations {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly keys: Keys,
    private readonly activity: ActivityLog,
  ) {}

  /** 409 when the person has joined already, or the address is somebody else's. An earlier link of the person ends. */
  async create(actor: Actor, input: Invite): Promise<InvitationRow & { link: string }> {
    authorize(peoplePolicy, actor, 'invite');
    const guest = await this.guest(actor, input);
    const { email } = input;
    const { id: personId } = await this.people.change(guest, { email, state: 'invited' });
    const { id, link } = await this.keys.issueLink('invitation', { personId }, HOURS);
    const after = { personId, email, role: guest.role };
    this.activity.record(actor, 'invitation.create', subjectOf(id), { after });
    return { ...(await this.find(actor, id)), link };
  }

  /** Those that can still be accepted; few, so the list has no pages. */
  list(actor: Actor): Promise<InvitationRow[]> {
    if (!peoplePolicy.create(actor)) throw new Forbidden('see');
    return this.rows(actor);
  }

  /** The person stays listed. */
  async revoke(actor: Actor, id: string): Promise<void> {
    const { personId } = await this.find(actor, id);
    const person = await this.people.lock(actor, personId);
    authorize(personPolicy, actor, 'invite', person);
    if (!(await this.keys.revoke('invitation', id))) throw new NotFound('Invitation');
    await this.people.change(person, { state: 'listed' });
    this.activity.record(actor, 'invitation.revoke', subjectOf(id), { before: { personId } });
  }

  private async guest(actor: Actor, input: Invite): Promise<Person> {
    const { personId, name, role, title } = input;
    if (personId === undefined) return this.newGuest(actor, input);
    const isMixed = name !== undefined || role !== undefined || title !== undefined;
    if (isMixed)
      throw wrong('/personId', 'Give either personId or the name, role and title of a new person');
    const person = await this.people.lock(actor, personId);
    authorize(personPolicy, actor, 'invite', person);
    if (!FITTING_STATES.invite.includes(person.state))
      throw new Conflict(
        person.state === 'active'
          ? `${person.name} has joined already.`
          : `${person.name} has been deactivated: let them back in first.`,
      );
    return person;
  }

  private async newGuest(actor: Actor, { name, role, title, email }: Invite): Promise<Person> {
    if (name === undefined) throw wrong('/name', 'Give the name of the new person, or a personId');
    if (role === undefined) throw wrong('/role', 'Give the role of the new person, or a personId');
    refuseRole(actor, role);
    const who = { name, role, email, ...(title !== undefined && { title }) };
    const [id = ''] = await this.people.insert(actor, [who]);
    return this.people.get(actor, id);
  }

  private async find(actor: Actor, id: string): Promise<InvitationRow> {
    const invitation = (await this.rows(actor)).find((row) => row.id === id);
    if (!invitation) throw new NotFound('Invitation');
    return invitation;
  }

  private rows({ organizationId }: Actor): Promise<InvitationRow[]> {
    return this.db.rows<InvitationRow & Record<string, unknown>>({
      text: `SELECT k.id, p.id AS "personId", p.name, p.email, p.role, k.created_at AS "createdAt", k.expires_at AS "expiresAt"
        FROM gate.keys_of('invitation', NULL) k
        JOIN people p ON p.organization_id = k.organization_id AND p.id = k.person_id
        WHERE p.organization_id = $1 AND p.state = 'invited' AND k.used_at IS NULL AND k.expires_at > remit.now()
        ORDER BY k.id DESC`,
      values: [organizationId],
    });
  }
}

const subjectOf = (id: string) => ({ kind: 'invitation', id });

const wrong = (pointer: string, message: string) =>
  new Unprocessable(`${message}.`, [{ pointer, message }]);
