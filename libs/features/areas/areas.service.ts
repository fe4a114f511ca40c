import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { areasPolicy } from './areas.policy.ts';
import {
  AreasQuery,
  type AreaFilter,
  type AreaReference,
  type AreaRow,
  type AreaStanding,
} from './areas.query.ts';
import { NewAreas, type NewArea } from './new-areas.ts';

@Injectable()
export class AreasService {
  constructor(
    private readonly query: AreasQuery,
    private readonly newAreas: NewAreas,
    private readonly activity: ActivityLog,
  ) {}

  /** How the actor stands to the area on the organization's own day; throws `NotFound`. */
  async standing(actor: Actor, areaId: string): Promise<AreaStanding> {
    return found(await this.query.standing(actor, areaId));
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
    const after = { ...input, key: area.key };
    this.activity.record(actor, 'area.create', { kind: 'area', id, areaId: id }, { after });
    return area;
  }

  /** The ids of several new areas, for whoever records the one activity of the whole: an adoption, an import. */
  async createAll(actor: Actor, inputs: readonly NewArea[]): Promise<readonly string[]> {
    authorize(areasPolicy, actor, 'create');
    return this.newAreas.insert(actor, inputs);
  }
}

function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new NotFound('Area');
  return row;
}
