import { Injectable } from '@nestjs/common';
import { NOTICE_KINDS, type NoticeKind } from '#domain/notice';
import { Database } from '#platform/database/database';
import type { MailPreference } from './notice.dto.ts';

interface Person {
  readonly organizationId: string;
  readonly personId: string;
}

/** What somebody wants by mail: everything, until they refuse it. No fact about the organization, so it leaves no activity (ADR 0009). */
@Injectable()
export class MailPreferences {
  constructor(private readonly db: Database) {}

  async of({ organizationId, personId }: Person): Promise<MailPreference[]> {
    const rows = await this.db.rows<{ kind: string }>({
      text: 'SELECT kind FROM mail_refusals WHERE organization_id = $1 AND person_id = $2',
      values: [organizationId, personId],
    });
    const refused = new Set(rows.map(({ kind }) => kind));
    return NOTICE_KINDS.map((kind) => ({ kind, isWanted: !refused.has(kind) }));
  }

  /** Twice is once. */
  async set(
    { organizationId, personId }: Person,
    kind: NoticeKind,
    isWanted: boolean,
  ): Promise<void> {
    await this.db.run({
      text: isWanted
        ? 'DELETE FROM mail_refusals WHERE organization_id = $1 AND person_id = $2 AND kind = $3'
        : 'INSERT INTO mail_refusals (organization_id, person_id, kind) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      values: [organizationId, personId, kind],
    });
  }

  /** Of somebody who is not signed in: in a transaction of its own, and only for people who are there. */
  async refuse(person: Person, kind: NoticeKind): Promise<string | null> {
    return this.db.within(person.organizationId, async () => {
      const row = await this.db.row<{ locale: string | null }>({
        text: `SELECT coalesce(p.locale, o.locale) AS locale FROM people p JOIN organizations o ON o.organization_id = p.organization_id
          WHERE p.organization_id = $1 AND p.id = $2`,
        values: [person.organizationId, person.personId],
      });
      if (row) await this.set(person, kind, false);
      return row?.locale ?? null;
    });
  }
}
