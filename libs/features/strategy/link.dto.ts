import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { LINK_ENDS, LINK_NOTE_MAX, type LinkEnd } from '#domain/link';
import { abilities } from '#domain/policy';
import { Id, Instant, OneOf, Text } from '#platform/http/fields';
import { linkPolicy } from './links.policy.ts';
import type { LinkRow } from './links.query.ts';
import { StrategyPerson, StrategyPlace } from './reading.dto.ts';

export class CreateLink {
  @OneOf(LINK_ENDS) readonly fromKind!: LinkEnd;
  @Id() readonly fromId!: string;
  @OneOf(LINK_ENDS, { description: 'What may be linked follows from the first kind' })
  readonly toKind!: LinkEnd;
  @Id() readonly toId!: string;
  @Text({ min: 0, max: LINK_NOTE_MAX, optional: true }) readonly note?: string;
}

export class ListLinks {
  @OneOf(LINK_ENDS) readonly kind!: LinkEnd;
  @Id() readonly id!: string;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

class LinkedThing extends StrategyPlace {
  @OneOf(LINK_ENDS) readonly kind!: LinkEnd;
}

class LinkAbilities {
  @ApiProperty() readonly unlink!: boolean;
}

export class LinkView {
  @Id() readonly id!: string;
  @ApiProperty({ type: LinkedThing }) readonly from!: LinkedThing;
  @ApiProperty({ type: LinkedThing }) readonly to!: LinkedThing;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: StrategyPerson }) readonly linkedBy!: StrategyPerson;
  @Instant() readonly createdAt!: Date;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: LinkAbilities }) readonly can!: LinkAbilities;

  static of(row: LinkRow, actor: Actor): LinkView {
    const { unlink } = abilities(linkPolicy, actor, [row.from, row.to]);
    return {
      id: row.id,
      from: { kind: row.from.kind, id: row.from.id, key: row.from.key, name: row.from.name },
      to: { kind: row.to.kind, id: row.to.id, key: row.to.key, name: row.to.name },
      note: row.note,
      linkedBy: row.linkedBy,
      createdAt: row.createdAt,
      version: row.version,
      can: { unlink },
    };
  }
}
