import { Injectable } from '@nestjs/common';
import { PortfolioQuery, StageSets } from '#features/lifecycle/index';
import { PredictabilityQuery, RoadmapQuery } from '#features/roadmap/index';
import type { Actor } from '#domain/actor';
import { minDay } from '#domain/day';
import {
  reportedRoadmap,
  type EditionLifecycle,
  type EditionRoadmap,
} from '#domain/edition-registers';
import { RegisterLedgers } from './register-ledgers.query.ts';
import { reportedItems } from './reported-items.ts';
import { plannedMoves, reportedStages, toAttendTo } from './reported-products.ts';
import type { RegisterQuestion } from './strategy-sections.ts';

@Injectable()
export class DeliverySections {
  constructor(
    private readonly roadmapOf: RoadmapQuery,
    private readonly predictabilityOf: PredictabilityQuery,
    private readonly portfolioOf: PortfolioQuery,
    private readonly stages: StageSets,
    private readonly ledgers: RegisterLedgers,
  ) {}

  /** Undefined without any item. */
  async roadmap(
    actor: Actor,
    { period, ...when }: RegisterQuestion,
  ): Promise<EditionRoadmap | undefined> {
    const view = await this.roadmapOf.read(actor, when);
    if (view.items.length === 0) return undefined;
    const reasons = await this.ledgers.moveReasons(actor, period);
    const promise = await this.predictabilityOf.read(actor, { ...when, period: period.key });
    const { startsOn } = period;
    const endsOn = minDay(period.endsOn, view.day);
    return reportedRoadmap(
      reportedItems(view, reasons),
      { startsOn, endsOn },
      {
        due: promise.due,
        kept: promise.deliveredByBaseline,
        rate: promise.rate,
      },
    );
  }

  /** Undefined without any product. */
  async lifecycle(
    actor: Actor,
    { period, ...when }: RegisterQuestion,
  ): Promise<EditionLifecycle | undefined> {
    const { products } = await this.portfolioOf.read(actor, { ...when, period: period.key });
    if (products.length === 0) return undefined;
    const { stages } = await this.stages.of(actor);
    return {
      stages: reportedStages(products),
      changes: await this.ledgers.stageChanges(actor, period),
      attention: toAttendTo(products),
      products: plannedMoves(products),
      order: stages.map(({ name }) => name),
    };
  }
}
