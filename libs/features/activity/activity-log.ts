import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chainHash, GENESIS, type ActivityEntry, type ChainLink } from '#domain/activity';
import type { Actor } from '#domain/actor';
import { canonicalJson } from '#platform/canonical-json';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import type { UnitOfWork } from '#platform/database/unit-of-work';
import { newId } from '#platform/ids';
import { sha256 } from '#platform/secrets';

export interface Subject {
  /** The noun of the action: `area`, `check_in`, `report`. */
  readonly kind: string;
  readonly id: string;
  readonly areaId?: string | null;
}

/** What was before and what is after; texts may stand here, because only their digest is chained. */
export interface Change {
  readonly before?: object | null;
  readonly after?: object | null;
  readonly note?: object;
}

export interface Deed {
  readonly action: string;
  readonly subject: Subject;
  readonly change: Change;
}

type Reaction = (actor: Actor, deed: Deed) => Promise<void>;

interface Pending {
  readonly organizationId: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subject: Subject;
  readonly change: Change;
  /** Where the time is borrowed, the trail tells when it was so, not when it was written. */
  readonly at: Date | undefined;
}

/** Writes the audit trail inside the transaction that it describes, as its last act: the head of the chain is a hot row. */
@Injectable()
export class ActivityLog {
  private readonly reactions = new Map<string, Reaction[]>();
  private readonly pending = new WeakMap<UnitOfWork, Pending[]>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** What a slice does about actions of others, in their transaction and once they are done; `area.*` is all that happens to areas. */
  react(actions: readonly string[], reaction: Reaction): void {
    for (const action of actions)
      this.reactions.set(action, [...(this.reactions.get(action) ?? []), reaction]);
  }

  /** `action` reads `<noun>.<action>`, as in `area.archive`. */
  record(actor: Actor, action: string, subject: Subject, change: Change = {}): void {
    for (const reaction of this.reactionsTo(action))
      this.db.unit.beforeEnd(() => reaction(actor, { action, subject, change }));
    const actorId = actor.credentialKind === 'job' ? null : actor.personId;
    const { organizationId } = actor;
    this.add({ organizationId, actorId, action, subject, change, at: this.clock.borrowed });
  }

  private reactionsTo(action: string): readonly Reaction[] {
    const noun = action.slice(0, action.indexOf('.'));
    return [action, `${noun}.*`].flatMap((name) => this.reactions.get(name) ?? []);
  }

  /** The first link of a new organization's chain. */
  async begin(organizationId: string): Promise<void> {
    await this.db.run({
      text: 'INSERT INTO activity_heads (organization_id, seq, hash) VALUES ($1, $2, $3)',
      values: [organizationId, GENESIS.seq, GENESIS.hash],
    });
  }

  /** Writes what is pending now, so that a seal can name the head. */
  async flush(organizationId: string): Promise<ChainLink> {
    const pending = this.pending.get(this.db.unit)?.splice(0) ?? [];
    const head = await this.lockHead(organizationId);
    return pending.length === 0 ? head : this.append(organizationId, head, pending);
  }

  /** Waits until nobody else of the organization is about to end a change, and keeps them waiting until this one has ended. */
  async queue(organizationId: string): Promise<void> {
    await this.lockHead(organizationId);
  }

  /** The newest link, as it stands before this transaction's own entries. */
  async head(organizationId: string): Promise<ChainLink> {
    const head = await this.db.row<{ seq: number; hash: string }>({
      text: 'SELECT seq, hash FROM activity_heads WHERE organization_id = $1',
      values: [organizationId],
    });
    return head ?? GENESIS;
  }

  private add(entry: Pending): void {
    const { unit } = this.db;
    const known = this.pending.get(unit);
    if (known) {
      known.push(entry);
      return;
    }
    this.pending.set(unit, [entry]);
    unit.beforeEnd(async () => {
      if ((this.pending.get(unit)?.length ?? 0) > 0) await this.flush(entry.organizationId);
      this.pending.delete(unit);
    });
  }

  private async lockHead(organizationId: string): Promise<ChainLink> {
    const head = await this.db.row<{ seq: number; hash: string }>({
      name: 'activity-head',
      text: 'SELECT seq, hash FROM activity_heads WHERE organization_id = $1 FOR UPDATE',
      values: [organizationId],
    });
    if (!head) throw new Error('The organization has no activity chain.');
    return head;
  }

  private async append(
    organizationId: string,
    head: ChainLink,
    pending: readonly Pending[],
  ): Promise<ChainLink> {
    let link = head;
    const rows = pending.map((entry) => {
      const row = this.chained(entry, link);
      link = { seq: row.seq, hash: row.hash };
      return row;
    });
    const insert = this.db.run({
      name: 'activity-append',
      text: `INSERT INTO activities (organization_id, seq, id, at, actor_id, action, subject_kind, subject_id, area_id, details, salt, digest, hash)
        SELECT $1, r.seq, r.id, r.at, r."actorId", r.action, r."subjectKind", r."subjectId", r."areaId", r.details, r.salt, r.digest, r.hash
        FROM jsonb_to_recordset($2::jsonb) AS r(seq bigint, id uuid, at timestamptz, "actorId" uuid, action text, "subjectKind" text,
          "subjectId" uuid, "areaId" uuid, details jsonb, salt text, digest text, hash text)`,
      values: [organizationId, JSON.stringify(rows)],
    });
    const move = this.db.run({
      name: 'activity-move-head',
      text: 'UPDATE activity_heads SET seq = $2, hash = $3 WHERE organization_id = $1',
      values: [organizationId, link.seq, link.hash],
    });
    await Promise.all([insert, move]);
    return link;
  }

  private chained({ actorId, action, subject, change, at }: Pending, previous: ChainLink) {
    const salt = randomBytes(16).toString('hex');
    // Through JSON first: what is hashed is what the database will give back.
    const details: unknown = JSON.parse(JSON.stringify(change));
    const entry: ActivityEntry = {
      seq: previous.seq + 1,
      id: newId(),
      at: (at ?? this.clock.now()).toISOString(),
      actorId,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      digest: detailsDigest(details, salt),
    };
    const hash = chainHash(previous.hash, entry, sha256);
    return { ...entry, areaId: subject.areaId ?? null, details, salt, hash };
  }
}

/** Salted, so that nobody can guess an erased text from its digest. */
export const detailsDigest = (details: unknown, salt: string): string =>
  sha256(salt + canonicalJson(details));
