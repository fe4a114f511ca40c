import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { closesCircle } from '#domain/area';
import type { Cadence } from '#domain/cadence';
import { NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import type { RollUpMethod } from '#domain/roll-up';
import type { Standing } from '#domain/standing';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { Area } from './area.entity.ts';
import { AreaTree, liveParent, unfit } from './area-tree.ts';
import { areaPolicy, areasPolicy } from './areas.policy.ts';
import {
  AreasQuery,
  type AreaFilter,
  type AreaReference,
  type AreaRow,
  type AreaStanding,
} from './areas.query.ts';
import { NewAreas, type NewArea } from './new-areas.ts';
import { subjectOf } from './area-subject.ts';

/** Absent: left alone. */
export interface AreaPatch {
  readonly name?: string;
  readonly purpose?: string;
  readonly cadence?: Cadence;
  readonly rollUp?: RollUpMethod;
  readonly parentId?: string | null;
  readonly position?: number;
}

@Injectable()
export class AreasService {
  constructor(
    private readonly db: Database,
    private readonly query: AreasQuery,
    private readonly newAreas: NewAreas,
    private readonly tree: AreaTree,
    private readonly activity: ActivityLog,
  ) {}

  /** How the actor stands to the area on the organization's own day; throws `NotFound`. */
  async standing(actor: Actor, areaId: string): Promise<AreaStanding> {
    return found(await this.query.standing(actor, areaId));
  }

  /** How the actor stands to each area in use, on the organization's own day. */
  standings(actor: Actor): Promise<readonly Standing[]> {
    return this.query.standings(actor);
  }

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string): Promise<AreaRow> {
    return found(await this.query.one(actor, id));
  }

  find(actor: Actor, reference: AreaReference): Promise<AreaStanding | undefined> {
    return this.query.find(actor, reference);
  }

  /** An organization has tens of areas, so the list has no pages. */
  list(actor: Actor, filter: AreaFilter = {}): Promise<readonly AreaRow[]> {
    return this.query.list(actor, filter);
  }

  async create(actor: Actor, input: NewArea): Promise<AreaRow> {
    const [id = ''] = await this.createAll(actor, [input]);
    const area = await this.get(actor, id);
    this.activity.record(actor, 'area.create', subjectOf(area), {
      after: { ...input, key: area.key },
    });
    return area;
  }

  /** The ids of several new areas, for whoever records the one activity of the whole: an adoption, an import. */
  async createAll(actor: Actor, inputs: readonly NewArea[]): Promise<readonly string[]> {
    authorize(areasPolicy, actor, 'create');
    return this.newAreas.insert(actor, inputs);
  }

  /** 412 unless `version` is the area's. */
  async update(actor: Actor, id: string, version: number, patch: AreaPatch): Promise<AreaRow> {
    if (patch.parentId !== undefined) await this.tree.lock(actor);
    const before = await this.open(actor, id);
    authorize(areaPolicy, actor, actionOf(patch), before);
    refuseStale(before.version, version);
    const change = await this.revise(actor, before, patch);
    if (!change) return before;
    this.activity.record(actor, 'area.update', subjectOf(before), change);
    return this.get(actor, id);
  }

  /** Holds the area until the transaction ends, and reads it as it is then. */
  async open(actor: Actor, id: string): Promise<AreaRow> {
    await this.query.lock(actor, id);
    return this.get(actor, id);
  }

  /** Reads the area anew, one version on, after a change of who stands how to it. */
  async touch(actor: Actor, id: string): Promise<AreaRow> {
    await this.query.touch(actor, [id]);
    return this.get(actor, id);
  }

  /** What was before and what is after, of the fields that differ; undefined when none does. */
  private async revise(actor: Actor, area: AreaRow, patch: AreaPatch) {
    const changed = FIELDS.filter(
      (field) => patch[field] !== undefined && patch[field] !== area[field],
    );
    if (changed.length === 0) return undefined;
    if (changed.includes('parentId')) await this.refuseCircle(actor, area, patch.parentId ?? null);
    const after = Object.fromEntries(changed.map((field) => [field, patch[field]]));
    const before = Object.fromEntries(changed.map((field) => [field, area[field]]));
    const { organizationId } = actor;
    await this.db.repository(Area).update({ organizationId, id: area.id }, after);
    return { before, after };
  }

  private async refuseCircle(
    actor: Actor,
    { id }: AreaRow,
    parentId: string | null,
  ): Promise<void> {
    if (parentId === null) return;
    const nodes = await this.tree.nodes(actor);
    liveParent(nodes, parentId);
    if (closesCircle(nodes, id, parentId)) throw unfit('An area cannot stand below itself');
  }
}

const FIELDS = ['name', 'purpose', 'cadence', 'rollUp', 'parentId', 'position'] as const;
const OF_THE_OWNER: ReadonlySet<string> = new Set(['purpose', 'cadence']);

/** What the owner may not change is the lead's to arrange, and the lead may do both. */
function actionOf(patch: AreaPatch): 'update' | 'arrange' {
  const given = FIELDS.filter((field) => patch[field] !== undefined);
  return given.every((field) => OF_THE_OWNER.has(field)) ? 'update' : 'arrange';
}

function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new NotFound('Area');
  return row;
}
