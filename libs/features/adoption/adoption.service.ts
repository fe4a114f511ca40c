import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { AreasService, type AreaRow, type NewArea } from '#features/areas/index';
import { NewKpis } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import { AREA_TEMPLATE_KEYS, areaKeyOf, type AreaTemplateKey } from '#domain/area';
import type { Cadence } from '#domain/cadence';
import { CATALOGUE } from '#domain/catalogue/catalogue';
import type { AreaTemplate, KpiTemplate } from '#domain/catalogue/template';
import { chosenKpis, refuseTwice } from './choices.ts';

/** What is wanted of one page of the catalogue. */
export interface Choice {
  readonly key: AreaTemplateKey;
  readonly name?: string;
  readonly cadence?: Cadence;
  readonly accountableId?: string | null;
  /** Absent: all with a new area, no more with one that is there. */
  readonly kpis?: 'all' | 'none' | readonly string[];
}

export interface Adopted {
  readonly key: AreaTemplateKey;
  readonly areaId: string;
  readonly name: string;
  readonly outcome: 'adopted' | 'known';
  readonly kpis: { readonly adopted: number; readonly known: number };
}

type Areas = ReadonlyMap<string, Pick<AreaRow, 'id' | 'name'>>;

/** Makes areas and their KPIs of the catalogue. */
@Injectable()
export class AdoptionService {
  constructor(
    private readonly areas: AreasService,
    private readonly newKpis: NewKpis,
    private readonly activity: ActivityLog,
  ) {}

  /** The catalogue, each page with the area that was made of it. */
  async catalogue(
    actor: Actor,
  ): Promise<readonly { readonly template: AreaTemplate; readonly areaId: string | null }[]> {
    const byKind = areasByKind(await this.everyArea(actor));
    return CATALOGUE.map((template) => ({
      template,
      areaId: byKind.get(template.key)?.id ?? null,
    }));
  }

  /** All or nothing; what is there already stays as it is. `isTyped` lets people type what Remit could compute. 422 names a KPI template that an area does not have. */
  async adopt(
    actor: Actor,
    wanted: 'all' | readonly Choice[],
    isTyped = false,
  ): Promise<readonly Adopted[]> {
    const choices = wanted === 'all' ? AREA_TEMPLATE_KEYS.map((key) => ({ key })) : wanted;
    refuseTwice(choices);
    const known = await this.everyArea(actor);
    const before = areasByKind(known);
    const templates = choices.map((choice, index) =>
      chosenKpis(choice, index, before.has(choice.key)),
    );
    await this.makeMissing(actor, choices, known);
    const after = areasByKind(await this.everyArea(actor));
    const adopted: Adopted[] = [];
    for (const [index, { key }] of choices.entries()) {
      const area = areaOf(after, key);
      const kpis = await this.adoptKpis(actor, area, templates[index] ?? [], isTyped);
      adopted.push({ ...kpis, key, outcome: before.has(key) ? 'known' : 'adopted' });
    }
    this.record(actor, adopted);
    return adopted;
  }

  /** Refuses whoever may not, also when nothing is missing. */
  private async makeMissing(
    actor: Actor,
    choices: readonly Choice[],
    known: readonly AreaRow[],
  ): Promise<void> {
    const kinds = areasByKind(known);
    const taken = new Set(known.map(({ key }) => key));
    const missing = choices.filter(({ key }) => !kinds.has(key));
    await this.areas.createAll(
      actor,
      missing.map((choice) => madeOf(choice, taken)),
    );
  }

  private async adoptKpis(
    actor: Actor,
    { id: areaId, name }: Pick<AreaRow, 'id' | 'name'>,
    templates: readonly KpiTemplate[],
    isTyped: boolean,
  ): Promise<Pick<Adopted, 'areaId' | 'name' | 'kpis'>> {
    if (templates.length === 0) return { areaId, name, kpis: { adopted: 0, known: 0 } };
    const { adopted, known } = await this.newKpis.adoptTemplates(actor, areaId, templates, isTyped);
    return { areaId, name, kpis: { adopted: adopted.length, known: known.length } };
  }

  private async everyArea(actor: Actor): Promise<readonly AreaRow[]> {
    const live = await this.areas.list(actor);
    return [...live, ...(await this.areas.list(actor, { archived: true }))];
  }

  private record(actor: Actor, adopted: readonly Adopted[]): void {
    const areas = adopted.filter(({ outcome }) => outcome === 'adopted').map(({ key }) => key);
    const kpis = adopted.reduce((sum, area) => sum + area.kpis.adopted, 0);
    if (areas.length === 0 && kpis === 0) return;
    const subject = { kind: 'organization', id: actor.organizationId };
    this.activity.record(actor, 'catalogue.adopt', subject, { after: { areas, kpis } });
  }
}

/** The first of each kind, those in use before those switched off. */
function areasByKind(areas: readonly AreaRow[]): Areas {
  return new Map(areas.toReversed().map((area) => [area.kind, area]));
}

function areaOf(areas: Areas, key: AreaTemplateKey): Pick<AreaRow, 'id' | 'name'> {
  const area = areas.get(key);
  if (!area) throw new Error(`The area made of ${key} is not there.`);
  return area;
}

function madeOf(choice: Choice, taken: ReadonlySet<string>): NewArea {
  const { key: kind, accountableId = null } = choice;
  const { purpose, ...template } = page(kind);
  const { name = template.name, cadence = template.cadence } = choice;
  const position = AREA_TEMPLATE_KEYS.indexOf(kind);
  return { kind, key: areaKeyOf(kind, taken), name, purpose, cadence, position, accountableId };
}

function page(key: AreaTemplateKey): AreaTemplate {
  const found = CATALOGUE.find((template) => template.key === key);
  if (!found) throw new Error(`The catalogue has no page ${key}.`);
  return found;
}
