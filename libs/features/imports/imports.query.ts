import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Actor } from '#domain/actor';
import { Malformed } from '#domain/errors';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { ImportKind } from './fields.ts';
import { Import, type ImportState } from './import.entity.ts';
import type { Counts } from './import-plan.ts';
import type { Mapping } from './mapping.ts';
import type { Preview } from './preview.ts';

export type NewImport = Pick<
  Import,
  | 'kind'
  | 'source'
  | 'fileName'
  | 'contentType'
  | 'sha256'
  | 'size'
  | 'reading'
  | 'mapping'
  | 'mappingOrigin'
  | 'preview'
>;

/** An import without what its file holds. */
export interface ListedImport {
  readonly id: string;
  readonly kind: ImportKind;
  readonly source: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly rows: number;
  readonly counts: Counts | null;
  readonly authorId: string;
  readonly createdAt: Date;
  readonly committedAt: Date | null;
  readonly undoneAt: Date | null;
}

export interface ImportFilter {
  readonly kind?: ImportKind;
  readonly source?: string;
  readonly state?: ImportState;
  readonly limit?: number;
  readonly cursor?: string;
}

const BULK_MS = 60_000;

@Injectable()
export class ImportsQuery {
  constructor(private readonly db: Database) {}

  /** Whole files take longer than an ordinary request may. */
  async allowTime(): Promise<void> {
    this.db.unit.allow(BULK_MS);
  }

  find({ organizationId }: Actor, id: string): Promise<Import | null> {
    return this.db.repository(Import).findOneBy({ organizationId, id });
  }

  lock({ organizationId }: Actor, id: string): Promise<Import | null> {
    const lock = { mode: 'for_no_key_update' } as const;
    return this.db.repository(Import).findOne({ where: { organizationId, id }, lock });
  }

  /** Newest first. */
  async page({ organizationId }: Actor, filter: ImportFilter): Promise<Page<ListedImport>> {
    const { limit = PAGE_DEFAULT, kind = null, source = null, state = null } = filter;
    const before = readCursor(filter.cursor, 1)?.[0] ?? null;
    if (before !== null && !isUUID(before))
      throw new Malformed('cursor must be the `next` of a page of this list.');
    const rows = await this.db.rows<ListedImport & Record<string, unknown>>({
      text: `SELECT id, kind, source, file_name AS "fileName", state, (reading->'rows')::integer AS rows, preview->'counts' AS counts,
          author_id AS "authorId", created_at AS "createdAt", committed_at AS "committedAt", undone_at AS "undoneAt"
        FROM imports
        WHERE organization_id = $1 AND ($2::uuid IS NULL OR id < $2) AND ($3::text IS NULL OR kind = $3)
          AND ($4::text IS NULL OR source = $4) AND ($5::text IS NULL OR state = $5)
        ORDER BY id DESC LIMIT $6`,
      values: [organizationId, before, kind, source, state, limit + 1],
    });
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  async insert({ organizationId, personId }: Actor, id: string, row: NewImport): Promise<void> {
    await this.db.run({
      text: `INSERT INTO imports (organization_id, id, kind, source, file_name, content_type, sha256, size, state, reading, mapping,
          mapping_origin, preview, author_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'uploaded', $9, $10, $11, $12, $13)`,
      values: [
        organizationId,
        id,
        row.kind,
        row.source,
        row.fileName,
        row.contentType,
        row.sha256,
        row.size,
        JSON.stringify(row.reading),
        row.mapping && JSON.stringify(row.mapping),
        row.mappingOrigin,
        row.preview && JSON.stringify(row.preview),
        personId,
      ],
    });
  }

  async update(
    { organizationId }: Actor,
    id: string,
    { mapping, mappingOrigin, preview }: Pick<NewImport, 'mapping' | 'mappingOrigin' | 'preview'>,
  ): Promise<void> {
    await this.db.run({
      text: 'UPDATE imports SET mapping = $3, mapping_origin = $4, preview = $5 WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id, JSON.stringify(mapping), mappingOrigin, JSON.stringify(preview)],
    });
  }

  async commit({ organizationId }: Actor, row: Import, preview: Preview): Promise<void> {
    const { id, kind, source, mapping } = row;
    await this.db.run({
      text: `UPDATE imports SET state = 'committed', committed_at = remit.now(), preview = $3 WHERE organization_id = $1 AND id = $2`,
      values: [organizationId, id, JSON.stringify(preview)],
    });
    await this.db.run({
      text: `INSERT INTO import_mappings (organization_id, kind, source, mapping) VALUES ($1, $2, $3, $4)
        ON CONFLICT (organization_id, kind, source) DO UPDATE SET mapping = excluded.mapping, updated_at = remit.now()`,
      values: [organizationId, kind, source, JSON.stringify(mapping)],
    });
  }

  async undo({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: `UPDATE imports SET state = 'undone', undone_at = remit.now() WHERE organization_id = $1 AND id = $2`,
      values: [organizationId, id],
    });
  }

  async savedMapping(
    { organizationId }: Actor,
    kind: ImportKind,
    source: string,
  ): Promise<Mapping | undefined> {
    const row = await this.db.row<{ mapping: Mapping }>({
      text: 'SELECT mapping FROM import_mappings WHERE organization_id = $1 AND kind = $2 AND source = $3',
      values: [organizationId, kind, source],
    });
    return row?.mapping;
  }
}
