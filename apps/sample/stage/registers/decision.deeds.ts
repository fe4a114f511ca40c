import { Injectable } from '@nestjs/common';
import { DecisionCourse, DecisionsService } from '#features/strategy/index';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';
import { Versions } from './versions.query.ts';

type Mine = 'ask' | 'decide' | 'reopen_decision' | 'record_outcome';

@Injectable()
export class DecisionDeeds {
  constructor(
    private readonly company: Company,
    private readonly versions: Versions,
    private readonly decisions: DecisionsService,
    private readonly course: DecisionCourse,
  ) {}

  readonly performers: Performers<Mine> = {
    ask: (deed) => this.ask(deed),
    decide: (deed) => this.decide(deed),
    reopen_decision: (deed) => this.reopen(deed),
    record_outcome: (deed) => this.recordOutcome(deed),
  };

  private async ask({ by, question }: DeedOf<'ask'>): Promise<void> {
    const { company } = this;
    const { area, decider, ...words } = question;
    const { id } = await this.decisions.create(company.actor(by), {
      ...words,
      ...(area !== undefined && { areaId: company.areaId(area) }),
      ...(decider !== undefined && { deciderId: company.personId(decider) }),
    });
    company.keep('decision', question.key, id);
  }

  private async decide({ by, decision, ...deed }: DeedOf<'decide'>): Promise<void> {
    const { id, version } = await this.versions.of('decision', decision);
    const { choice, reason, revisitOn = null } = deed;
    await this.course.decide(this.company.actor(by), id, version, { choice, reason, revisitOn });
  }

  private async reopen({ by, decision, reason }: DeedOf<'reopen_decision'>): Promise<void> {
    const { id, version } = await this.versions.of('decision', decision);
    await this.course.reopen(this.company.actor(by), id, version, reason);
  }

  private async recordOutcome(deed: DeedOf<'record_outcome'>): Promise<void> {
    const { by, decision, outcome, revisitOn } = deed;
    const { id, version } = await this.versions.of('decision', decision);
    const actor = this.company.actor(by);
    await this.course.recordOutcome(actor, id, version, { outcome, revisitOn });
  }
}
