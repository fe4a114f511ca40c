import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { linkableFrom, mayLink, type LinkEnd } from '#domain/link';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type { CreateLink, ListLinks } from './link.dto.ts';
import { Link } from './link.entity.ts';
import { linkPolicy } from './links.policy.ts';
import { LinksQuery, type End, type LinkRow } from './links.query.ts';
import { unfit } from './registers.ts';

/** Links between things of different registers; what a thing says of itself in a field of its own is not linked besides. */
@Injectable()
export class LinksService {
  constructor(
    private readonly db: Database,
    private readonly query: LinksQuery,
    private readonly activity: ActivityLog,
  ) {}

  list(actor: Actor, { kind, id, asOf }: ListLinks): Promise<readonly LinkRow[]> {
    return this.query.of(actor, kind, id, asOf);
  }

  /** Throws `NotFound`, also where the reader may not know of one end. */
  async get(actor: Actor, id: string): Promise<LinkRow> {
    const link = await this.query.find(actor, id);
    if (link === undefined) throw new NotFound('Link');
    return link;
  }

  /** 422 for kinds that are not linked and for ends that are not there; 409 for what is linked, or said, already. */
  async create(actor: Actor, input: CreateLink): Promise<LinkRow> {
    refuseKinds(input.fromKind, input.toKind);
    const from = await this.end(actor, input.fromKind, input.fromId, 'from');
    const to = await this.end(actor, input.toKind, input.toId, 'to');
    authorize(linkPolicy, actor, 'link', [from, to]);
    if (await this.query.isSaid(actor, input))
      throw new Conflict('It says so itself already: no link is needed.');
    const { organizationId, personId: linkedBy } = actor;
    const id = newId();
    await this.db.repository(Link).insert({ ...input, organizationId, id, linkedBy });
    const link = await this.get(actor, id);
    this.record(actor, 'link', link);
    return link;
  }

  /** What was linked stays in its history. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const { organizationId } = actor;
    await this.db.run({
      text: 'SELECT FROM links WHERE organization_id = $1 AND id = $2 FOR UPDATE',
      values: [organizationId, id],
    });
    const link = await this.get(actor, id);
    authorize(linkPolicy, actor, 'unlink', [link.from, link.to]);
    refuseStale(link.version, version);
    await this.db.repository(Link).delete({ organizationId, id });
    this.record(actor, 'unlink', link);
  }

  private async end(actor: Actor, kind: LinkEnd, id: string, which: 'from' | 'to'): Promise<End> {
    const end = await this.query.end(actor, kind, id);
    if (end === undefined) throw unfit(`/${which}Id`, `There is no such ${kind}`);
    if (end.isArchived) throw unfit(`/${which}Id`, `“${end.name}” is archived: restore it first`);
    return end;
  }

  /** Everybody reads the activity, so it does not name a confidential KPI. */
  private record(actor: Actor, action: 'link' | 'unlink', { from, to, note }: LinkRow): void {
    const { kind, id, areaId } = from;
    const other = to.isConfidential
      ? { kind: to.kind }
      : { kind: to.kind, id: to.id, name: to.name };
    const told =
      action === 'link' ? { after: { to: other, note } } : { before: { to: other, note } };
    this.activity.record(actor, `${kind}.${action}`, { kind, id, areaId }, told);
  }
}

function refuseKinds(from: LinkEnd, to: LinkEnd): void {
  if (mayLink(from, to)) return;
  const possible = linkableFrom(from);
  if (possible.length === 0) throw unfit('/fromKind', `No link begins at a ${from}: turn it round`);
  throw unfit('/toKind', `A link from here goes to one of ${possible.join(', ')}`);
}
