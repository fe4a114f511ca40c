import { Injectable } from '@nestjs/common';
import { Benefits, BusinessCasesService } from '#features/lifecycle/index';
import { CURRENCY, type PersonKey } from '../../story/cast.ts';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';

type Mine = 'make_case' | 'claim' | 'measure' | 'explain_gap';

@Injectable()
export class CaseDeeds {
  constructor(
    private readonly company: Company,
    private readonly cases: BusinessCasesService,
    private readonly benefits: Benefits,
  ) {}

  readonly performers: Performers<Mine> = {
    make_case: (deed) => this.make(deed),
    claim: (deed) => this.claim(deed),
    measure: (deed) => this.measure(deed),
    explain_gap: (deed) => this.explain(deed),
  };

  private async make({ by, case: made }: DeedOf<'make_case'>): Promise<void> {
    const { company } = this;
    const { owner, cost, ...words } = made;
    const { id } = await this.cases.create(company.actor(by), {
      ...words,
      areaId: company.areaId('lifecycle'),
      ownerId: company.personId(owner),
      cost: { amount: cost, currency: CURRENCY },
    });
    company.keep('case', made.key, id);
  }

  private async claim({ by, case: name, benefit }: DeedOf<'claim'>): Promise<void> {
    const { company } = this;
    const { owner, money, kpi, change, ...words } = benefit;
    await this.benefits.claim(company.actor(by), company.id('case', name), {
      ...words,
      ownerId: company.personId(owner),
      ...(money !== undefined && { money: { amount: money, currency: CURRENCY } }),
      ...(kpi !== undefined && { kpiId: company.id('kpi', kpi) }),
      ...(change !== undefined && { change }),
    });
  }

  private async measure({ by, reached, note, ...place }: DeedOf<'measure'>): Promise<void> {
    const { at, isMoney } = await this.benefitAt(by, place);
    const figure = isMoney ? { amount: reached } : { change: reached };
    await this.benefits.measure(this.company.actor(by), at, { ...figure, note });
  }

  private async explain({ by, reason, ...place }: DeedOf<'explain_gap'>): Promise<void> {
    const { at } = await this.benefitAt(by, place);
    await this.benefits.explain(this.company.actor(by), at, reason);
  }

  private async benefitAt(
    by: PersonKey,
    { case: name, benefit }: { readonly case: string; readonly benefit: string },
  ) {
    const caseId = this.company.id('case', name);
    const { benefits } = await this.cases.get(this.company.actor(by), caseId);
    const found = benefits.find((one) => one.name === benefit);
    if (!found) throw new Error(`“${name}” claims no “${benefit}”.`);
    return { at: [caseId, found.id] as const, isMoney: found.kind === 'money' };
  }
}
