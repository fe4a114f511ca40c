import { Injectable } from '@nestjs/common';
import { GateDecisions, GateFindings, GateRequests } from '#features/lifecycle/index';
import { Database } from '#platform/database/database';
import { CURRENCY, EVIDENCE } from '../../story/cast.ts';
import type { DeedOf } from '../../story/deed.ts';
import { Company } from '../company.ts';
import type { Performers } from '../performers.ts';
import { Versions } from './versions.query.ts';

type Mine =
  | 'request_review'
  | 'assess'
  | 'show_evidence'
  | 'waive'
  | 'vote'
  | 'decide_review'
  | 'meet_condition';

@Injectable()
export class GateDeeds {
  constructor(
    private readonly db: Database,
    private readonly company: Company,
    private readonly versions: Versions,
    private readonly requests: GateRequests,
    private readonly findings: GateFindings,
    private readonly decisions: GateDecisions,
  ) {}

  readonly performers: Performers<Mine> = {
    request_review: (deed) => this.request(deed),
    assess: (deed) => this.assess(deed),
    show_evidence: (deed) => this.show(deed),
    waive: (deed) => this.waive(deed),
    vote: (deed) => this.vote(deed),
    decide_review: (deed) => this.decide(deed),
    meet_condition: (deed) => this.meet(deed),
  };

  private async request(deed: DeedOf<'request_review'>): Promise<void> {
    const { by, review, product, gate, note } = deed;
    const actor = this.company.actor(by);
    const { id } = await this.requests.request(actor, { product, gate, note });
    this.company.keep('review', review, id);
  }

  private async assess({ by, review, found }: DeedOf<'assess'>): Promise<void> {
    const id = this.company.id('review', review);
    await this.findings.assess(this.company.actor(by), id, { assessments: [...found] });
  }

  private async show({ by, review, requirement, title }: DeedOf<'show_evidence'>): Promise<void> {
    const id = this.company.id('review', review);
    const url = `${EVIDENCE}/${review}/${requirement}`;
    await this.findings.addEvidence(this.company.actor(by), id, { requirement, title, url });
  }

  private async waive({ by, review, criterion, reason }: DeedOf<'waive'>): Promise<void> {
    const id = this.company.id('review', review);
    await this.findings.waive(this.company.actor(by), id, criterion, reason);
  }

  private async vote({ by, review, vote, comment }: DeedOf<'vote'>): Promise<void> {
    const id = this.company.id('review', review);
    await this.findings.vote(this.company.actor(by), id, { vote, comment });
  }

  private async decide({ by, review, ...deed }: DeedOf<'decide_review'>): Promise<void> {
    const { company } = this;
    const { decision, reason, released, nextReviewOn = null, conditions = [] } = deed;
    const { id, version } = await this.versions.of('review', review);
    await this.decisions.decide(company.actor(by), id, version, {
      decision,
      reason,
      nextReviewOn,
      ...(released !== undefined && { released: { amount: released, currency: CURRENCY } }),
      conditions: conditions.map(({ text, owner, dueOn }) => {
        return { text, dueOn, ownerId: company.personId(owner) };
      }),
    });
  }

  private async meet({ by, review, condition, note }: DeedOf<'meet_condition'>): Promise<void> {
    const { id, version } = await this.versions.of('review', review);
    const row = await this.db.row<{ id: string }>({
      text: `SELECT id FROM gate_conditions WHERE organization_id = $1 AND review_id = $2 ORDER BY id OFFSET $3 LIMIT 1`,
      values: [this.company.organizationId, id, condition],
    });
    if (row === undefined) throw new Error(`“${review}” has no such condition.`);
    await this.decisions.meet(this.company.actor(by), [id, row.id], version, { note });
  }
}
