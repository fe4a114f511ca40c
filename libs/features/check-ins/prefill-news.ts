import { Injectable } from '@nestjs/common';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import { ChangedKpisQuery } from './changed-kpis.query.ts';
import { ItemNewsQuery } from './item-news.query.ts';
import { ObjectiveNewsReader } from './objective-news.ts';
import type { PrefillView } from './prefill.view.ts';
import { SilentThingsQuery } from './silent-things.query.ts';
import type { CheckInSubject } from './subject.ts';

type News = Pick<PrefillView, 'period' | 'changedKpis' | 'owed' | 'silence' | 'item' | 'objective'>;

/** What somebody should know before they speak: what changed since the last word, and what waits for one. */
@Injectable()
export class PrefillNews {
  constructor(
    private readonly changedKpis: ChangedKpisQuery,
    private readonly items: ItemNewsQuery,
    private readonly objectives: ObjectiveNewsReader,
    private readonly silentThings: SilentThingsQuery,
    private readonly obligations: ObligationsService,
  ) {}

  async ofArea(
    actor: Actor,
    areaId: string,
    { since, period }: { readonly since: Date | null; readonly period: Period },
  ): Promise<News> {
    return {
      ...NOTHING_NEW,
      period: { key: period.key, label: period.label },
      changedKpis: await this.changedKpis.since(actor, areaId, since),
      owed: await this.obligations.openOf(actor, areaId),
      silence: {
        since: period.startsOn,
        things: await this.silentThings.of(actor, areaId, period.startsOn),
      },
    };
  }

  async ofThing(
    actor: Actor,
    { itemId, objectiveId }: CheckInSubject,
    since: Date | null,
  ): Promise<News> {
    return {
      ...NOTHING_NEW,
      item: itemId === null ? null : await this.items.since(actor, itemId, since),
      objective:
        objectiveId === null ? null : await this.objectives.since(actor, objectiveId, since),
    };
  }
}

const NOTHING_NEW: News = {
  period: null,
  changedKpis: [],
  owed: [],
  silence: null,
  item: null,
  objective: null,
};
