import { Injectable } from '@nestjs/common';
import { DEFAULT_SCHEDULE } from '#domain/report-schedule';
import { ReportTemplatesService } from '#features/report-templates/index';
import { AnswerEdition, ReportsQuery, ReportsService, SealEdition } from '#features/reports/index';
import type { DeedOf } from '../story/deed.ts';
import { Company } from './company.ts';
import type { Performers } from './performers.ts';

type Mine =
  | 'keep_template'
  | 'open_report'
  | 'word_report'
  | 'submit_report'
  | 'acknowledge_report'
  | 'send_back_report';

@Injectable()
export class ReportDeeds {
  constructor(
    private readonly company: Company,
    private readonly reports: ReportsService,
    private readonly query: ReportsQuery,
    private readonly seal: SealEdition,
    private readonly answer: AnswerEdition,
    private readonly templates: ReportTemplatesService,
  ) {}

  readonly performers: Performers<Mine> = {
    keep_template: (deed) => this.keepTemplate(deed),
    open_report: (deed) => this.open(deed),
    word_report: (deed) => this.word(deed),
    submit_report: (deed) => this.submit(deed),
    acknowledge_report: (deed) => this.acknowledge(deed),
    send_back_report: (deed) => this.sendBack(deed),
  };

  private async keepTemplate(deed: DeedOf<'keep_template'>): Promise<void> {
    const { by, name, periodKind, rule, recipients } = deed;
    const actor = this.company.actor(by);
    await this.templates.create(actor, {
      ...DEFAULT_SCHEDULE,
      name,
      periodKind,
      rule,
      recipients: recipients.map((who) => this.company.actor(who).personId),
      ownerId: actor.personId,
    });
  }

  private async open({ by, period }: DeedOf<'open_report'>): Promise<void> {
    const id = await this.reports.open(this.company.actor(by), { period });
    this.company.keep('report', period, id);
  }

  private async word(deed: DeedOf<'word_report'>): Promise<void> {
    const { actor, id, version } = await this.read(deed);
    await this.reports.word(actor, id, version, { narrative: { summary: deed.summary } });
  }

  private async submit(deed: DeedOf<'submit_report'>): Promise<void> {
    const { actor, id, version } = await this.read(deed);
    const { reason } = deed;
    await this.seal.run(actor, id, version, reason === undefined ? {} : { reason });
  }

  private async acknowledge(deed: DeedOf<'acknowledge_report'>): Promise<void> {
    const { actor, id, sha256 } = await this.read(deed);
    await this.answer.acknowledge(actor, id, { sha256 });
  }

  private async sendBack(deed: DeedOf<'send_back_report'>): Promise<void> {
    const { actor, id, sha256 } = await this.read(deed);
    await this.answer.requestChanges(actor, id, { sha256, reason: deed.reason });
  }

  private async read({ by, period }: Pick<DeedOf<'open_report'>, 'by' | 'period'>) {
    const actor = this.company.actor(by);
    const id = this.company.id('report', period);
    const { version, editions } = await this.query.one(actor, id);
    return { actor, id, version, sha256: editions.at(-1)?.sha256 ?? '' };
  }
}
