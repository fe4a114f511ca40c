import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { ActivityLog } from '#features/activity/index';
import { mayShareReports } from '#features/reports/index';
import type { Actor } from '#domain/actor';
import { inOrder } from '#domain/audience';
import { NotFound } from '#domain/errors';
import { authorize, type Policy } from '#domain/policy';
import { Clock } from '#platform/clock';
import { explainConstraint } from '#platform/database/constraints';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type { CreateAudience, UpdateAudience } from './audience.dto.ts';
import { AudienceEntity } from './audience.entity.ts';

explainConstraint('audiences_name_key', '/name', 'There is an audience of this name already');

const audiencePolicy = { keep: mayShareReports } satisfies Policy<unknown, string>;

/** Whom versions of editions are for. */
@Injectable()
export class AudiencesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly activity: ActivityLog,
  ) {}

  list({ organizationId }: Actor): Promise<AudienceEntity[]> {
    return this.rows.find({
      where: { organizationId, archivedAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /** Throws `NotFound`, also for one that is archived. */
  async get({ organizationId }: Actor, id: string): Promise<AudienceEntity> {
    const found = await this.rows.findOneBy({ organizationId, id, archivedAt: IsNull() });
    if (!found) throw new NotFound('The audience');
    return found;
  }

  /** 409 for a name that is taken. */
  async create(actor: Actor, { name, parts }: CreateAudience): Promise<AudienceEntity> {
    authorize(audiencePolicy, actor, 'keep');
    const id = newId();
    const after = { name, parts: inOrder(parts) };
    await this.rows.insert({ organizationId: actor.organizationId, id, ...after });
    this.activity.record(actor, 'audience.create', subjectOf(id), { after });
    return this.get(actor, id);
  }

  /** What was handed out before shows what it showed. */
  async update(
    actor: Actor,
    id: string,
    version: number,
    { name, parts }: UpdateAudience,
  ): Promise<AudienceEntity> {
    const found = await this.locked(actor, id, version);
    const before = { name: found.name, parts: found.parts };
    const after = { name: name ?? found.name, parts: inOrder(parts ?? found.parts) };
    await this.rows.update({ organizationId: actor.organizationId, id }, after);
    this.activity.record(actor, 'audience.update', subjectOf(id), { before, after });
    return this.get(actor, id);
  }

  async archive(actor: Actor, id: string, version: number): Promise<void> {
    const { name } = await this.locked(actor, id, version);
    const archivedAt = this.clock.now();
    await this.rows.update({ organizationId: actor.organizationId, id }, { archivedAt });
    this.activity.record(actor, 'audience.archive', subjectOf(id), { before: { name } });
  }

  private async locked(actor: Actor, id: string, version: number): Promise<AudienceEntity> {
    authorize(audiencePolicy, actor, 'keep');
    const found = await this.rows.findOne({
      where: { organizationId: actor.organizationId, id, archivedAt: IsNull() },
      lock: { mode: 'for_no_key_update' },
    });
    if (!found) throw new NotFound('The audience');
    refuseStale(found.version, version);
    return found;
  }

  private get rows() {
    return this.db.repository(AudienceEntity);
  }
}

const subjectOf = (id: string) => ({ kind: 'audience', id });
