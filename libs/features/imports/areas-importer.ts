import { Injectable } from '@nestjs/common';
import {
  AreaImports,
  AreasService,
  type AreaRevision,
  type AreaToTakeBack,
} from '#features/areas/index';
import type { Actor } from '#domain/actor';
import { CADENCES, type Cadence } from '#domain/cadence';
import { Directory } from './directory.ts';
import { identify, vanishedOf, type Claim } from './identify.ts';
import {
  failure,
  type Change,
  type Importer,
  type ImportPlan,
  type ImportSource,
  type ImportToUndo,
  type Written,
} from './import-plan.ts';
import { KnownQuery, type KnownArea, type KnownPerson } from './known.query.ts';
import { ownerOf } from './owner.ts';
import { parentsFirst, parentsOf, standIn } from './parents.ts';
import type { Failure } from './read-records.ts';
import { changedFields, oldAndNew } from './revision.ts';
import { choiceOf, textOf, type SourceRecord } from './source-record.ts';

interface AreaWish {
  readonly name: string;
  readonly key?: string | undefined;
  /** All areas are of one scope. */
  readonly scope: '';
  readonly purpose?: string | undefined;
  readonly cadence?: Cadence | undefined;
  readonly parent?: string | undefined;
  /** Of a new area; a hand-over of one that is there is an act of its own. */
  readonly accountableId?: string | null | undefined;
}

interface NewOne {
  readonly record: SourceRecord;
  readonly wish: AreaWish;
  readonly parentId: string | null;
}

interface Difference {
  readonly row: number;
  readonly before: AreaRevision;
  readonly after: AreaRevision;
}

@Injectable()
export class AreasImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly areas: AreasService,
    private readonly areaImports: AreaImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor, records } = source;
    const known = await this.known.areas(actor);
    const people = new Directory('person', await this.known.people(actor));
    const wishes = records.map((record) => ({ record, wish: this.wish(record, people) }));
    const found = identify(
      wishes.flatMap(({ record, wish }) => ('message' in wish ? [] : [{ record, wish }])),
      {
        source: source.source,
        known,
        keyOf: ({ key }) => key,
        scopeOf: () => '',
        undone: await this.known.undone(actor, 'area'),
      },
    );
    const placed = parentsOf(found.claims, known);
    const unfit = wishes.flatMap(({ wish }) => ('message' in wish ? [wish] : []));
    const failed = new Set(placed.failures.map(({ index }) => index));
    const claims = found.claims.filter(({ record }) => !failed.has(record.index));
    const { created, changed } = sort(claims, placed.parents, source.source);
    return {
      create: created.length,
      update: changed.length,
      same: claims.length - created.length - changed.length + found.repeated,
      skipped: 0,
      failures: [...unfit, ...found.failures, ...placed.failures],
      matches: found.matches,
      changes: [...created.map(newOne), ...changed.map(changedOne)],
      vanished: vanishedOf(known, source.source, { claims: found.claims, keys: source.keys }).map(
        ({ name }) => name,
      ),
      write: () => this.write(source, created, changed),
    };
  }

  async undo(actor: Actor, { changes }: ImportToUndo): Promise<number> {
    const imported = changes.map(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this importer
      ({ subjectId, before }) => ({ id: subjectId, before }) as AreaToTakeBack,
    );
    await this.areaImports.takeBack(actor, imported);
    return imported.length;
  }

  private wish(record: SourceRecord, people: Directory<KnownPerson>): AreaWish | Failure {
    const key = textOf(record, 'key') || undefined;
    if (key !== undefined && !this.areaImports.isKey(key))
      return failure(record, 'key', 'Write the key in small letters, digits and hyphens.');
    const accountableId = ownerOf(record, people);
    if (accountableId !== null && typeof accountableId === 'object') return accountableId;
    return {
      name: textOf(record, 'name') ?? '',
      key,
      scope: '',
      purpose: textOf(record, 'purpose'),
      cadence: choiceOf(record, 'cadence', CADENCES),
      parent: textOf(record, 'parent'),
      accountableId,
    };
  }

  private async write(
    { actor, source }: ImportSource,
    created: readonly NewOne[],
    changed: readonly Difference[],
  ): Promise<readonly Written[]> {
    const ids = new Map<string, string>();
    // One by one: an area has to be there before another one can stand below it.
    for (const one of parentsFirst(created)) {
      const parentId = ids.get(one.parentId ?? '') ?? one.parentId;
      const [id = ''] = await this.areas.createAll(actor, [inputOf(one, parentId, source)]);
      ids.set(standIn(one.record), id);
    }
    await this.areaImports.revise(
      actor,
      changed.map(({ after }) => ({
        ...after,
        parentId: ids.get(after.parentId ?? '') ?? after.parentId,
      })),
    );
    return [
      ...[...ids.values()].map((subjectId) => ({ subjectKind: 'area', subjectId, before: null })),
      ...changed.map(({ before }) => ({ subjectKind: 'area', subjectId: before.id, before })),
    ];
  }
}

function sort(
  claims: readonly Claim<KnownArea, AreaWish>[],
  parents: ReadonlyMap<SourceRecord, string | null>,
  source: string,
) {
  const created: NewOne[] = [];
  const changed: Difference[] = [];
  for (const { record, wish, known } of claims) {
    const parentId = parents.get(record);
    if (known === undefined) {
      created.push({ record, wish, parentId: parentId ?? null });
      continue;
    }
    const before = revisionOf(known);
    const { externalKey } = record;
    const after: AreaRevision = {
      ...before,
      name: wish.name,
      purpose: wish.purpose ?? before.purpose,
      cadence: wish.cadence ?? before.cadence,
      parentId: parentId === undefined ? before.parentId : parentId,
      isArchived: false,
      ...(externalKey !== null && { importSource: source, externalKey }),
    };
    if (changedFields(before, after).length > 0) changed.push({ row: record.row, before, after });
  }
  return { created, changed };
}

function revisionOf({
  id,
  name,
  purpose,
  cadence,
  parentId,
  isArchived,
  ...origin
}: KnownArea): AreaRevision {
  const { importSource, externalKey } = origin;
  return { id, name, purpose, cadence, parentId, isArchived, importSource, externalKey };
}

function inputOf({ record, wish }: NewOne, parentId: string | null, importSource: string) {
  const { name, key, purpose, cadence, accountableId } = wish;
  return {
    name,
    parentId,
    importSource,
    ...(key !== undefined && { key }),
    ...(purpose !== undefined && { purpose }),
    ...(cadence !== undefined && { cadence }),
    ...(accountableId && { accountableId }),
    ...(record.externalKey !== null && { externalKey: record.externalKey }),
  };
}

function newOne({ record, wish }: NewOne): Change {
  const { name, key, purpose, cadence, parent } = wish;
  return { row: record.row, name, old: null, new: { name, key, purpose, cadence, parent } };
}

function changedOne({ row, before, after }: Difference): Change {
  return { row, name: after.name, ...oldAndNew(before, after) };
}
