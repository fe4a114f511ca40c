import { Injectable } from '@nestjs/common';
import { KeyResultsService, ObjectiveCourse, ObjectivesService } from '#features/strategy/index';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';
import { Versions } from './versions.query.ts';

type Mine =
  'set_objective' | 'commit_objective' | 'retarget' | 'close_objective' | 'drop_objective';

@Injectable()
export class ObjectiveDeeds {
  constructor(
    private readonly company: Company,
    private readonly versions: Versions,
    private readonly objectives: ObjectivesService,
    private readonly keyResults: KeyResultsService,
    private readonly objectiveCourse: ObjectiveCourse,
  ) {}

  readonly performers: Performers<Mine> = {
    set_objective: (deed) => this.setObjective(deed),
    commit_objective: (deed) => this.commit(deed),
    retarget: (deed) => this.retarget(deed),
    close_objective: (deed) => this.close(deed),
    drop_objective: (deed) => this.drop(deed),
  };

  private async setObjective({ by, objective }: DeedOf<'set_objective'>): Promise<void> {
    const { company } = this;
    const actor = company.actor(by);
    const { area, goal, owner, keyResults, ...words } = objective;
    const { id } = await this.objectives.create(actor, {
      ...words,
      areaId: company.areaId(area),
      goalId: company.id('goal', goal),
      ownerId: company.personId(owner),
    });
    company.keep('objective', objective.key, id);
    for (const { kpi, ...wanted } of keyResults)
      await this.keyResults.add(actor, id, { kpiId: company.id('kpi', kpi), ...wanted });
  }

  private async commit({ by, objective }: DeedOf<'commit_objective'>): Promise<void> {
    const { id, version } = await this.versions.of('objective', objective);
    await this.objectiveCourse.commit(this.company.actor(by), id, version);
  }

  private async retarget(deed: DeedOf<'retarget'>): Promise<void> {
    const { by, objective, kpi, target, reason } = deed;
    const actor = this.company.actor(by);
    const id = this.company.id('objective', objective);
    const kpiId = this.company.id('kpi', kpi);
    const { keyResults } = await this.objectives.get(actor, id);
    const result = keyResults.find((one) => one.kpi.id === kpiId);
    if (!result) throw new Error(`“${objective}” has no key result of ${kpi}.`);
    const { version } = result;
    await this.keyResults.update(actor, id, result.id, { version, patch: { target, reason } });
  }

  private async close({ by, objective, ...closing }: DeedOf<'close_objective'>): Promise<void> {
    const { id, version } = await this.versions.of('objective', objective);
    const { score, reason, note } = closing;
    const said = { ...(score !== undefined && { score }), ...(reason !== undefined && { reason }) };
    await this.objectiveCourse.close(this.company.actor(by), id, version, { ...said, note });
  }

  private async drop({ by, objective, reason }: DeedOf<'drop_objective'>): Promise<void> {
    const { id, version } = await this.versions.of('objective', objective);
    await this.objectiveCourse.drop(this.company.actor(by), id, version, reason);
  }
}
