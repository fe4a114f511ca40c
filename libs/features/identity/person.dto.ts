import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Actor, type Role } from '#domain/actor';
import { EMAIL_MAX, PERSON_NAME_MAX, ROLE_TITLE_MAX } from '#domain/organization';
import { abilities } from '#domain/policy';
import { Email, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { personPolicy } from './identity.policy.ts';
import { PERSON_STATES, type Person, type PersonState } from './person.entity.ts';

const EXTERNAL_KEY_MAX = 200;

export class CreatePerson {
  @Text({
    max: PERSON_NAME_MAX,
    description: 'Of a human being, or of a role such as "Head of QA"',
  })
  readonly name!: string;
  @Text({ min: 0, max: ROLE_TITLE_MAX, optional: true }) readonly title?: string;
  @OneOf(ROLES, { optional: true, description: 'member when absent' }) readonly role?: Role;
  @Email({ max: EMAIL_MAX, optional: true }) readonly email?: string;
  @Text({
    max: EXTERNAL_KEY_MAX,
    optional: true,
    description: 'What another system calls the person',
  })
  readonly externalKey?: string;
}

/** Absent: left alone; null: cleared. */
export class UpdatePerson {
  @Text({ max: PERSON_NAME_MAX, optional: true }) readonly name?: string;
  @Text({ min: 0, max: ROLE_TITLE_MAX, optional: true }) readonly title?: string;
  @OneOf(ROLES, { optional: true, description: 'Administrators only, and never their own' })
  readonly role?: Role;
  @Email({
    max: EMAIL_MAX,
    optional: true,
    nullable: true,
    description: 'Fixed once the person is invited or signs in with it',
  })
  readonly email?: string | null;
  @Text({ max: EXTERNAL_KEY_MAX, optional: true, nullable: true })
  readonly externalKey?: string | null;
}

/** All given filters must hold. */
export class ListPeople extends PageQuery {
  @OneOf(ROLES, { optional: true }) readonly role?: Role;
  @OneOf(PERSON_STATES, { optional: true }) readonly state?: PersonState;
  @Text({ max: 100, optional: true, description: 'Part of the name, title or e-mail address' })
  readonly q?: string;
}

export class Deactivate {
  @Id({ optional: true, description: 'Who takes over what the person owns, from today on' })
  readonly handOverTo?: string;
}

type PersonAction = keyof typeof personPolicy;

/** In which states an action makes sense, whoever asks. */
export const FITTING_STATES: Readonly<Record<PersonAction, readonly PersonState[]>> = {
  update: PERSON_STATES,
  changeRole: PERSON_STATES,
  invite: ['listed', 'invited'],
  resetPassword: ['active'],
  deactivate: ['listed', 'invited', 'active'],
  reactivate: ['deactivated'],
};

class PersonAbilities implements Record<PersonAction, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly changeRole!: boolean;
  @ApiProperty() readonly invite!: boolean;
  @ApiProperty() readonly resetPassword!: boolean;
  @ApiProperty() readonly deactivate!: boolean;
  @ApiProperty() readonly reactivate!: boolean;
}

export class PersonView {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: String, nullable: true }) readonly email!: string | null;
  @OneOf(ROLES) readonly role!: Role;
  @OneOf(PERSON_STATES, { description: 'listed: cannot sign in, as a role title' })
  readonly state!: PersonState;
  @ApiProperty({ type: String, nullable: true, description: "null: the organization's" })
  readonly timeZone!: string | null;
  @ApiProperty({ type: String, nullable: true, description: "null: the organization's" })
  readonly locale!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly externalKey!: string | null;
  @Instant({ nullable: true }) readonly deactivatedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly createdAt!: Date;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: PersonAbilities }) readonly can!: PersonAbilities;

  static of(person: Person, actor: Actor): PersonView {
    return {
      id: person.id,
      name: person.name,
      title: person.title,
      email: person.email,
      role: person.role,
      state: person.state,
      timeZone: person.timeZone,
      locale: person.locale,
      externalKey: person.externalKey,
      deactivatedAt: person.deactivatedAt,
      version: person.version,
      createdAt: person.createdAt,
      updatedAt: person.updatedAt,
      can: abilitiesOver(person, actor),
    };
  }
}

export class PeoplePage {
  @ApiProperty({ type: [PersonView] }) readonly data!: readonly PersonView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}

function abilitiesOver(person: Person, actor: Actor): PersonAbilities {
  const may = abilities(personPolicy, actor, person);
  const can = (action: PersonAction) =>
    may[action] && FITTING_STATES[action].includes(person.state);
  return {
    update: can('update'),
    changeRole: can('changeRole'),
    invite: can('invite'),
    resetPassword: can('resetPassword'),
    deactivate: can('deactivate'),
    reactivate: can('reactivate'),
  };
}
