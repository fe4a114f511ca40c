import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { ScorecardQuery, type ScorecardArea } from '#features/scorecard/index';
import type { Actor } from '#domain/actor';
import type { EditionContent, EditionSections } from '#domain/edition';
import { highlightsOf, lowlightsOf } from '#domain/lights';
import { trustLine } from '#domain/trust';
import { isBetter } from '#domain/status';
import { together } from '#platform/together';
import { editionArea } from './edition-area.ts';
import { FiguresQuery } from './figures.query.ts';
import { RegisterSections } from './register-sections.ts';
import type { Report } from './report.entity.ts';
import { SectionsQuery } from './sections.query.ts';

export type Assembled = EditionSections &
  Pick<EditionContent, 'organization' | 'period' | 'report'>;

/** Draws the report of a period from the record; nobody types a figure. */
@Injectable()
export class AssembleReport {
  constructor(
    private readonly calendar: CalendarService,
    private readonly scorecard: ScorecardQuery,
    private readonly figures: FiguresQuery,
    private readonly sections: SectionsQuery,
    private readonly registers: RegisterSections,
  ) {}

  /** `before`: the edition sealed last, whose statuses stand beside today's. */
  async run(actor: Actor, report: Report, before: EditionContent | null): Promise<Assembled> {
    const { organizationId } = actor;
    const calendar = await this.calendar.of(organizationId);
    const period = this.calendar.named(calendar, report.periodKey);
    const { key, label, startsOn, endsOn } = period;
    const today = this.calendar.today(calendar);
    const { areas } = await this.scorecard.read(actor, { period: key, compare: 'previous' });
    const figures = await this.figures.of(organizationId, endsOn, kpisOf(areas));
    const scorecard = areas.map((area) => editionArea(area, { figures, before }));
    const excluded = [...figures.values()].filter(({ isConfidential }) => isConfidential).length;
    const areaKeys = scorecard.map((area) => area.key);
    const [checkIns, outline, organization, missedObligations] = await together([
      this.sections.checkIns(organizationId, period, calendar.timeZone),
      this.sections.outline(organizationId, period.kind),
      this.sections.organization(organizationId),
      this.sections.missed(organizationId, period, calendar.timeZone),
    ]);
    const charts = await this.sections.charts(actor, period, scorecard);
    return {
      organization,
      report: { id: report.id, title: `${label}: product report` },
      period: { key, name: label, startsOn, endsOn, ...(today < endsOn && { readOn: today }) },
      ...(outline && { outline }),
      narrative: { summary: report.narrative.summary ?? '' },
      scorecard,
      highlights: highlightsOf(checkIns, areaKeys),
      lowlights: lowlightsOf(checkIns, areaKeys),
      ...(await this.registers.of(actor, report, period)),
      ...(charts.length > 0 && { charts }),
      missedObligations,
      trust: trustOf(scorecard, excluded),
    };
  }
}

const kpisOf = (areas: readonly ScorecardArea[]): ScorecardArea['kpis'] =>
  areas.flatMap(({ kpis }) => kpis);

/** A report is read by everybody, so confidential figures are left out of it, and said to be. */
function trustOf(
  areas: EditionSections['scorecard'],
  confidential: number,
): EditionSections['trust'] {
  const rows = areas.flatMap(({ kpis }) =>
    kpis.map(({ state, freshness, value }) => ({
      state,
      freshness,
      hasValue: value !== null,
      excludedBecause: state === 'not_applicable' ? 'not applicable' : null,
    })),
  );
  const leftOut = Array.from({ length: confidential }, () => ({
    state: null,
    freshness: 'current' as const,
    hasValue: true,
    excludedBecause: 'confidential',
  }));
  const disagreements = areas.filter(
    ({ declared, computed }) => declared !== null && isBetter(declared, computed),
  );
  return trustLine([...rows, ...leftOut], disagreements.length);
}
