import type { Actor } from '#domain/actor';
import type { Mapping } from './mapping.ts';
import type { Failure, UnmappedTerm } from './read-records.ts';
import { problem, type SourceRecord } from './source-record.ts';

/** What would change: the thing by its name, and each field's old and new value. */
export interface Change {
  readonly row: number;
  readonly name: string;
  readonly old: Readonly<Record<string, unknown>> | null;
  readonly new: Readonly<Record<string, unknown>>;
}

/** A row that was recognised by its name, for want of a key: for a person to look at. */
export interface Match {
  readonly row: number;
  readonly name: string;
  readonly matched: string;
}

export interface Counts {
  readonly create: number;
  readonly update: number;
  readonly same: number;
  readonly fail: number;
}

/** One thing that was written, with what an undo needs. */
export interface Written {
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Null: it is new. */
  readonly before: object | null;
}

/** What comes of the records of one file. Nothing is written before `write` is called. */
export interface ImportPlan {
  readonly create: number;
  readonly update: number;
  readonly same: number;
  /** Rows that say nothing, such as measurements with a blank value. */
  readonly skipped: number;
  /** Rows whose amounts were added to those of other rows; none when absent. */
  readonly added?: number;
  readonly failures: readonly Failure[];
  readonly changes: readonly Change[];
  readonly matches: readonly Match[];
  /** Names of what earlier files of this source brought and this one does not. */
  readonly vanished: readonly string[];
  /** Words that the rows do without, such as the name of an owner whom nobody knows. */
  readonly unmapped?: readonly UnmappedTerm[];
  readonly write: (importId: string) => Promise<readonly Written[]>;
}

/** Which file is read, and into which record. */
export interface ImportSource {
  readonly actor: Actor;
  readonly source: string;
  readonly fileName: string;
  readonly records: readonly SourceRecord[];
  /** External keys that the file names, also in rows that failed. */
  readonly keys: ReadonlySet<string>;
  readonly mapping: Pick<Mapping, 'money' | 'repeats'>;
}

/** What an undo has to know of an import. */
export interface ImportToUndo {
  readonly id: string;
  readonly reason: string;
  /** Of the kinds that change in place; ledgers know their import by themselves. */
  readonly changes: readonly Written[];
}

/** Reads one kind of thing. */
export interface Importer {
  plan(source: ImportSource): Promise<ImportPlan>;
  /** Takes back what the import wrote; answers with how many things. Ledgers refuse with a 409 that names what people corrected since. */
  undo(actor: Actor, undone: ImportToUndo): Promise<number>;
}

export function failure(record: SourceRecord, field: string, message: string): Failure {
  return { ...problem(record, field, message), index: record.index };
}
