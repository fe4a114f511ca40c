import { Injectable } from '@nestjs/common';
import { CapacityMixes, Scores, ScoringModels } from '#features/roadmap/index';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';

type Mine = 'choose_scoring' | 'score' | 'plan_mix';

/** The one model that the company scores by. */
const MODEL = 'rice';

@Injectable()
export class PriorityDeeds {
  constructor(
    private readonly company: Company,
    private readonly models: ScoringModels,
    private readonly scores: Scores,
    private readonly mixes: CapacityMixes,
  ) {}

  readonly performers: Performers<Mine> = {
    choose_scoring: (deed) => this.chooseScoring(deed),
    score: (deed) => this.score(deed),
    plan_mix: (deed) => this.planMix(deed),
  };

  private async chooseScoring({ by, name }: DeedOf<'choose_scoring'>): Promise<void> {
    const actor = this.company.actor(by);
    await this.models.create(actor, { name, key: MODEL, method: 'rice' });
  }

  private async score({ by, item, ...deed }: DeedOf<'score'>): Promise<void> {
    const { reach, impact, confidence, effort } = deed;
    const inputs = { reach, impact, confidence, effort };
    await this.scores.record(this.company.actor(by), { model: MODEL, item }, { inputs });
  }

  private async planMix({ by, period, byCategory, note }: DeedOf<'plan_mix'>): Promise<void> {
    await this.mixes.create(this.company.actor(by), { period, byCategory, note });
  }
}
