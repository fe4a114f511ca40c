import { missingReason } from '#platform/tabular/parsed';
import type { Directory } from './directory.ts';
import { failure } from './import-plan.ts';
import type { KnownPerson } from './known.query.ts';
import type { Failure } from './read-records.ts';
import { textOf, type SourceRecord } from './source-record.ts';

/** Null: nobody, or "TBD" and the like. */
export function ownerOf(
  record: SourceRecord,
  people: Directory<KnownPerson>,
): string | null | undefined | Failure {
  const text = textOf(record, 'owner');
  if (text === undefined) return undefined;
  if (missingReason(text) !== null) return null;
  const owner = people.find(text);
  return 'problem' in owner ? failure(record, 'owner', owner.problem) : owner.thing.id;
}
