import { Injectable } from '@nestjs/common';
import {
  BriefFreezing,
  Briefs,
  DependenciesService,
  MilestonesService,
} from '#features/roadmap/index';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';
import { Versions } from './versions.query.ts';

type Mine =
  | 'set_milestone'
  | 'move_milestone'
  | 'meet_milestone'
  | 'depend'
  | 'answer_dependency'
  | 'escalate'
  | 'resolve_dependency'
  | 'write_brief'
  | 'freeze_brief';

@Injectable()
export class WorkDeeds {
  constructor(
    private readonly company: Company,
    private readonly versions: Versions,
    private readonly milestones: MilestonesService,
    private readonly dependencies: DependenciesService,
    private readonly briefs: Briefs,
    private readonly freezing: BriefFreezing,
  ) {}

  readonly performers: Performers<Mine> = {
    set_milestone: (deed) => this.setMilestone(deed),
    move_milestone: (deed) => this.moveMilestone(deed),
    meet_milestone: (deed) => this.meetMilestone(deed),
    depend: (deed) => this.depend(deed),
    answer_dependency: (deed) => this.answer(deed),
    escalate: (deed) => this.escalate(deed),
    resolve_dependency: (deed) => this.resolve(deed),
    write_brief: (deed) => this.writeBrief(deed),
    freeze_brief: (deed) => this.freezeBrief(deed),
  };

  private async setMilestone(deed: DeedOf<'set_milestone'>): Promise<void> {
    const { by, milestone, item, name, dueOn } = deed;
    const id = await this.milestones.create(this.company.actor(by), { item, name, dueOn });
    this.company.keep('milestone', milestone, id);
  }

  private async moveMilestone(deed: DeedOf<'move_milestone'>): Promise<void> {
    const { by, milestone, dueOn, reason } = deed;
    const { id, version } = await this.versions.of('milestone', milestone);
    await this.milestones.update(this.company.actor(by), id, version, { dueOn, reason });
  }

  private async meetMilestone({ by, milestone }: DeedOf<'meet_milestone'>): Promise<void> {
    const { id, version } = await this.versions.of('milestone', milestone);
    await this.milestones.meet(this.company.actor(by), id, version);
  }

  private async depend(deed: DeedOf<'depend'>): Promise<void> {
    const { by, dependency, blocker, blocked, note } = deed;
    const actor = this.company.actor(by);
    const id = await this.dependencies.create(actor, { blocker, blocked, note });
    this.company.keep('dependency', dependency, id);
  }

  private async answer(deed: DeedOf<'answer_dependency'>): Promise<void> {
    const { by, dependency, state, reason } = deed;
    const { id, version } = await this.versions.of('dependency', dependency);
    const answer = { state, ...(reason !== undefined && { reason }) };
    await this.dependencies.answer(this.company.actor(by), id, version, answer);
  }

  private async escalate({ by, dependency, reason }: DeedOf<'escalate'>): Promise<void> {
    const { id, version } = await this.versions.of('dependency', dependency);
    await this.dependencies.escalate(this.company.actor(by), id, version, reason);
  }

  private async resolve({ by, dependency }: DeedOf<'resolve_dependency'>): Promise<void> {
    const { id, version } = await this.versions.of('dependency', dependency);
    await this.dependencies.resolve(this.company.actor(by), id, version, true);
  }

  private async writeBrief(deed: DeedOf<'write_brief'>): Promise<void> {
    const { by, item, requirements, nonGoals, reason } = deed;
    const actor = this.company.actor(by);
    const { version } = await this.briefs.get(actor, item);
    const texts = { requirements, nonGoals, ...(reason !== undefined && { reason }) };
    await this.briefs.update(actor, item, version, texts);
  }

  private async freezeBrief({ by, item }: DeedOf<'freeze_brief'>): Promise<void> {
    const actor = this.company.actor(by);
    const { version } = await this.briefs.get(actor, item);
    await this.freezing.freeze(actor, item, version, { for: 'commitment' });
  }
}
