import { Injectable } from '@nestjs/common';
import { toldAt, type NoticeKind } from '#domain/notice';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import type { Values, WordKey } from './mail-words.ts';

/** What is told, in no language yet; `path` leads into the web app. */
export interface NoticeContent {
  readonly sentence: WordKey;
  readonly values: Values;
  readonly words: string;
  readonly path: string;
  readonly edition?: { readonly reportId: string; readonly number: number };
}

export interface NewNotice {
  /** The same key tells the same person once. */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly content: NoticeContent;
  /** At once, or when the kind is told. */
  readonly dueAt?: Date;
}

/** Somebody who can be written to. */
export interface Reader extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly timeZone: string;
  readonly locale: string | null;
}

/** Leaves notices in the transaction of what caused them. */
@Injectable()
export class Notices {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Those of the given people who are here, have an address and want mail of the kind; without ids, everybody. */
  readers(
    organizationId: string,
    kind: NoticeKind,
    ids: readonly string[] | null = null,
  ): Promise<Reader[]> {
    return this.db.rows<Reader>({
      text: `SELECT p.id, p.name, p.email, p.role, coalesce(p.time_zone, o.time_zone) AS "timeZone", coalesce(p.locale, o.locale) AS locale
        FROM people p JOIN organizations o ON o.organization_id = p.organization_id
        WHERE p.organization_id = $1 AND p.state = 'active' AND p.email IS NOT NULL AND ($3::uuid[] IS NULL OR p.id = ANY ($3))
          AND NOT EXISTS (SELECT FROM mail_refusals r WHERE r.organization_id = $1 AND r.person_id = p.id AND r.kind = $2)
        ORDER BY p.name, p.id`,
      values: [organizationId, kind, ids],
    });
  }

  async tell(
    organizationId: string,
    personIds: readonly string[],
    notice: NewNotice,
  ): Promise<void> {
    if (personIds.length === 0) return;
    const readers = await this.readers(organizationId, notice.kind, personIds);
    for (const reader of readers) await this.leave(organizationId, reader, notice);
  }

  /** Nothing happens when the person was told of it already. */
  async leave(
    organizationId: string,
    { id: personId, timeZone }: Reader,
    { key, kind, content, dueAt }: NewNotice,
  ): Promise<void> {
    await this.db.run({
      text: `INSERT INTO notices (organization_id, id, key, kind, person_id, content, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (organization_id, person_id, key) DO NOTHING`,
      values: [
        organizationId,
        newId(),
        key,
        kind,
        personId,
        JSON.stringify(content),
        dueAt ?? toldAt(kind, this.clock.now(), timeZone),
      ],
    });
  }
}
