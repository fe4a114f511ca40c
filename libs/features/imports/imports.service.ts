import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, Forbidden, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type { Table } from '#platform/tabular/table';
import { checkedMapping } from './check-mapping.ts';
import { DryRun, type DryRunResult } from './dry-run.ts';
import type { ImportKind } from './fields.ts';
import { readingOf, tableOf, type ReadingOptions } from './file-reading.ts';
import { guessMapping } from './guess-mapping.ts';
import { ImportChanges } from './import-changes.ts';
import { hashOf, ImportFiles } from './import-files.ts';
import { Import, type MappingOrigin } from './import.entity.ts';
import { ImportsQuery } from './imports.query.ts';
import { importPolicy, importsPolicy, readsImports } from './imports.policy.ts';
import type { Mapping } from './mapping.ts';
import { fitsColumns } from './resolve-columns.ts';

export interface Upload extends ReadingOptions {
  readonly kind: ImportKind;
  readonly source: string;
}

interface Chosen {
  readonly mapping: Mapping;
  readonly mappingOrigin: MappingOrigin;
}

/** A file becomes part of the record in steps: uploaded, mapped, looked at, committed; and it may be undone. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly query: ImportsQuery,
    private readonly files: ImportFiles,
    private readonly changes: ImportChanges,
    private readonly dryRun: DryRun,
    private readonly activity: ActivityLog,
  ) {}

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string): Promise<Import> {
    refuseReader(actor);
    return found(await this.query.find(actor, id));
  }

  /** Stores the file and proposes how to read it. 422 for what is not a table. */
  async upload(actor: Actor, upload: Upload, content: Buffer): Promise<Import> {
    authorize(importsPolicy, actor, 'upload');
    await this.query.allowTime();
    const { kind, source, ...options } = upload;
    const table = await tableOf(content, options);
    const id = newId();
    const { fileName, contentType } = options;
    const file = {
      kind,
      source,
      fileName,
      contentType,
      sha256: hashOf(content),
      size: content.length,
    };
    const chosen = await this.propose(actor, { kind, source }, table);
    const tried = await this.tried(actor, { kind, source, fileName }, { ...chosen, table });
    await this.query.insert(actor, id, {
      ...file,
      reading: readingOf(table, options),
      ...chosen,
      preview: tried?.preview ?? null,
    });
    await this.files.keep(actor, id, content);
    if (tried) await this.files.reject(actor, id, tried.failures);
    this.activity.record(actor, 'import.upload', { kind: 'import', id }, { after: file });
    return this.get(actor, id);
  }

  /** Says how the file is to be read, and what would come of it. 422 for a mapping that does not fit the file. */
  async map(actor: Actor, id: string, version: number, given: unknown): Promise<Import> {
    const row = await this.open(actor, id, { version, action: 'map' });
    const mapping = checkedMapping(row.kind, given);
    const { preview, failures } = await this.dryRun.run(actor, row, {
      mapping,
      table: await this.table(actor, row),
    });
    await this.query.update(actor, id, { mapping, mappingOrigin: 'given', preview });
    await this.files.reject(actor, id, failures);
    const note = { counts: preview.counts };
    this.activity.record(actor, 'import.map', { kind: 'import', id }, { after: mapping, note });
    return this.get(actor, id);
  }

  /** Writes all of it. 409 while rows fail, unless they are to be skipped. The mapping is kept for the next file of the source. */
  async commit(
    actor: Actor,
    id: string,
    { version, skipFailed }: { readonly version: number; readonly skipFailed: boolean },
  ): Promise<Import> {
    const row = await this.open(actor, id, { version, action: 'commit' });
    const { mapping } = row;
    if (mapping === null)
      throw new Conflict('Say first how the file is to be read: it has no mapping.');
    const table = await this.table(actor, row);
    const { plan, preview, failures } = await this.dryRun.run(actor, row, { mapping, table });
    if (preview.counts.fail > 0 && !skipFailed) throw failing(preview.counts.fail);
    await this.changes.record(actor, id, await plan.write(id));
    await this.query.commit(actor, row, preview);
    await this.files.reject(actor, id, failures);
    const { kind, source, fileName } = row;
    const note = { kind, source, fileName, counts: preview.counts, skipFailed };
    this.activity.record(actor, 'import.commit', { kind: 'import', id }, { note });
    return this.get(actor, id);
  }

  /** Takes back what the import wrote. 409 that names what people have changed since. */
  async undo(actor: Actor, id: string, version: number): Promise<Import> {
    const row = await this.open(actor, id, { version, action: 'undo' });
    const changes = await this.changes.untouched(actor, id);
    const reason = `The import of ${row.fileName} was undone`;
    const count = await this.dryRun.of(row.kind).undo(actor, { id, reason, changes });
    await this.query.undo(actor, id);
    this.activity.record(actor, 'import.undo', { kind: 'import', id }, { note: { count } });
    return this.get(actor, id);
  }

  /** The mapping of the last file of this source when it fits, else a guess. */
  private async propose(
    actor: Actor,
    { kind, source }: { readonly kind: ImportKind; readonly source: string },
    table: Table,
  ): Promise<Chosen> {
    const saved = await this.query.savedMapping(actor, kind, source);
    if (saved && fitsColumns(kind, saved, table)) return { mapping: saved, mappingOrigin: 'saved' };
    return { mapping: guessMapping(kind, table), mappingOrigin: 'guessed' };
  }

  /** Nothing where the proposal is not complete yet. */
  private async tried(
    actor: Actor,
    file: { readonly kind: ImportKind; readonly source: string; readonly fileName: string },
    { mapping, table }: { readonly mapping: Mapping; readonly table: Table },
  ): Promise<DryRunResult | undefined> {
    if (!fitsColumns(file.kind, mapping, table)) return undefined;
    return this.dryRun.run(actor, file, { mapping, table });
  }

  private async open(
    actor: Actor,
    id: string,
    { version, action }: { readonly version: number; readonly action: keyof typeof importPolicy },
  ): Promise<Import> {
    refuseReader(actor);
    await this.query.allowTime();
    const row = found(await this.query.lock(actor, id));
    refuseStale(row.version, version);
    if (row.state !== NEEDED[action]) throw new Conflict(`This import is ${row.state} already.`);
    authorize(importPolicy, actor, action, row);
    return row;
  }

  private async table(actor: Actor, { id, size, reading }: Import): Promise<Table> {
    return tableOf(await this.files.content(actor, id, size), reading.options);
  }
}

const NEEDED = { map: 'uploaded', commit: 'uploaded', undo: 'committed' } as const;

/** Files hold what an organization has not decided to record yet. */
export function refuseReader(actor: Actor): void {
  if (!readsImports(actor))
    throw new Forbidden(
      'read',
      'Imports are for administrators and the CPO, without a token bound to areas.',
    );
}

function failing(count: number): Conflict {
  const rows = count === 1 ? '1 row' : `${count} rows`;
  return new Conflict(`${rows} cannot be imported: correct them, or commit with skipFailed.`);
}

function found(row: Import | null): Import {
  if (row === null) throw new NotFound('Import');
  return row;
}
