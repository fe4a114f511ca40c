import { Injectable } from '@nestjs/common';
import { ObjectivesService } from '#features/strategy/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import type { ObjectiveNews } from './prefill-news.view.ts';

type Objective = Awaited<ReturnType<ObjectivesService['get']>>;

/** What the key results of an objective show since somebody last spoke of it. */
@Injectable()
export class ObjectiveNewsReader {
  constructor(private readonly objectives: ObjectivesService) {}

  async since(actor: Actor, objectiveId: string, since: Date | null): Promise<ObjectiveNews> {
    const now = await this.objectives.get(actor, objectiveId);
    const values = since === null ? new Map() : await this.valuesAt(actor, objectiveId, since);
    const keyResults = now.keyResults
      .filter(({ isWithheld }) => !isWithheld)
      .map((result) => newsOf(result, values.get(result.id) ?? null));
    return { progress: now.pace.progress, keyResults };
  }

  /** By key result; none where the objective was not yet known. */
  private async valuesAt(
    actor: Actor,
    objectiveId: string,
    asOf: Date,
  ): Promise<ReadonlyMap<string, number | null>> {
    try {
      const { keyResults } = await this.objectives.get(actor, objectiveId, { asOf });
      return new Map(keyResults.map(({ id, value }) => [id, value]));
    } catch (error) {
      if (error instanceof NotFound) return new Map();
      throw error;
    }
  }
}

function newsOf(result: Objective['keyResults'][number], previousValue: number | null) {
  const { id, name, kpi, baseline, target, value, pace } = result;
  return {
    id,
    name: name === '' ? kpi.name : name,
    kpi: { id: kpi.id, key: kpi.key, name: kpi.name },
    unit: kpi.unit,
    decimals: kpi.decimals,
    baseline,
    target,
    value,
    previousValue,
    progress: pace.progress,
    status: pace.status,
    isChanged: value !== previousValue,
  };
}
