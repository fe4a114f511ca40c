import { DayField, Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { ApiProperty } from '@nestjs/swagger';

/** All given filters must hold. */
export class ListActivity extends PageQuery {
  @Id({ optional: true }) readonly actorId?: string;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true }) readonly subjectId?: string;
  @Text({ max: 40, optional: true, pattern: /^[a-z_]+$/ }) readonly subjectKind?: string;
  @Text({ max: 80, optional: true, pattern: /^[a-z_.]+$/, description: 'A noun, or noun.action' })
  readonly action?: string;
  @DayField({ optional: true, description: 'From this day on, in UTC' }) readonly from?: string;
  @DayField({ optional: true, description: 'Up to and with this day, in UTC' })
  readonly to?: string;
}

export class ActivityView {
  @ApiProperty({ type: 'integer', description: 'Counts from 1 in each organization, without gaps' })
  readonly seq!: number;
  @Id() readonly id!: string;
  @Instant() readonly at!: string;
  @Id({ nullable: true, description: 'null: Remit itself' }) readonly actorId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly actorName!: string | null;
  @ApiProperty() readonly action!: string;
  @ApiProperty() readonly subjectKind!: string;
  @Id() readonly subjectId!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'As it is called now; null: it has no name, or not for you',
  })
  readonly subjectName!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of an area or KPI its key, of a report its period, of an ownership the role',
  })
  readonly subjectKey!: string | null;
  @Id({ nullable: true }) readonly areaId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly areaName!: string | null;
  @ApiProperty({ type: Object, description: 'before, after and notes of the change' })
  readonly details!: object;
  @ApiProperty() readonly hash!: string;
}

export class ActivityPage {
  @ApiProperty({ type: [ActivityView] }) readonly data!: readonly ActivityView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}

/** A place in the chain that a sealed edition names; both or neither. */
export class SealedLink {
  @Whole({ min: 1, max: 1_000_000_000_000, optional: true }) readonly seq?: number;
  @Text({ max: 64, optional: true, pattern: /^[0-9a-f]{64}$/ }) readonly hash?: string;
}

export class ChainHead {
  @ApiProperty({ type: 'integer' }) readonly seq!: number;
  @ApiProperty() readonly hash!: string;
}

export class ChainBreakView {
  @ApiProperty({ type: 'integer', description: 'The first place that does not fit' })
  readonly seq!: number;
  @OneOf([
    'altered',
    'missing',
    'reordered',
    'inserted',
    'truncated',
    'rewritten',
    'details_altered',
  ])
  readonly reason!: string;
}

export class ChainVerification {
  @ApiProperty({ type: 'integer', description: 'How many entries were checked' })
  readonly checked!: number;
  @ApiProperty({ type: ChainHead }) readonly head!: ChainHead;
  @ApiProperty({ type: ChainBreakView, nullable: true, description: 'null: the chain is whole' })
  readonly firstBreak!: ChainBreakView | null;
}
