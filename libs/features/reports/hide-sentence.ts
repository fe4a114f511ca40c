import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { ComposeEdition } from './compose-edition.ts';
import { HiddenSentences } from './hidden-sentences.ts';
import type { Report } from './report.entity.ts';
import { ReportsService } from './reports.service.ts';

/** Leaves a sentence of the record out of the next edition, and takes it in again. */
@Injectable()
export class HideSentence {
  constructor(
    private readonly reports: ReportsService,
    private readonly compose: ComposeEdition,
    private readonly hidden: HiddenSentences,
    private readonly activity: ActivityLog,
  ) {}

  /** 404 for a sentence that the record does not say. */
  async hide(actor: Actor, id: string, sentence: string, reason: string): Promise<void> {
    const report = await this.editable(actor, id);
    if (!(await this.isSaid(actor, report, sentence))) throw new NotFound('The sentence');
    await this.hidden.keep(report, sentence, { reason, by: actor.personId });
    this.activity.record(
      actor,
      'report.hide_sentence',
      { kind: 'report', id },
      { note: { sentence, reason } },
    );
  }

  async show(actor: Actor, id: string, sentence: string): Promise<void> {
    const report = await this.editable(actor, id);
    if (!(await this.hidden.release(report, sentence))) throw new NotFound('The hidden sentence');
    this.activity.record(
      actor,
      'report.show_sentence',
      { kind: 'report', id },
      { note: { sentence } },
    );
  }

  /** As long as another edition can be sealed. */
  private async editable(actor: Actor, id: string): Promise<Report> {
    const report = await this.reports.locked(actor, id);
    await this.reports.next(actor, report, 'submit');
    return report;
  }

  private async isSaid(actor: Actor, report: Report, sentence: string): Promise<boolean> {
    const frame = { number: 1, reason: null, activity: { seq: 0, hash: '' } };
    const { sentences } = await this.compose.run(actor, report, frame);
    const { told = [], hidden = [] } = sentences ?? {};
    return [...told, ...hidden].some(({ key, ...one }) => key === sentence && !isMore(one));
  }
}

/** That there are more is counted, and not a sentence to be hidden. */
const isMore = (sentence: object): boolean => 'phrase' in sentence && sentence.phrase === 'more';
