import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { sha256 } from '#platform/secrets';
import type { Failure } from './read-records.ts';

/** A row that could not be imported, by its place in the table, from 0. */
export interface RejectedRow {
  readonly index: number;
  readonly problems: readonly string[];
}

const PIECE = 8 * 1024 * 1024;
const BULK_MS = 60_000;

/** The uploaded files themselves, with what was wrong with their rows at the last reading. */
@Injectable()
export class ImportFiles {
  constructor(private readonly db: Database) {}

  async keep({ organizationId }: Actor, importId: string, content: Buffer): Promise<void> {
    await this.db.run({
      timeout: BULK_MS,
      text: 'INSERT INTO import_files (organization_id, import_id, content) VALUES ($1, $2, $3)',
      values: [organizationId, importId, content],
    });
  }

  /** In pieces: PostgreSQL writes bytes as text of twice their size. */
  async content({ organizationId }: Actor, importId: string, size: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for (let from = 1; from <= size; from += PIECE) {
      const row = await this.db.row<{ piece: Buffer }>({
        text: 'SELECT substring(content FROM $3 FOR $4) AS piece FROM import_files WHERE organization_id = $1 AND import_id = $2',
        values: [organizationId, importId, from, PIECE],
      });
      if (row) pieces.push(row.piece);
    }
    return Buffer.concat(pieces);
  }

  async reject(
    { organizationId }: Actor,
    importId: string,
    failures: readonly Failure[],
  ): Promise<void> {
    const rows = Map.groupBy(failures, ({ index }) => index);
    const rejects = [...rows].map(([index, problems]) => ({
      index,
      problems: problems.map(({ column, message }) => (column ? `${column}: ${message}` : message)),
    }));
    await this.db.run({
      timeout: BULK_MS,
      text: 'UPDATE import_files SET rejects = $3::jsonb WHERE organization_id = $1 AND import_id = $2',
      values: [organizationId, importId, JSON.stringify(rejects)],
    });
  }

  async rejects({ organizationId }: Actor, importId: string): Promise<readonly RejectedRow[]> {
    const row = await this.db.row<{ rejects: RejectedRow[] }>({
      text: 'SELECT rejects FROM import_files WHERE organization_id = $1 AND import_id = $2',
      values: [organizationId, importId],
    });
    return row?.rejects ?? [];
  }
}

export const hashOf = (content: Buffer): string => sha256(content);
