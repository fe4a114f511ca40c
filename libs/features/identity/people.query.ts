import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Actor } from '#domain/actor';
import { Malformed } from '#domain/errors';

import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { ListPeople } from './person.dto.ts';
import type { Person } from './person.entity.ts';

/** Everybody in the organization, by name. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly db: Database) {}

  async page({ organizationId }: Actor, query: ListPeople): Promise<Page<Person>> {
    const { limit = PAGE_DEFAULT, role = null, state = null, q } = query;
    const after = readCursor(query.cursor, 1)?.[0] ?? null;
    if (after !== null && !isUUID(after))
      throw new Malformed('cursor must be the `next` of a page of this list.');
    const rows = await this.db.rows<Person & Record<string, unknown>>({
      text: `SELECT p.organization_id AS "organizationId", p.id, p.name, p.title, p.email, p.role, p.state, p.account_id AS "accountId",
          p.time_zone AS "timeZone", p.locale, p.external_key AS "externalKey", p.deactivated_at AS "deactivatedAt", p.version,
          p.created_at AS "createdAt", p.updated_at AS "updatedAt"
        FROM people p
        WHERE p.organization_id = $1
          AND ($2::uuid IS NULL OR (lower(p.name), p.id) > (SELECT lower(c.name), c.id FROM people c WHERE c.organization_id = $1 AND c.id = $2))
          AND ($3::text IS NULL OR p.role = $3)
          AND ($4::text IS NULL OR p.state = $4)
          AND ($5::text IS NULL OR p.name ILIKE $5 OR p.title ILIKE $5 OR p.email ILIKE $5)
        ORDER BY lower(p.name), p.id LIMIT $6`,
      values: [organizationId, after, role, state, q === undefined ? null : contains(q), limit + 1],
    });
    return pageOf(rows, limit, ({ id }) => [id]);
  }
}

const contains = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
