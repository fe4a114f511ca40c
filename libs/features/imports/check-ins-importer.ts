import { Injectable } from '@nestjs/common';
import {
  ImportedCheckIns,
  type ImportedCheckIn,
  type ImportedRow,
} from '#features/check-ins/index';
import type { Actor } from '#domain/actor';
import { STATUSES, type Status } from '#domain/status';
import {
  failure,
  type Change,
  type Importer,
  type ImportPlan,
  type ImportSource,
  type ImportToUndo,
} from './import-plan.ts';
import { subjectFinder, type SubjectFinder } from './check-in-subject.ts';
import { kpiFinder } from './kpi-finder.ts';
import { KnownQuery } from './known.query.ts';
import { KnownRegisters } from './known-registers.query.ts';
import type { Failure } from './read-records.ts';
import { choiceOf, instantOf, numberOf, textOf, type SourceRecord } from './source-record.ts';

interface CheckInWish {
  readonly record: SourceRecord;
  /** What it is about, for people. */
  readonly name: string;
  readonly checkIn: ImportedCheckIn;
}

@Injectable()
export class CheckInsImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly registers: KnownRegisters,
    private readonly checkIns: ImportedCheckIns,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor } = source;
    const finder = await this.finder(actor);
    const { wishes, failures, repeated } = distinct(source.records, finder);
    const { sound, rows, refused } = await this.tried(source, wishes);
    const count = (outcome: ImportedRow['outcome']) =>
      rows.filter((row) => row.outcome === outcome).length;
    return {
      create: count('create'),
      update: count('update'),
      same: count('same') + repeated,
      skipped: 0,
      failures: [...failures, ...refused],
      matches: [],
      changes: rows.flatMap((row, index) => changeOf(row, sound[index])),
      vanished: await this.vanished(source, wishes),
      write: (importId) => this.write(source, sound, importId),
    };
  }

  async undo(actor: Actor, { changes }: ImportToUndo): Promise<number> {
    await this.checkIns.revert(
      actor,
      changes.map(({ subjectId, before }) => ({ id: subjectId, before })),
    );
    return changes.length;
  }

  private async finder(actor: Actor): Promise<SubjectFinder> {
    const kpis = kpiFinder(await this.known.kpis(actor), await this.known.areas(actor));
    return subjectFinder(kpis, {
      items: await this.registers.items(actor),
      objectives: await this.registers.objectives(actor),
    });
  }

  /** What is refused is left out, and the rest tried again: a refusal of one says nothing of the others. */
  private async tried({ actor, source }: ImportSource, wishes: readonly CheckInWish[]) {
    const batch = (ones: readonly CheckInWish[]) => ({
      importId: null,
      importSource: source,
      rows: ones.map(({ checkIn }) => checkIn),
      isDryRun: true,
    });
    const first = await this.checkIns.importMany(actor, batch(wishes));
    const wrong = new Map(
      first.problems.map(({ pointer, message }) => {
        const [, , index, ...field] = pointer.split('/');
        return [Number(index), { field: field.join('/'), message }] as const;
      }),
    );
    const refused = [...wrong].flatMap(([index, { field, message }]) => {
      const wish = wishes[index];
      return wish ? [failure(wish.record, field, message)] : [];
    });
    if (refused.length === 0) return { sound: wishes, rows: first.rows, refused };
    const sound = wishes.filter((_, index) => !wrong.has(index));
    const { rows } = await this.checkIns.importMany(actor, batch(sound));
    return { sound, rows, refused };
  }

  private async write(
    { actor, source }: ImportSource,
    wishes: readonly CheckInWish[],
    importId: string,
  ) {
    const { rows } = await this.checkIns.importMany(actor, {
      importId,
      importSource: source,
      rows: wishes.map(({ checkIn }) => checkIn),
    });
    return rows
      .filter(({ outcome }) => outcome !== 'same')
      .map(({ id, before }) => ({ subjectKind: 'check_in', subjectId: id, before }));
  }

  private async vanished(
    { actor, source }: ImportSource,
    wishes: readonly CheckInWish[],
  ): Promise<readonly string[]> {
    const named = new Set(wishes.map(({ checkIn }) => checkIn.externalKey));
    const known = await this.known.checkIns(actor, source);
    return known.filter(({ externalKey }) => !named.has(externalKey)).map(({ name }) => name);
  }
}

function distinct(records: readonly SourceRecord[], finder: SubjectFinder) {
  const byKey = new Map<string, CheckInWish>();
  const failures: Failure[] = [];
  let repeated = 0;
  for (const record of records) {
    const wish = wishOf(record, finder);
    if ('message' in wish) {
      failures.push(wish);
      continue;
    }
    const { externalKey } = wish.checkIn;
    const earlier = byKey.get(externalKey);
    if (earlier === undefined) byKey.set(externalKey, wish);
    else if (JSON.stringify(earlier.checkIn) === JSON.stringify(wish.checkIn)) repeated += 1;
    else
      failures.push(
        failure(record, 'datedAt', `Row ${earlier.record.row} says something else of that time.`),
      );
  }
  return { wishes: [...byKey.values()], failures, repeated };
}

/** Its own key, else its subject and time, name it for ever. */
function wishOf(record: SourceRecord, finder: SubjectFinder): CheckInWish | Failure {
  const subject = finder(record);
  if ('message' in subject) return subject;
  const datedAt = instantOf(record, 'datedAt');
  const status = choiceOf(record, 'status', STATUSES);
  if (!datedAt || !status) throw new Error('A required field was not read.');
  const { name, ...about } = subject;
  const subjectId = about.kpiId ?? about.itemId ?? about.objectiveId ?? about.areaId;
  return {
    record,
    name,
    checkIn: {
      externalKey: record.externalKey ?? `${subjectId} ${datedAt.toISOString()}`,
      ...about,
      datedAt,
      status,
      confidence: numberOf(record, 'confidence') ?? null,
      ...textsOf(record, status),
    },
  };
}

const IN_TROUBLE: ReadonlySet<Status> = new Set(['at_risk', 'off_track']);

/** A narrative in one piece goes where readers look for it. */
function textsOf(record: SourceRecord, status: Status) {
  const narrative = textOf(record, 'narrative') ?? '';
  const isTrouble = IN_TROUBLE.has(status);
  const read = (field: string) => textOf(record, field) ?? '';
  const joined = (field: string, more: string) =>
    [read(field), more].filter((text) => text !== '').join('\n\n');
  return {
    highlights: joined('highlights', isTrouble ? '' : narrative),
    lowlights: joined('lowlights', isTrouble ? narrative : ''),
    cause: read('cause'),
    plan: read('plan'),
    helpNeeded: read('helpNeeded'),
  };
}

function changeOf({ outcome, before }: ImportedRow, wish: CheckInWish | undefined): Change[] {
  if (outcome === 'same' || wish === undefined) return [];
  const { externalKey: _, ...content } = wish.checkIn;
  const old = before && Object.fromEntries(Object.entries(before));
  return [{ row: wish.record.row, name: wish.name, old, new: content }];
}
