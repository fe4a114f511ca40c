import { Injectable } from '@nestjs/common';
import {
  LaunchChecklist,
  LaunchDecisions,
  LaunchesService,
  NewLaunches,
} from '#features/roadmap/index';
import type { PersonKey } from '../../story/cast.ts';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';
import { Versions } from './versions.query.ts';

type Mine = 'plan_launch' | 'move_launch' | 'tick' | 'decide_launch' | 'release' | 'review_launch';

@Injectable()
export class LaunchDeeds {
  constructor(
    private readonly company: Company,
    private readonly versions: Versions,
    private readonly newLaunches: NewLaunches,
    private readonly launches: LaunchesService,
    private readonly checklist: LaunchChecklist,
    private readonly decisions: LaunchDecisions,
  ) {}

  readonly performers: Performers<Mine> = {
    plan_launch: (deed) => this.plan(deed),
    move_launch: (deed) => this.move(deed),
    tick: (deed) => this.tick(deed),
    decide_launch: (deed) => this.decide(deed),
    release: (deed) => this.release(deed),
    review_launch: (deed) => this.review(deed),
  };

  private async plan({ by, launch }: DeedOf<'plan_launch'>): Promise<void> {
    const { company } = this;
    const { owner, checklist, ...words } = launch;
    const id = await this.newLaunches.create(company.actor(by), {
      ...words,
      ownerId: company.personId(owner),
      checklist: checklist.map(({ function: team, name, owner: who, dueOn, isMust }) => {
        return { function: team, name, dueOn, isMust, ownerId: company.personId(who) };
      }),
    });
    company.keep('launch', launch.key, id);
  }

  private async move({ by, launch, hardOn, reason }: DeedOf<'move_launch'>): Promise<void> {
    const { id, version } = await this.versions.of('launch', launch);
    await this.launches.update(this.company.actor(by), id, version, { hardOn, reason });
  }

  private async tick({ by, launch, entry, state, reason }: DeedOf<'tick'>): Promise<void> {
    const actor = this.company.actor(by);
    const { at, entryId } = await this.open(by, launch);
    const tick = { state, ...(reason !== undefined && { reason }) };
    await this.checklist.tick(actor, at, entryId(entry), tick);
  }

  private async decide(deed: DeedOf<'decide_launch'>): Promise<void> {
    const { by, launch, decision, reason } = deed;
    const { at, entryId } = await this.open(by, launch);
    const waivers = Object.entries(deed.waivers).map(([entry, why]) => {
      return { entryId: entryId(entry), reason: why };
    });
    await this.decisions.decide(this.company.actor(by), at, { decision, reason, waivers });
  }

  private async release({ by, launch }: DeedOf<'release'>): Promise<void> {
    const { id, version } = await this.versions.of('launch', launch);
    await this.launches.release(this.company.actor(by), id, version);
  }

  private async review({
    by,
    launch,
    after,
    kpi,
    ...deed
  }: DeedOf<'review_launch'>): Promise<void> {
    const { id, version } = await this.versions.of('launch', launch);
    const { expected, actual, learning, decision, isMet } = deed;
    const found = { expected, actual, learning, decision, isMet };
    const held = { ...found, kpiId: this.company.id('kpi', kpi) };
    await this.decisions.review(this.company.actor(by), { launch: id, version }, after, held);
  }

  private async open(by: PersonKey, name: string) {
    const id = this.company.id('launch', name);
    const { version, checklist } = await this.launches.get(this.company.actor(by), id);
    const entryId = (entry: string): string => {
      const found = checklist.find((one) => one.name === entry);
      if (!found) throw new Error(`“${name}” has no entry “${entry}”.`);
      return found.id;
    };
    return { at: { launch: id, version }, entryId };
  }
}
