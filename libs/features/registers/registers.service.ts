import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import { KpisService, NewKpis } from '#features/kpis/index';
import { seesConfidential, type Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { figureOf } from '#domain/register-kpis/figure';
import { REGISTER_KPIS, registerKpi, templateOf } from '#domain/register-kpis/register-kpis';
import { ComputedKpis } from './computed-kpis.query.ts';
import { CountedRecords } from './counted-records.query.ts';
import { partOf } from './part.ts';
import {
  AdoptedRegisterKpi,
  RegisterKpiView,
  type AdoptRegisterKpi,
  type PartsView,
} from './register-kpi.dto.ts';

/** What Remit computes, where, and of what. */
@Injectable()
export class RegistersService {
  constructor(
    private readonly kpis: KpisService,
    private readonly newKpis: NewKpis,
    private readonly calendar: CalendarService,
    private readonly computed: ComputedKpis,
    private readonly records: CountedRecords,
  ) {}

  async list(actor: Actor): Promise<readonly RegisterKpiView[]> {
    const keys = REGISTER_KPIS.map(({ key }) => key);
    const adopted = await this.kpis.ofTemplates(actor, keys);
    return REGISTER_KPIS.map((register) =>
      RegisterKpiView.of(
        register,
        adopted
          .filter(({ templateKey }) => templateKey === register.key)
          .map((kpi) => AdoptedRegisterKpi.of(kpi)),
      ),
    );
  }

  async adopt(
    actor: Actor,
    { template: key, areaId, scope = 'organization', trackedFrom }: AdoptRegisterKpi,
  ): Promise<AdoptedRegisterKpi> {
    const register = registerKpi(key);
    if (register === undefined) throw new Error(`There is no register KPI ${key}.`);
    const kpi = await this.newKpis.createOf(actor, areaId, templateOf(register), {
      countedScope: scope,
      ...(trackedFrom !== undefined && { trackedFrom }),
    });
    return AdoptedRegisterKpi.of(kpi);
  }

  /** 409 for a KPI whose values are typed: it has no records to show. */
  async parts(actor: Actor, reference: string, periodKey: string): Promise<PartsView> {
    const kpi = await this.kpis.get(actor, reference);
    const register = kpi.isComputed ? registerKpi(kpi.templateKey) : undefined;
    if (register === undefined)
      throw new Conflict(`The values of “${kpi.key}” are typed: no records stand behind them.`);
    const { organizationId } = actor;
    const calendar = await this.calendar.of(organizationId);
    const { key, label, startsOn, endsOn } = this.calendar.named(calendar, periodKey);
    const period = { key, label, startsOn, endsOn };
    const areaIds = await this.computed.areaIds(organizationId, kpi.id);
    const question = { templateKey: register.key, areaIds, periods: [period] };
    const sums = await this.records.sums(organizationId, question);
    const records = await this.records.list(organizationId, question);
    const { counting, definition } = register;
    const { unit } = templateOf(register);
    const figure = sums[0] === undefined ? null : figureOf(counting, unit, sums[0]);
    const { value = null, numerator = null, denominator = null } = figure ?? {};
    return {
      kpiId: kpi.id,
      kpiKey: kpi.key,
      definition,
      counting,
      unit,
      scope: kpi.countedScope,
      period,
      value,
      numerator,
      denominator,
      records: records.map((record) => partOf(record, seesConfidential(actor))),
    };
  }
}
