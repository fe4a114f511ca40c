import { ApiProperty } from '@nestjs/swagger';
import { SCOPES, type Actor, type Scope } from '#domain/actor';
import { Choices, Flag, Id, Ids, Instant, Text, Whole } from '#platform/http/fields';
import type { TokenRow } from './key-rows.ts';

const TOKEN_NAME_MAX = 80;
const AREAS_MAX = 100;
const DAYS_MAX = 366;

export class CreateToken {
  @Text({ max: TOKEN_NAME_MAX, description: 'What it is for' }) readonly name!: string;
  @Choices(SCOPES, { min: 1, max: SCOPES.length }) readonly scopes!: readonly Scope[];
  @Ids({ min: 1, max: AREAS_MAX, optional: true, description: 'Absent: bound to no area' })
  readonly areaIds?: readonly string[];
  @Whole({ min: 1, max: DAYS_MAX }) readonly expiresInDays!: number;
}

export class ListTokens {
  @Flag({ optional: true, description: "true: everybody's, for administrators" })
  readonly all?: boolean;
}

class TokenAbilities {
  @ApiProperty() readonly revoke!: boolean;
}

export class TokenView {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @Choices(SCOPES, { max: SCOPES.length }) readonly scopes!: readonly Scope[];
  @ApiProperty({ type: [String], nullable: true, description: 'null: bound to no area' })
  readonly areaIds!: readonly string[] | null;
  @Id({ description: 'In whose name it acts' }) readonly personId!: string;
  @ApiProperty() readonly personName!: string;
  @Instant() readonly createdAt!: Date;
  @Instant() readonly expiresAt!: Date;
  @Instant({ nullable: true, description: 'Exact to five minutes; null: never' })
  readonly lastUsedAt!: Date | null;
  @ApiProperty({ type: TokenAbilities }) readonly can!: TokenAbilities;

  static of(row: TokenRow, actor: Actor): TokenView {
    return {
      id: row.id,
      name: row.name,
      scopes: row.scopes,
      areaIds: row.areaIds,
      personId: row.personId,
      personName: row.personName,
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
      lastUsedAt: row.lastUsedAt,
      can: { revoke: actor.credentialKind === 'session' },
    };
  }
}

export class TokenCreated extends TokenView {
  @ApiProperty({ description: 'Shown this once; only its hash is kept' }) readonly secret!: string;
}
