import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import {
  CHECK_IN_SIGNALS,
  CHECK_IN_STATES,
  signals,
  type CheckInSignal,
  type CheckInState,
} from '#domain/check-in';
import type { Day } from '#domain/day';
import { abilities } from '#domain/policy';
import { isBetter, STATUSES, type Status } from '#domain/status';
import { Choices, DayField, Id, Instant, OneOf } from '#platform/http/fields';
import { EvidenceLink } from './check-in.dto.ts';
import type { CheckInContent, CheckInRow } from './check-in.row.ts';
import { checkInPolicy } from './check-ins.policy.ts';

export class NamedThing {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}

export class NamedPerson {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

export class ServedPeriod {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
}

class AcknowledgementView extends NamedPerson {
  @Instant() readonly at!: Date;
}

class CheckInAbilities implements Record<keyof typeof checkInPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty({ description: 'Status and confidence' }) readonly updateFigures!: boolean;
  @ApiProperty() readonly publish!: boolean;
  @ApiProperty() readonly discard!: boolean;
  @ApiProperty() readonly acknowledge!: boolean;
  @ApiProperty() readonly withdrawAcknowledgement!: boolean;
}

/** What somebody said, at one version. */
class Content {
  @OneOf(CHECK_IN_STATES) readonly state!: CheckInState;
  @Instant({ description: 'When it was so' }) readonly datedAt!: Date;
  @OneOf(STATUSES, { description: 'Declared' }) readonly status!: Status;
  @OneOf(STATUSES, { description: 'What the figures said when it was published' })
  readonly computedStatus!: Status;
  @ApiProperty({ description: 'Declared better than the figures said' })
  readonly isMismatch!: boolean;
  @ApiProperty() readonly mismatchReason!: string;
  @ApiProperty({ type: 'integer', nullable: true }) readonly confidence!: number | null;
  @ApiProperty() readonly highlights!: string;
  @ApiProperty() readonly lowlights!: string;
  @ApiProperty() readonly cause!: string;
  @ApiProperty() readonly plan!: string;
  @ApiProperty({ type: NamedPerson, nullable: true }) readonly planOwner!: NamedPerson | null;
  @DayField({ nullable: true }) readonly planDueOn!: Day | null;
  @ApiProperty() readonly moveReason!: string;
  @ApiProperty() readonly helpNeeded!: string;
  @ApiProperty({ type: [EvidenceLink] }) readonly evidence!: readonly EvidenceLink[];
  @ApiProperty({ type: AcknowledgementView, nullable: true })
  readonly acknowledgement!: AcknowledgementView | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

export class CheckInView extends Content {
  @Id() readonly id!: string;
  @ApiProperty({ type: NamedThing }) readonly area!: NamedThing;
  @ApiProperty({ type: NamedThing, nullable: true }) readonly kpi!: NamedThing | null;
  @ApiProperty({ type: NamedThing, nullable: true, description: 'A roadmap item' })
  readonly item!: NamedThing | null;
  @ApiProperty({ type: NamedThing, nullable: true }) readonly objective!: NamedThing | null;
  @ApiProperty({ type: NamedPerson }) readonly author!: NamedPerson;
  @ApiProperty({ type: ServedPeriod, nullable: true, description: 'The period it answers for' })
  readonly period!: ServedPeriod | null;
  @Choices(CHECK_IN_SIGNALS, {
    max: CHECK_IN_SIGNALS.length,
    description: 'For the reviewer to see',
  })
  readonly signals!: readonly CheckInSignal[];
  @Instant({ nullable: true }) readonly publishedAt!: Date | null;
  @ApiProperty({ description: 'No later one on the same subject is published' })
  readonly isLatest!: boolean;
  @ApiProperty({ description: 'Came as history, not as an answer' }) readonly isImported!: boolean;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: CheckInAbilities }) readonly can!: CheckInAbilities;

  static of(row: CheckInRow, actor: Actor): CheckInView {
    return {
      ...contentOf(row),
      id: row.id,
      area: row.area,
      kpi: row.kpi,
      item: row.item,
      objective: row.objective,
      author: row.author,
      period: row.period,
      signals: signals(row.previousConfidence, row.confidence),
      publishedAt: row.publishedAt,
      isLatest: row.isLatest,
      isImported: row.isImported,
      updatedAt: row.updatedAt,
      can: abilities(checkInPolicy, actor, row),
    };
  }
}

/** One version of a check-in, and from when to when it held. */
export class CheckInVersion extends Content {
  @Instant() readonly from!: Date;
  @Instant({ nullable: true, description: 'null: still holds' }) readonly to!: Date | null;

  static of(
    row: CheckInContent & { readonly from: Date; readonly to: Date | null },
  ): CheckInVersion {
    return { ...contentOf(row), from: row.from, to: row.to };
  }
}

export class CheckInPage {
  @ApiProperty({ type: [CheckInView] }) readonly data!: readonly CheckInView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}

function contentOf(row: CheckInContent): Content {
  return {
    state: row.state,
    datedAt: row.datedAt,
    status: row.status,
    computedStatus: row.computedStatus,
    isMismatch: isBetter(row.status, row.computedStatus),
    mismatchReason: row.mismatchReason,
    confidence: row.confidence,
    highlights: row.highlights,
    lowlights: row.lowlights,
    cause: row.cause,
    plan: row.plan,
    planOwner: row.planOwner,
    planDueOn: row.planDueOn,
    moveReason: row.moveReason,
    helpNeeded: row.helpNeeded,
    evidence: row.evidence,
    acknowledgement:
      row.acknowledger && row.acknowledgedAt
        ? { ...row.acknowledger, at: row.acknowledgedAt }
        : null,
    version: row.version,
  };
}
