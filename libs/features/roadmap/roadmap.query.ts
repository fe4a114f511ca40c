import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import { NotFound } from '#domain/errors';
import type { Horizon, ItemStage } from '#domain/roadmap-item';
import { Database } from '#platform/database/database';
import { JsonText } from '#platform/http/json-text';
import { RoadmapReadings, type Moment } from './roadmap-readings.ts';
import type { RoadmapEntry, RoadmapView } from './roadmap.dto.ts';
import { itemFace, roadmap } from './roadmap.sql.ts';
import type { Sources } from './roadmap-sources.sql.ts';

export interface RoadmapRequest extends Moment {
  readonly areaId?: string;
  readonly productId?: string;
  readonly objectiveId?: string;
  readonly ownerId?: string;
  readonly horizon?: Horizon;
  readonly stages?: readonly ItemStage[];
}

/** Every item with what the timeline, the list and the board show of it. */
@Injectable()
export class RoadmapQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: RoadmapReadings,
  ) {}

  async text(actor: Actor, request: RoadmapRequest): Promise<JsonText> {
    const { sources, values, period, tellings } = await this.readings.of(actor, request);
    const { at = null, asOf = null } = request;
    const row = await this.db.row<{ text: string }>({
      name: nameOf('roadmap', sources),
      text: roadmap(sources),
      values: [
        ...values,
        ...narrowing(request),
        period?.startsOn ?? null,
        period?.endsOn ?? null,
        JSON.stringify({ period: period && spanOf(period), at, asOf }),
        tellings,
      ],
      isPlannedOnce: true,
      isLast: true,
    });
    return new JsonText(row?.text ?? '');
  }

  async read(actor: Actor, request: RoadmapRequest): Promise<RoadmapView> {
    const { text } = await this.text(actor, request);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the statement above
    return JSON.parse(text) as RoadmapView;
  }

  /** By id; throws `NotFound` for what was not there at that moment. */
  async one(actor: Actor, id: string, moment: Moment = {}): Promise<RoadmapEntry> {
    const reading = await this.readings.of(actor, moment);
    const sources = { ...reading.sources, isOne: true };
    const row = await this.db.row<{ face: RoadmapEntry }>({
      name: nameOf('roadmap-item', sources),
      text: itemFace(sources),
      values: [...reading.values, id, reading.tellings],
      isPlannedOnce: true,
    });
    if (row === undefined) throw new NotFound('Roadmap item');
    return row.face;
  }
}

const spanOf = ({ key, label, startsOn, endsOn }: Period) => ({ key, label, startsOn, endsOn });

const nameOf = (name: string, { isAsOf, isAt }: Sources): string => [name, isAsOf, isAt].join('-');

const narrowing = (request: RoadmapRequest): readonly unknown[] => [
  request.areaId ?? null,
  request.productId ?? null,
  request.objectiveId ?? null,
  request.ownerId ?? null,
  request.horizon ?? null,
  request.stages ?? null,
];
