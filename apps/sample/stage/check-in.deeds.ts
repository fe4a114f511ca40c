import { Injectable } from '@nestjs/common';
import { Acknowledgement, CheckInsService } from '#features/check-ins/index';
import { CommentsService } from '#features/comments/index';
import { ObligationsService } from '#features/obligations/index';
import { AreaStatusQuery } from '#features/scorecard/index';
import type { AreaTemplateKey } from '#domain/area';
import { dayOf } from '#domain/day';
import type { Status } from '#domain/status';
import { AREAS } from '../story/areas/index.ts';
import type { DeedOf } from '../story/deed.ts';
import { monthsAgo, TIME_ZONE, type Span } from '../story/span.ts';
import { Voice, type Said } from '../story/voice.ts';
import { Company } from './company.ts';
import { Knowledge } from './knowledge.ts';
import type { Performers } from './performers.ts';

type Mine = 'plan' | 'sweep' | 'check_in' | 'acknowledge' | 'comment';

@Injectable()
export class CheckInDeeds {
  private readonly voices = new Map<AreaTemplateKey, Voice>();
  /** As they were read. */
  private readonly versions = new Map<string, number>();
  private readonly spokeAt = new Map<AreaTemplateKey, Date>();

  constructor(
    private readonly company: Company,
    private readonly knowledge: Knowledge,
    private readonly statuses: AreaStatusQuery,
    private readonly checkIns: CheckInsService,
    private readonly acknowledgement: Acknowledgement,
    private readonly comments: CommentsService,
    private readonly obligations: ObligationsService,
  ) {}

  readonly performers: Performers<Mine> = {
    plan: () => this.obligations.plan(this.company.organizationId),
    sweep: () => this.obligations.sweep(this.company.organizationId),
    check_in: (deed) => this.checkIn(deed),
    acknowledge: (deed) => this.acknowledge(deed),
    comment: (deed) => this.comment(deed),
  };

  cast(span: Span): void {
    for (const story of AREAS) this.voices.set(story.key, new Voice(story, span));
    this.span = span;
  }

  private span: Span | undefined;

  private async checkIn({ at, by, area, period }: DeedOf<'check_in'>): Promise<void> {
    const { company } = this;
    const areaId = company.areaId(area);
    const computed = await this.computed(areaId, at);
    const said = this.say({ at, by, area, computed });
    const { planOwner, ...words } = said;
    const input = {
      areaId,
      ...words,
      ...(planOwner && { planOwnerId: company.personId(planOwner) }),
    };
    const { id, version } = await this.checkIns.create(company.actor(by), input, computed);
    company.keep('check-in', `${area} ${period.key}`, id);
    this.versions.set(id, version);
  }

  private async computed(areaId: string, at: Date): Promise<Status> {
    const day = dayOf(at, TIME_ZONE);
    const [status] = await this.statuses.of(this.company.organizationId, areaId, day);
    return status?.status ?? 'unknown';
  }

  private say({ at, by, area, computed }: Speaking): Said {
    const voice = this.voices.get(area);
    if (!voice || !this.span) throw new Error(`Nobody speaks for ${area}.`);
    const facts = this.knowledge.factsSince(area, this.spokeAt.get(area) ?? new Date(0));
    this.spokeAt.set(area, at);
    const day = dayOf(at, TIME_ZONE);
    return voice.say({ day, monthsAgo: monthsAgo(this.span, day), by, computed, facts });
  }

  private async acknowledge({ by, area, period }: DeedOf<'acknowledge'>): Promise<void> {
    const actor = this.company.actor(by);
    const id = this.company.id('check-in', `${area} ${period.key}`);
    await this.acknowledgement.give(actor, id, this.versions.get(id) ?? 0);
  }

  private async comment(deed: DeedOf<'comment'>): Promise<void> {
    const { by, area, period, body } = deed;
    const { company } = this;
    const subjectId = company.id('check-in', `${area} ${period.key}`);
    const mentions = deed.mentions.map((who) => company.personId(who));
    const comment = { subjectKind: 'check_in' as const, subjectId, body, mentions };
    await this.comments.create(company.actor(by), comment);
  }
}

type Speaking = Pick<DeedOf<'check_in'>, 'at' | 'by' | 'area'> & { readonly computed: Status };
