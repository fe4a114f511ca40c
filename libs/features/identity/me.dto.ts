import { ApiProperty } from '@nestjs/swagger';
import {
  CREDENTIAL_KINDS,
  ROLES,
  SCOPES,
  type Actor,
  type CredentialKind,
  type Role,
  type Scope,
} from '#domain/actor';
import { LOCALE_MAX, PASSWORD_MAX, PERSON_NAME_MAX, TIME_ZONE_MAX } from '#domain/organization';
import { abilities } from '#domain/policy';
import { isTermKey, term, TERMS, type TermKey } from '#domain/terminology';
import { Choices, Dictionary, Id, OneOf, Secret, Text } from '#platform/http/fields';
import { organizationPolicy, peoplePolicy } from './identity.policy.ts';
import type { Organization } from './organization.entity.ts';
import type { Person } from './person.entity.ts';

/** Absent: left alone; null: as the organization has it. */
export class UpdateMe {
  @Text({ max: PERSON_NAME_MAX, optional: true }) readonly name?: string;
  @Text({ max: TIME_ZONE_MAX, optional: true, nullable: true }) readonly timeZone?: string | null;
  @Text({ max: LOCALE_MAX, optional: true, nullable: true }) readonly locale?: string | null;
}

export class ChangePassword {
  @Secret({ max: PASSWORD_MAX }) readonly current!: string;
  @Secret({ max: PASSWORD_MAX }) readonly new!: string;
}

class MyPerson {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ type: String, nullable: true }) readonly email!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly timeZone!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly locale!: string | null;
  @ApiProperty({ type: 'integer', description: 'For the If-Match of a change: "v3" for 3' })
  readonly version!: number;
}

class MyOrganization {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly timeZone!: string;
  @ApiProperty() readonly locale!: string;
  @ApiProperty() readonly currency!: string;
}

class MyAbilities implements Record<keyof typeof peoplePolicy | 'updateOrganization', boolean> {
  @ApiProperty({ description: 'List people' }) readonly create!: boolean;
  @ApiProperty({ description: 'Invite people' }) readonly invite!: boolean;
  @ApiProperty() readonly foundOrganization!: boolean;
  @ApiProperty() readonly updateOrganization!: boolean;
}

/** Who asks, where, and what for. */
export class MeView {
  @ApiProperty({ type: MyPerson }) readonly person!: MyPerson;
  @ApiProperty({ type: MyOrganization }) readonly organization!: MyOrganization;
  @OneOf(ROLES) readonly role!: Role;
  @Choices(SCOPES, { max: SCOPES.length }) readonly scopes!: readonly Scope[];
  @ApiProperty({ type: [String], nullable: true, description: 'null: bound to no area' })
  readonly areaIds!: readonly string[] | null;
  @OneOf(CREDENTIAL_KINDS) readonly credential!: CredentialKind;
  @Dictionary({ description: 'Every word as this organization says it' })
  readonly terminology!: Readonly<Record<TermKey, string>>;
  @ApiProperty({ type: MyAbilities }) readonly can!: MyAbilities;

  static of(person: Person, organization: Organization, actor: Actor): MeView {
    const { id, name, title, email, timeZone, locale, version } = person;
    return {
      person: { id, name, title, email, timeZone, locale, version },
      organization: {
        id: organization.id,
        name: organization.name,
        timeZone: organization.timeZone,
        locale: organization.locale,
        currency: organization.currency,
      },
      role: actor.role,
      scopes: actor.scopes,
      areaIds: actor.areaIds ?? null,
      credential: actor.credentialKind,
      terminology: wordsOf(organization),
      can: {
        ...abilities(peoplePolicy, actor, undefined),
        updateOrganization: abilities(organizationPolicy, actor, undefined).update,
      },
    };
  }
}

function wordsOf({ terminology }: Organization): Record<TermKey, string> {
  const keys = Object.keys(TERMS).filter((key) => isTermKey(key));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every key of TERMS is there
  return Object.fromEntries(keys.map((key) => [key, term(terminology, key)])) as Record<
    TermKey,
    string
  >;
}
