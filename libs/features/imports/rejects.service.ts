import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { rejectsCsv } from '#platform/tabular/rejects';
import { tableOf } from './file-reading.ts';
import { ImportFiles } from './import-files.ts';
import { ImportsService } from './imports.service.ts';

/** The rows that could not be imported, for their owner to correct. */
@Injectable()
export class Rejects {
  constructor(
    private readonly imports: ImportsService,
    private readonly files: ImportFiles,
  ) {}

  /** CSV: the rows as they were, and what is wrong with each in the last column. */
  async csv(actor: Actor, id: string): Promise<string> {
    const { size, reading } = await this.imports.get(actor, id);
    const { columns, rows } = await tableOf(
      await this.files.content(actor, id, size),
      reading.options,
    );
    const rejects = (await this.files.rejects(actor, id)).map(({ index, problems }) => ({
      cells: rows[index] ?? [],
      problems,
    }));
    return rejectsCsv(
      columns.map(({ name }) => name),
      rejects,
    );
  }
}
