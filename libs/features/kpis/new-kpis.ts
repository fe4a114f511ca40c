import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import type { KpiTemplate } from '#domain/catalogue/template';
import type { Day } from '#domain/day';
import { NotFound } from '#domain/errors';
import { registerKpi, type CountedScope } from '#domain/register-kpis/register-kpis';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { completed, refuseWrong, type Definition, type DefinitionInput } from './definition.ts';
import { KpiDefinitionVersion } from './kpi-definition.entity.ts';
import { Kpi } from './kpi.entity.ts';
import { kpiKeyOf } from './kpi-key.ts';
import { KpiReferences } from './kpi-references.ts';
import { KpisQuery, type KpiRow } from './kpis.query.ts';

export interface NewKpi {
  readonly key?: string;
  readonly definition: DefinitionInput;
  readonly ownerId?: string | null;
  readonly parentId?: string | null;
  readonly productId?: string | null;
  readonly templateKey?: string | null;
  readonly weight?: number;
  readonly isCritical?: boolean;
  readonly isKey?: boolean;
  readonly isConfidential?: boolean;
  /** Only of a template whose parts are on record. */
  readonly isComputed?: boolean;
  readonly countedScope?: CountedScope;
  readonly segment?: string | null;
  readonly source?: string;
  readonly trackedFrom?: Day;
  readonly position?: number;
  readonly importSource?: string;
  readonly externalKey?: string;
}

/** A KPI of the catalogue, as an organization adopts it. */
export type KpiToAdopt = Omit<KpiTemplate, 'area'>;

export interface Adoption {
  readonly adopted: readonly string[];
  /** Templates that the area has already. */
  readonly known: readonly string[];
}

/** Makes KPIs with their first definitions, any number in two statements. */
@Injectable()
export class NewKpis {
  constructor(
    private readonly db: Database,
    private readonly query: KpisQuery,
    private readonly references: KpiReferences,
    private readonly obligations: ObligationsService,
    private readonly activity: ActivityLog,
  ) {}

  async create(actor: Actor, areaId: string, input: NewKpi): Promise<KpiRow> {
    const [id = ''] = await this.createAll(actor, areaId, [input], () => '/definition');
    const kpi = await this.query.find(actor, id);
    if (kpi === undefined) throw new NotFound('KPI');
    const subject = { kind: 'kpi', id, areaId };
    this.activity.record(actor, 'kpi.create', subject, { after: { ...input, key: kpi.key } });
    return kpi;
  }

  /** A KPI of the catalogue in any area, however often it is there. */
  createOf(
    actor: Actor,
    areaId: string,
    template: KpiToAdopt,
    more: Partial<NewKpi>,
  ): Promise<KpiRow> {
    return this.create(actor, areaId, { ...ofTemplate(template), ...more });
  }

  /** Ids in the order of the inputs; `at` leads the pointers. Records no activity: whoever imports tells of the whole. */
  async createAll(
    actor: Actor,
    areaId: string,
    inputs: readonly NewKpi[],
    at = (index: number) => `/kpis/${index}/definition`,
  ): Promise<readonly string[]> {
    await this.references.openArea(actor, areaId);
    for (const ownerId of distinct(inputs.map((input) => input.ownerId)))
      await this.references.checkOwner(actor, ownerId);
    for (const parentId of distinct(inputs.map((input) => input.parentId)))
      await this.references.checkParent(actor, parentId);
    for (const productId of distinct(inputs.map((input) => input.productId)))
      await this.references.checkProduct(actor, productId);
    const whole = inputs.map(({ definition }, index) => {
      const definitionGiven = completed(definition);
      refuseWrong(definitionGiven, at(index));
      return definitionGiven;
    });
    return whole.length === 0 ? [] : this.insert(actor, areaId, inputs, whole);
  }

  /** What the area has of the templates already is left alone; `isTyped` lets people type what could be computed. Records no activity: whoever adopts tells of the whole. */
  async adoptTemplates(
    actor: Actor,
    areaId: string,
    templates: readonly KpiToAdopt[],
    isTyped = false,
  ): Promise<Adoption> {
    const rows = await this.db.rows<{ templateKey: string }>({
      text: `SELECT template_key AS "templateKey" FROM kpis
        WHERE organization_id = $1 AND area_id = $2 AND template_key IS NOT NULL`,
      values: [actor.organizationId, areaId],
    });
    const known = new Set(rows.map(({ templateKey }) => templateKey));
    const missing = templates.filter(({ id }) => !known.has(id));
    const adopted = await this.createAll(
      actor,
      areaId,
      missing.map((template) => ofTemplate(template, isTyped)),
    );
    return { adopted, known: templates.map(({ id }) => id).filter((id) => known.has(id)) };
  }

  private async insert(
    actor: Actor,
    areaId: string,
    inputs: readonly NewKpi[],
    definitions: readonly Definition[],
  ): Promise<readonly string[]> {
    const { organizationId, personId } = actor;
    const { keys, next, today } = await this.query.siblings(actor, areaId);
    const taken = new Set(keys);
    const kpis = inputs.map(({ definition, ...input }, index) => {
      const key = input.key ?? kpiKeyOf(input.templateKey ?? definition.name, taken);
      taken.add(key);
      const made = { trackedFrom: today, position: next + index, ...input, key };
      return { ...made, organizationId, id: newId(), areaId };
    });
    await this.db.repository(Kpi).insert(kpis);
    await this.db.repository(KpiDefinitionVersion).insert(
      kpis.map(({ id, trackedFrom }, index) => ({
        ...definitions[index],
        organizationId,
        id: newId(),
        kpiId: id,
        number: 1,
        effectiveFrom: trackedFrom,
        recordedBy: personId,
      })),
    );
    const [only, ...more] = kpis;
    const scope = only && more.length === 0 ? { kpiId: only.id } : { areaId };
    await this.obligations.replan(organizationId, scope);
    return kpis.map(({ id }) => id);
  }
}

function distinct(ids: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

function ofTemplate(template: KpiToAdopt, isTyped = false): NewKpi {
  const { name, formula, unit, direction, kind, cadence, indicator } = template;
  return {
    templateKey: template.id,
    isComputed: !isTyped && registerKpi(template.id) !== undefined,
    definition: {
      name,
      formula,
      numeratorLabel: template.numerator,
      denominatorLabel: template.denominator,
      unit,
      direction,
      kind,
      rollUp: template.rollup,
      cadence,
      indicator,
      note: template.note ?? '',
    },
  };
}
