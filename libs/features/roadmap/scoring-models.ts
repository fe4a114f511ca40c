import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { leads, writes, type Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { isId, naturalKeyOf } from '#domain/natural-key';
import { authorize, type Policy } from '#domain/policy';
import type { Criterion } from '#domain/prioritisation';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { unfit } from './item-subject.ts';
import { ScoringModel } from './scoring-model.entity.ts';
import type { CreateScoringModel, ScoringModelView, UpdateScoringModel } from './scoring.dto.ts';

/** Whoever leads the remit decides by what items are weighed. */
const scoringPolicy = { update: leads } satisfies Policy<unknown, string>;

/** How an organization weighs its items; the first model made is the default. */
@Injectable()
export class ScoringModels {
  constructor(
    private readonly db: Database,
    private readonly activity: ActivityLog,
  ) {}

  /** A handful, so without pages. */
  async list(actor: Actor): Promise<ScoringModelView[]> {
    const { organizationId } = actor;
    const models = await this.db
      .repository(ScoringModel)
      .find({ where: { organizationId }, order: { name: 'ASC', id: 'ASC' } });
    return models.map((model) => this.view(actor, model));
  }

  /** By id or key; throws `NotFound`. */
  async find({ organizationId }: Actor, reference: string): Promise<ScoringModel> {
    const named = isId(reference) ? { id: reference } : { key: reference };
    const model = await this.db.repository(ScoringModel).findOneBy({ organizationId, ...named });
    if (!model) throw new NotFound('Scoring model');
    return model;
  }

  view(actor: Actor, model: ScoringModel): ScoringModelView {
    const { id, key, name, method, criteria, isDefault, archivedAt, version } = model;
    const can = { update: writes(actor) && scoringPolicy.update(actor) };
    return { id, key, name, method, criteria, isDefault, archivedAt, version, can };
  }

  async create(actor: Actor, input: CreateScoringModel): Promise<ScoringModel> {
    authorize(scoringPolicy, actor, 'update');
    const { name, method, criteria = [] } = input;
    refuseCriteria(method === 'custom', criteria);
    const models = await this.list(actor);
    const key = input.key ?? naturalKeyOf(name, new Set(models.map((model) => model.key)), 'model');
    const isDefault = !models.some((model) => model.isDefault && model.archivedAt === null);
    const { organizationId } = actor;
    const id = newId();
    const row = { key, name, method, criteria: [...criteria], isDefault };
    await this.db.repository(ScoringModel).insert({ organizationId, id, ...row });
    this.activity.record(
      actor,
      'scoring_model.create',
      { kind: 'scoring_model', id },
      { after: row },
    );
    return this.find(actor, id);
  }

  /** 409 for criteria of a model that has scored already: what was scored keeps its meaning. */
  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateScoringModel,
  ): Promise<ScoringModel> {
    const model = await this.lockAt(actor, reference, version);
    if (model.archivedAt !== null) throw new Conflict('This model is archived: restore it first.');
    const { criteria, isDefault, name = model.name } = patch;
    if (criteria !== undefined) await this.refuseRevision(actor, model, criteria);
    if (isDefault === false && model.isDefault)
      throw unfit('/isDefault', 'Make another model the default instead');
    const { organizationId } = actor;
    const models = this.db.repository(ScoringModel);
    if (isDefault === true && !model.isDefault)
      await models.update({ organizationId, isDefault: true }, { isDefault: false });
    const after = {
      name,
      criteria: [...(criteria ?? model.criteria)],
      isDefault: isDefault ?? model.isDefault,
    };
    await models.update({ organizationId, id: model.id }, after);
    this.tell(actor, model, 'update', after);
    return this.find(actor, model.id);
  }

  /** 409 for the default, whose scores stand on the roadmap. */
  async archive(actor: Actor, reference: string, version: number): Promise<ScoringModel> {
    const model = await this.lockAt(actor, reference, version);
    if (model.isDefault) throw new Conflict('This is the default: make another one that first.');
    return this.turn(actor, model, 'archive');
  }

  async restore(actor: Actor, reference: string, version: number): Promise<ScoringModel> {
    const model = await this.lockAt(actor, reference, version);
    return this.turn(actor, model, 'restore');
  }

  private async turn(
    actor: Actor,
    model: ScoringModel,
    how: 'archive' | 'restore',
  ): Promise<ScoringModel> {
    await this.db.run({
      text: `UPDATE scoring_models SET archived_at = ${how === 'archive' ? 'remit.now()' : 'NULL'} WHERE organization_id = $1 AND id = $2`,
      values: [actor.organizationId, model.id],
    });
    this.tell(actor, model, how, {});
    return this.find(actor, model.id);
  }

  private async refuseRevision(
    { organizationId }: Actor,
    model: ScoringModel,
    criteria: readonly Criterion[],
  ): Promise<void> {
    refuseCriteria(model.method === 'custom', criteria);
    const scored = await this.db.row({
      text: 'SELECT FROM scores WHERE organization_id = $1 AND model_id = $2 LIMIT 1',
      values: [organizationId, model.id],
    });
    if (scored) throw new Conflict('This model has scored items already: make another one.');
  }

  private async lockAt(actor: Actor, reference: string, version: number): Promise<ScoringModel> {
    const { id } = await this.find(actor, reference);
    authorize(scoringPolicy, actor, 'update');
    const { organizationId } = actor;
    const model = await this.db
      .repository(ScoringModel)
      .findOneOrFail({ where: { organizationId, id }, lock: { mode: 'for_no_key_update' } });
    refuseStale(model.version, version);
    return model;
  }

  private tell(actor: Actor, model: ScoringModel, action: string, after: object): void {
    const { name, criteria, isDefault } = model;
    const subject = { kind: 'scoring_model', id: model.id };
    const before = { name, criteria, isDefault };
    this.activity.record(actor, `scoring_model.${action}`, subject, { before, after });
  }
}

function refuseCriteria(isCustom: boolean, criteria: readonly Criterion[]): void {
  if (isCustom && criteria.length === 0)
    throw unfit('/criteria', 'A model of your own needs at least one criterion');
  if (!isCustom && criteria.length > 0)
    throw unfit('/criteria', 'This method has inputs of its own: leave the criteria out');
  const keys = criteria.map(({ key }) => key);
  const twice = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (twice >= 0) throw unfit(`/criteria/${twice}/key`, `“${keys[twice]}” names two criteria`);
}
