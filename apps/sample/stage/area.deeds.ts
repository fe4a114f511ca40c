import { Injectable } from '@nestjs/common';
import { AdoptionService } from '#features/adoption/index';
import { AreasService, HandOver, OwnershipsService } from '#features/areas/index';
import { KpisService } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import type { DeedOf } from '../story/deed.ts';
import { Company } from './company.ts';
import type { Performers } from './performers.ts';

type Mine = 'adopt' | 'pace' | 'assign' | 'hand_over';

@Injectable()
export class AreaDeeds {
  constructor(
    private readonly company: Company,
    private readonly adoption: AdoptionService,
    private readonly areas: AreasService,
    private readonly ownerships: OwnershipsService,
    private readonly handOvers: HandOver,
    private readonly kpis: KpisService,
  ) {}

  readonly performers: Performers<Mine> = {
    adopt: (deed) => this.adopt(deed),
    pace: (deed) => this.pace(deed),
    assign: (deed) => this.assign(deed),
    hand_over: (deed) => this.handOver(deed),
  };

  private async adopt({ by, choices }: DeedOf<'adopt'>): Promise<void> {
    const { company } = this;
    const actor = company.actor(by);
    const adopted = await this.adoption.adopt(
      actor,
      choices.map(({ key, accountable, kpis }) => {
        return { key, accountableId: company.personId(accountable), kpis };
      }),
      true,
    );
    for (const { key, areaId } of adopted) {
      company.keep('area', key, areaId);
      await this.keepKpis(actor, areaId);
    }
  }

  private async keepKpis(actor: Actor, areaId: string): Promise<void> {
    const { data } = await this.kpis.list(actor, { areaId });
    for (const { id, templateKey } of data)
      if (templateKey !== null) this.company.keep('kpi', templateKey, id);
  }

  private async pace({ by, area, cadence }: DeedOf<'pace'>): Promise<void> {
    const actor = this.company.actor(by);
    const id = this.company.areaId(area);
    const { version } = await this.areas.get(actor, id);
    await this.areas.update(actor, id, version, { cadence });
  }

  private async assign({ by, area, role, who, to, note }: DeedOf<'assign'>): Promise<void> {
    const { company } = this;
    const personId = company.personId(who);
    const given = { role, personId, note, ...(to !== undefined && { to }) };
    await this.ownerships.add(company.actor(by), company.areaId(area), given);
  }

  private async handOver({ by, area, to, acting, note }: DeedOf<'hand_over'>): Promise<void> {
    const { company } = this;
    const actor = company.actor(by);
    const id = company.areaId(area);
    const { version } = await this.areas.get(actor, id);
    const personId = to === null ? null : company.personId(to);
    await this.handOvers.run(actor, id, version, { personId, acting, note });
  }
}
