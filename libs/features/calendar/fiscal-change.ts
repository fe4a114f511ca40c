import { Injectable } from '@nestjs/common';
import { periodAt, type CalendarRules } from '#domain/calendar';
import { Conflict } from '#domain/errors';
import { Database } from '#platform/database/database';
import { CalendarService } from './calendar.service.ts';

type Counts = Readonly<
  Record<
    | 'measurements'
    | 'targets'
    | 'check_ins'
    | 'reports'
    | 'answered'
    | 'budgets'
    | 'exchange_rates'
    | 'allocations',
    number
  >
>;

const NOUNS: Readonly<Record<keyof Counts, readonly [one: string, many: string]>> = {
  measurements: ['measurement', 'measurements'],
  targets: ['target', 'targets'],
  check_ins: ['check-in', 'check-ins'],
  reports: ['report', 'reports'],
  budgets: ['budget', 'budgets'],
  exchange_rates: ['exchange rate', 'exchange rates'],
  allocations: ['allocation', 'allocations'],
  answered: ['obligation that was met or missed', 'obligations that were met or missed'],
};

/** A fiscal calendar moves only while nothing on record stands in its periods. */
@Injectable()
export class FiscalChange {
  constructor(
    private readonly db: Database,
    private readonly calendar: CalendarService,
  ) {}

  /** Puts the periods of the new rules in place of the old ones; 409 that names what refers to those. */
  async run(organizationId: string, rules: CalendarRules): Promise<void> {
    await this.refuseWhileReferredTo(organizationId);
    // What is merely expected, and was perhaps reminded of, is planned again from the new calendar.
    await this.db.run({
      text: `DELETE FROM nudges n USING obligations o WHERE n.organization_id = $1
        AND o.organization_id = $1 AND o.id = n.obligation_id AND o.period_key IS NOT NULL`,
      values: [organizationId],
    });
    await this.db.run({
      text: 'DELETE FROM obligations WHERE organization_id = $1 AND period_key IS NOT NULL',
      values: [organizationId],
    });
    await this.db.run({
      text: 'DELETE FROM periods WHERE organization_id = $1',
      values: [organizationId],
    });
    const today = this.calendar.today(await this.calendar.of(organizationId));
    await this.calendar.keep(organizationId, rules, [periodAt(rules, 'year', today)]);
  }

  private async refuseWhileReferredTo(organizationId: string): Promise<void> {
    const counts = await this.db.row<Counts>({
      text: `SELECT (SELECT count(*) FROM measurements WHERE organization_id = $1) AS measurements,
          (SELECT count(*) FROM targets WHERE organization_id = $1) AS targets,
          (SELECT count(*) FROM check_ins WHERE organization_id = $1 AND period_key IS NOT NULL) AS check_ins,
          (SELECT count(*) FROM reports WHERE organization_id = $1) AS reports,
          (SELECT count(*) FROM budgets WHERE organization_id = $1) AS budgets,
          (SELECT count(*) FROM exchange_rates WHERE organization_id = $1) AS exchange_rates,
          (SELECT count(*) FROM allocations WHERE organization_id = $1) AS allocations,
          (SELECT count(*) FROM obligations WHERE organization_id = $1 AND period_key IS NOT NULL
            AND (met_at IS NOT NULL OR missed_at IS NOT NULL)) AS answered`,
      values: [organizationId],
    });
    const inTheWay = Object.entries(NOUNS).flatMap(([key, [one, many]]) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of NOUNS are those of Counts
      const count = counts?.[key as keyof Counts] ?? 0;
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
    });
    if (inTheWay.length > 0)
      throw new Conflict(
        `The fiscal calendar cannot change any more, because its periods hold ${inTheWay.join(', ')}.`,
      );
  }
}
