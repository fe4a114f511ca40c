import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { periodAt } from '#domain/calendar';
import { minDay } from '#domain/day';
import { predictabilityOf, type CommittedItem } from '#domain/predictability';
import { slipDays } from '#domain/roadmap-item';
import { Database } from '#platform/database/database';
import type { PredictabilityView, ReadPredictability } from './predictability.dto.ts';
import { RoadmapReadings } from './roadmap-readings.ts';
import {
  dayBy,
  known,
  live,
  ORGANIZATION,
  versionsOf,
  DAY,
  ALL_TAKEN,
  type Sources,
} from './roadmap-sources.sql.ts';

interface Row extends CommittedItem {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** How many commitments were kept by their first date. */
@Injectable()
export class PredictabilityQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: RoadmapReadings,
    private readonly calendar: CalendarService,
  ) {}

  async read(actor: Actor, request: ReadPredictability): Promise<PredictabilityView> {
    const { day, period: asked, sources, values } = await this.readings.of(actor, request);
    const { rules } = await this.calendar.of(actor.organizationId);
    const { key, label, startsOn, endsOn } = asked ?? periodAt(rules, 'quarter', day);
    const period = { key, label, startsOn, endsOn };
    const rows = await this.db.rows<Row & Record<string, unknown>>({
      text: committedItems(sources),
      values: [...values, request.areaId ?? null],
    });
    const due = rows.filter(({ baselineTargetOn: on }) => startsOn <= on && on <= endsOn);
    // Of a running period only days that have come are counted.
    const span = { startsOn, endsOn: minDay(endsOn, day) };
    return { period, ...predictabilityOf(rows, span), items: due.map(viewOf) };
  }
}

function viewOf({ id, key, name, ...row }: Row): PredictabilityView['items'][number] {
  const { baselineTargetOn, targetOn, doneOn, droppedOn } = row;
  const isKept = doneOn !== null && doneOn <= baselineTargetOn;
  return {
    id,
    key,
    name,
    baselineTargetOn,
    targetOn,
    doneOn,
    droppedOn,
    slipDays: slipDays(row),
    isKept,
  };
}

const COLUMNS =
  'id, key, name, area_id, committed_on, baseline_target_on, target_on, done_on, dropped_on, archived_at';

const committedItems = (sources: Sources): string => `
  SELECT i.id, i.key, i.name, i.committed_on AS "committedOn", i.baseline_target_on AS "baselineTargetOn",
    ${sources.isAt ? TARGET_THEN(sources) : 'i.target_on'} AS "targetOn",
    ${dayBy('i.done_on', sources)} AS "doneOn", ${dayBy('i.dropped_on', sources)} AS "droppedOn"
  FROM ${versionsOf('roadmap_items', COLUMNS, sources)} i
  WHERE i.committed_on <= ${DAY} AND ${live('i', sources)} AND ${ALL_TAKEN} AND ($10::uuid IS NULL OR i.area_id = $10)
  ORDER BY i.baseline_target_on, i.key`;

const TARGET_THEN = (
  sources: Sources,
): string => `coalesce((SELECT x.from_target_on FROM item_moves x
  WHERE x.organization_id = ${ORGANIZATION} AND x.item_id = i.id AND x.moved_on > ${DAY} ${known('x', sources)}
  ORDER BY x.moved_on, x.id LIMIT 1), i.target_on)`;
