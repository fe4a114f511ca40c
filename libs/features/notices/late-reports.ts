import { Injectable } from '@nestjs/common';
import { dayOf } from '#domain/day';
import { withinWorkingHours } from '#domain/notice';
import { Clock } from '#platform/clock';
import { LateReportsQuery, type LateReport } from './late-reports.query.ts';
import { Notices, type NoticeContent } from './notices.ts';
import { PromisesQuery } from './promises.query.ts';

/** Days after the grace: a report that nobody waited for so long is no news. */
const REACH = 7;

/** Whoever writes a late report hears of it each working day; once its grace is over, those who wait for it hear of it, once. */
@Injectable()
export class LateReports {
  constructor(
    private readonly clock: Clock,
    private readonly late: LateReportsQuery,
    private readonly notices: Notices,
    private readonly promises: PromisesQuery,
  ) {}

  async run(organizationId: string): Promise<void> {
    for (const report of await this.late.of(organizationId, REACH)) {
      await this.remind(organizationId, report);
      if (report.isPastGrace) await this.escalate(organizationId, report);
    }
  }

  /** Under the name of the ordinary reminder, so that nobody gets both. */
  private async remind(organizationId: string, report: LateReport): Promise<void> {
    const { authorId, obligationId, label, dueOn, periodKey } = report;
    if (authorId === null) return;
    const now = this.clock.now();
    for (const reader of await this.notices.readers(organizationId, 'reminder', [authorId])) {
      const isAtWork = withinWorkingHours(now, reader.timeZone).getTime() === now.getTime();
      if (!isAtWork) continue;
      await this.notices.leave(organizationId, reader, {
        key: `reminder:${obligationId}:${dayOf(now, reader.timeZone)}`,
        kind: 'reminder',
        dueAt: now,
        content: {
          sentence: 'overdueReport',
          values: { what: label, due: dueOn },
          words: '',
          path: `/reports/${periodKey}`,
        },
      });
    }
  }

  private async escalate(organizationId: string, report: LateReport): Promise<void> {
    const { obligationId, recipients, authorId } = report;
    const ceos = await this.promises.ceos(organizationId);
    const others = new Set([...ceos, ...recipients]);
    const told = [...others].filter((id) => id !== authorId);
    await this.notices.tell(organizationId, told, {
      key: `late-report:${obligationId}`,
      kind: 'report',
      content: lateContent(report),
    });
  }
}

function lateContent({ label, dueOn, authorName, periodKey }: LateReport): NoticeContent {
  return {
    sentence: authorName === null ? 'lateReport' : 'lateReportOf',
    values: { what: label, due: dueOn, who: authorName ?? '' },
    words: '',
    path: `/reports/${periodKey}`,
  };
}
