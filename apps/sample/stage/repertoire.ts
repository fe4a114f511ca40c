import { Injectable } from '@nestjs/common';
import { AreaDeeds } from './area.deeds.ts';
import { CheckInDeeds } from './check-in.deeds.ts';
import { KpiDeeds } from './kpi.deeds.ts';
import { MoneyDeeds } from './money/money.deeds.ts';
import { PeopleDeeds } from './people.deeds.ts';
import type { Performers } from './performers.ts';
import { RegisterDeeds } from './registers/register.deeds.ts';
import { ReportDeeds } from './report.deeds.ts';

/** Everything that can happen. */
@Injectable()
export class Repertoire {
  readonly performers: Performers;

  constructor(
    people: PeopleDeeds,
    areas: AreaDeeds,
    kpis: KpiDeeds,
    checkIns: CheckInDeeds,
    reports: ReportDeeds,
    registers: RegisterDeeds,
    money: MoneyDeeds,
  ) {
    this.performers = {
      ...people.performers,
      ...areas.performers,
      ...kpis.performers,
      ...checkIns.performers,
      ...reports.performers,
      ...registers.performers,
      ...money.performers,
    };
  }
}
