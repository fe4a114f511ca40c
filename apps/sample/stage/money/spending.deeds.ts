import { Injectable } from '@nestjs/common';
import {
  BudgetChangesService,
  ChangeCourse,
  PeriodClosesService,
  PostingsService,
  VarianceNotesService,
} from '#features/budget/index';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';

type Mine =
  | 'post'
  | 'close_period'
  | 'reopen_period'
  | 'request_change'
  | 'approve_change'
  | 'decline_change'
  | 'explain';

/** What was spent, moved and explained. */
@Injectable()
export class SpendingDeeds {
  constructor(
    private readonly company: Company,
    private readonly postings: PostingsService,
    private readonly closes: PeriodClosesService,
    private readonly changes: BudgetChangesService,
    private readonly course: ChangeCourse,
    private readonly notes: VarianceNotesService,
  ) {}

  readonly performers: Performers<Mine> = {
    post: (deed) => this.post(deed),
    close_period: (deed) => this.close(deed),
    reopen_period: (deed) => this.reopen(deed),
    request_change: (deed) => this.request(deed),
    approve_change: (deed) => this.approve(deed),
    decline_change: (deed) => this.decline(deed),
    explain: (deed) => this.explain(deed),
  };

  private async post({ by, budget, postings }: DeedOf<'post'>): Promise<void> {
    await this.postings.post(this.company.actor(by), { budget, postings });
  }

  private async close({ by, budget, period }: DeedOf<'close_period'>): Promise<void> {
    await this.closes.close(this.company.actor(by), budget, period);
  }

  private async reopen(deed: DeedOf<'reopen_period'>): Promise<void> {
    const { by, budget, period, reason } = deed;
    await this.closes.reopen(this.company.actor(by), budget, period, reason);
  }

  private async request({ by, budget, change }: DeedOf<'request_change'>): Promise<void> {
    const { company } = this;
    const { name, ...asked } = change;
    const { id } = await this.changes.request(company.actor(by), { ...asked, budget });
    company.keep('budget-change', name, id);
  }

  private async approve({ by, change, reason }: DeedOf<'approve_change'>): Promise<void> {
    const { actor, id, version } = await this.read(by, change);
    await this.course.approve(actor, id, version, reason);
  }

  private async decline({ by, change, reason }: DeedOf<'decline_change'>): Promise<void> {
    const { actor, id, version } = await this.read(by, change);
    await this.course.decline(actor, id, version, reason);
  }

  private async explain({ by, budget, note }: DeedOf<'explain'>): Promise<void> {
    const { company } = this;
    const { line, ...words } = note;
    const lineId = company.lineId(budget, line);
    await this.notes.write(company.actor(by), { ...words, lineId });
  }

  private async read(by: DeedOf<'approve_change'>['by'], change: string) {
    const actor = this.company.actor(by);
    const { id, version } = await this.course.get(actor, this.company.id('budget-change', change));
    return { actor, id, version };
  }
}
