import { ApiProperty } from '@nestjs/swagger';
import { ObligationView } from '#features/obligations/index';
import type { Day } from '#domain/day';
import { UNITS, type Unit } from '#domain/kpi';
import { STATUSES, type Status } from '#domain/status';
import { DayField, Id, Instant, OneOf } from '#platform/http/fields';
import { CheckInView, NamedPerson, ServedPeriod } from './check-in.view.ts';
import { ItemNews, ObjectiveNews } from './prefill-news.view.ts';

const SILENT_KINDS = ['item', 'objective'] as const;
type SilentKind = (typeof SILENT_KINDS)[number];

/** A value that was recorded since the last check-in. */
export class ChangedKpi {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @OneOf(UNITS) readonly unit!: Unit;
  @ApiProperty({ type: 'integer' }) readonly decimals!: number;
  @ApiProperty() readonly periodKey!: string;
  @ApiProperty({ type: Number, nullable: true }) readonly value!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the period recorded before it' })
  readonly previousValue!: number | null;
  @Instant() readonly recordedAt!: Date;
}

/** An item or an objective of which nothing was said for a while. */
export class SilentThing {
  @OneOf(SILENT_KINDS) readonly kind!: SilentKind;
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: NamedPerson, nullable: true }) readonly owner!: NamedPerson | null;
  @Instant({ nullable: true, description: 'null: never' }) readonly lastSaidAt!: Date | null;
}

class Silence {
  @DayField({ description: 'The first day of the period that a check-in of now answers for' })
  readonly since!: Day;
  @ApiProperty({
    type: [SilentThing],
    description: 'Items committed to or in progress, and open objectives; at most 100',
  })
  readonly things!: readonly SilentThing[];
}

export class PrefillView {
  @Id() readonly areaId!: string;
  @Id({ nullable: true }) readonly itemId!: string | null;
  @Id({ nullable: true }) readonly objectiveId!: string | null;
  @ApiProperty({
    type: ServedPeriod,
    nullable: true,
    description: 'The period that a check-in of now answers for; only the area as a whole has one',
  })
  readonly period!: ServedPeriod | null;
  @OneOf(STATUSES, { description: 'What the figures say now' }) readonly computedStatus!: Status;
  @ApiProperty({ type: CheckInView, nullable: true }) readonly last!: CheckInView | null;
  @ApiProperty({ type: CheckInView, nullable: true, description: 'Your own, not published yet' })
  readonly draft!: CheckInView | null;
  @ApiProperty({ type: [ChangedKpi], description: 'Since the last check-in' })
  readonly changedKpis!: readonly ChangedKpi[];
  @ApiProperty({ type: [ObligationView] }) readonly owed!: readonly ObligationView[];
  @ApiProperty({ type: Silence, nullable: true, description: 'Of the area as a whole' })
  readonly silence!: Silence | null;
  @ApiProperty({ type: ItemNews, nullable: true }) readonly item!: ItemNews | null;
  @ApiProperty({ type: ObjectiveNews, nullable: true }) readonly objective!: ObjectiveNews | null;
}
