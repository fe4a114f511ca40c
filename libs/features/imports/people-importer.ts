import { Injectable } from '@nestjs/common';
import {
  PeopleImports,
  PeopleService,
  type PersonRevision,
  type PersonToTakeBack,
} from '#features/identity/index';
import { ROLES, type Actor, type Role } from '#domain/actor';
import { identify, type Claim } from './identify.ts';
import {
  failure,
  type Importer,
  type ImportPlan,
  type ImportSource,
  type ImportToUndo,
  type Written,
} from './import-plan.ts';
import { KnownQuery, type KnownPerson } from './known.query.ts';
import { changedFields, oldAndNew } from './revision.ts';
import { choiceOf, textOf, type SourceRecord } from './source-record.ts';

interface PersonWish {
  readonly name: string;
  readonly key?: string | undefined;
  readonly scope: '';
  readonly title?: string | undefined;
  readonly role?: Role | undefined;
}

type PersonClaim = Claim<KnownPerson, PersonWish>;

interface Difference {
  readonly row: number;
  readonly before: PersonRevision;
  readonly after: PersonRevision;
}

/** People and role titles, listed without an account: a file invites nobody and gives nobody more rights. */
@Injectable()
export class PeopleImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly people: PeopleService,
    private readonly peopleImports: PeopleImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor, records } = source;
    const known = await this.known.people(actor);
    const wishes = records.map((record) => ({ record, wish: wishOf(record) }));
    const tooMuch = wishes.filter(({ wish }) => wish.role === 'admin');
    const found = identify(
      wishes.filter(({ wish }) => wish.role !== 'admin'),
      {
        source: source.source,
        known,
        keyOf: ({ externalKey }) => externalKey ?? undefined,
        scopeOf: () => '',
        undone: await this.known.undone(actor, 'person'),
      },
    );
    const created = found.claims.filter((claim) => claim.known === undefined);
    const changed = found.claims.flatMap(differenceOf);
    return {
      create: created.length,
      update: changed.length,
      same: found.claims.length - created.length - changed.length + found.repeated,
      skipped: 0,
      failures: [
        ...tooMuch.map(({ record }) => failure(record, 'role', 'No file makes administrators.')),
        ...found.failures,
      ],
      matches: found.matches,
      changes: [
        ...created.map(({ record, wish: { name, title, role } }) => ({
          row: record.row,
          name,
          old: null,
          new: { name, title, role },
        })),
        ...changed.map(({ row, before, after }) => ({
          row,
          name: after.name,
          ...oldAndNew(before, after),
        })),
      ],
      vanished: [],
      write: () => this.write(actor, created, changed),
    };
  }

  async undo(actor: Actor, { changes }: ImportToUndo): Promise<number> {
    const imported = changes.map(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this importer
      ({ subjectId, before }) => ({ id: subjectId, before }) as PersonToTakeBack,
    );
    await this.peopleImports.takeBack(actor, imported);
    return imported.length;
  }

  private async write(
    actor: Actor,
    created: readonly PersonClaim[],
    changed: readonly Difference[],
  ): Promise<readonly Written[]> {
    const ids = await this.people.createAll(actor, created.map(inputOf));
    await this.peopleImports.revise(
      actor,
      changed.map(({ after }) => after),
    );
    return [
      ...ids.map((subjectId) => ({ subjectKind: 'person', subjectId, before: null })),
      ...changed.map(({ before }) => ({ subjectKind: 'person', subjectId: before.id, before })),
    ];
  }
}

/** A person's external key is of no source in particular, so it counts as a key. */
function wishOf(record: SourceRecord): PersonWish {
  return {
    name: textOf(record, 'name') ?? '',
    key: record.externalKey ?? undefined,
    scope: '',
    title: textOf(record, 'title'),
    role: choiceOf(record, 'role', ROLES),
  };
}

function differenceOf({ record, wish, known }: PersonClaim): Difference[] {
  if (known === undefined) return [];
  const { id, name, title, externalKey, isArchived } = known;
  const before = { id, name, title, externalKey, isArchived };
  const after = {
    ...before,
    name: wish.name,
    title: wish.title ?? title,
    externalKey: record.externalKey ?? externalKey,
    isArchived: false,
  };
  return changedFields(before, after).length > 0 ? [{ row: record.row, before, after }] : [];
}

function inputOf({ wish: { name, title, role, key } }: PersonClaim) {
  return {
    name,
    ...(title !== undefined && { title }),
    ...(role !== undefined && { role }),
    ...(key !== undefined && { externalKey: key }),
  };
}
