import { Injectable } from '@nestjs/common';
import {
  KpiImports,
  NewKpis,
  type KpiRevision,
  type KpiSettings,
  type KpiToTakeBack,
} from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import { Directory } from './directory.ts';
import { identify, vanishedOf, type Claim, type Claims } from './identify.ts';
import {
  failure,
  type Change,
  type Importer,
  type ImportPlan,
  type ImportSource,
  type ImportToUndo,
  type Written,
} from './import-plan.ts';
import { kpiDifference, kpiWish, settingsOf, type KpiWish } from './kpi-wish.ts';
import { KnownQuery, type KnownKpi } from './known.query.ts';
import { parentsFirst, parentsOf, standIn } from './parents.ts';
import type { Failure } from './read-records.ts';
import { oldAndNew } from './revision.ts';
import type { SourceRecord } from './source-record.ts';

type KpiClaim = Claim<KnownKpi, KpiWish>;

interface NewOne {
  readonly record: SourceRecord;
  readonly wish: KpiWish;
  readonly parentId: string | null;
}

interface Difference {
  readonly claim: KpiClaim;
  readonly id: string;
  readonly before: NonNullable<KpiToTakeBack['before']>;
  readonly after: Omit<KpiRevision, 'id'>;
}

@Injectable()
export class KpisImporter implements Importer {
  constructor(
    private readonly known: KnownQuery,
    private readonly newKpis: NewKpis,
    private readonly kpiImports: KpiImports,
  ) {}

  async plan(source: ImportSource): Promise<ImportPlan> {
    const { actor } = source;
    const kpis = await this.known.kpis(actor);
    const { entries, unfit } = await this.wishes(source);
    const found = identify(entries, {
      source: source.source,
      known: kpis,
      keyOf: ({ key }) => key,
      scopeOf: ({ areaId }) => areaId,
      undone: await this.known.undone(actor, 'kpi'),
    });
    const placed = parentsOf(found.claims, kpis);
    const failures = [...unfit, ...found.failures, ...placed.failures];
    const failed = new Set(placed.failures.map(({ index }) => index));
    const claims = found.claims.filter(({ record }) => !failed.has(record.index));
    const { created, changed } = sort(claims, placed.parents, source);
    return {
      create: created.length,
      update: changed.length,
      same: claims.length - created.length - changed.length + found.repeated,
      skipped: 0,
      failures,
      matches: found.matches,
      changes: [...created.map(newOne), ...changed.map(changedOne)],
      vanished: vanishedOf(kpis, source.source, { claims: found.claims, keys: source.keys }).map(
        ({ name }) => name,
      ),
      write: () => this.write(source, created, changed),
    };
  }

  async undo(actor: Actor, { changes, reason }: ImportToUndo): Promise<number> {
    const imported = changes.map(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this importer
      ({ subjectId, before }) => ({ id: subjectId, before }) as KpiToTakeBack,
    );
    await this.kpiImports.takeBack(actor, imported, reason);
    return imported.length;
  }

  private async wishes({ actor, records }: ImportSource) {
    const surroundings = {
      areas: new Directory('area', await this.known.areas(actor)),
      people: new Directory('person', await this.known.people(actor)),
    };
    const entries: { record: SourceRecord; wish: KpiWish }[] = [];
    const unfit: Failure[] = [];
    for (const record of records) {
      const wish = kpiWish(record, surroundings);
      const objections = 'message' in wish ? [wish] : this.objections(record, wish);
      unfit.push(...objections);
      if (!('message' in wish) && objections.length === 0) entries.push({ record, wish });
    }
    return { entries, unfit };
  }

  private objections(record: SourceRecord, { definition, key }: KpiWish): readonly Failure[] {
    const problems = this.kpiImports.problems(definition, key);
    return problems.map(({ pointer, message }) => failure(record, pointer.slice(1), message));
  }

  private async write(
    { actor, source, fileName }: ImportSource,
    created: readonly NewOne[],
    changed: readonly Difference[],
  ): Promise<readonly Written[]> {
    const ids = await this.create(actor, created, source);
    const revisions = changed.map(({ id, after }) => {
      const { parentId } = after.settings;
      const settings = { ...after.settings, parentId: ids.get(parentId ?? '') ?? parentId };
      return { id, ...after, settings };
    });
    await this.kpiImports.revise(actor, revisions, `Import of ${fileName}`);
    return [
      ...[...ids.values()].map((subjectId) => ({ subjectKind: 'kpi', subjectId, before: null })),
      ...changed.map(({ id, before }) => ({ subjectKind: 'kpi', subjectId: id, before })),
    ];
  }

  /** Their ids, by what stood in for them. */
  private async create(
    actor: Actor,
    created: readonly NewOne[],
    source: string,
  ): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    for (const batch of batches(parentsFirst(created))) {
      const inputs = batch.map((one) =>
        inputOf(one, ids.get(one.parentId ?? '') ?? one.parentId, source),
      );
      const made = await this.newKpis.createAll(actor, batch[0]?.wish.scope ?? '', inputs);
      for (const [index, { record }] of batch.entries())
        ids.set(standIn(record), made[index] ?? '');
    }
    return ids;
  }
}

/** New ones, and those that the file changes; the rest is the same. */
function sort(
  claims: Claims<KnownKpi, KpiWish>['claims'],
  parents: ReadonlyMap<SourceRecord, string | null>,
  { source }: ImportSource,
) {
  const created: NewOne[] = [];
  const changed: Difference[] = [];
  for (const claim of claims) {
    const { record, wish, known } = claim;
    const parentId = parents.get(record);
    if (known === undefined) created.push({ record, wish, parentId: parentId ?? null });
    else {
      const difference = kpiDifference(
        known,
        wish,
        wanted(known, wish, { source, parentId, record }),
      );
      if (difference) changed.push({ claim, id: known.id, ...difference });
    }
  }
  return { created, changed };
}

interface Origin {
  readonly source: string;
  readonly parentId: string | null | undefined;
  readonly record: SourceRecord;
}

/** A row without a key leaves the key on record alone; what an undo has archived comes back. */
function wanted(
  known: KnownKpi,
  { settings }: KpiWish,
  { source, parentId, record }: Origin,
): KpiSettings {
  const before = settingsOf(known);
  const origin =
    record.externalKey === null ? {} : { importSource: source, externalKey: record.externalKey };
  return {
    ...before,
    ...settings,
    ...origin,
    parentId: parentId === undefined ? before.parentId : parentId,
    isArchived: false,
  };
}

function inputOf({ record, wish }: NewOne, parentId: string | null, importSource: string) {
  const { areaId: _, ...settings } = wish.settings;
  return {
    definition: wish.definition,
    ...settings,
    ...(wish.key && { key: wish.key }),
    ...(wish.trackedFrom && { trackedFrom: wish.trackedFrom }),
    ...(record.externalKey !== null && { externalKey: record.externalKey }),
    parentId,
    importSource,
  };
}

/** KPIs of one area that have their parents already; in the order given. */
function batches(created: readonly NewOne[]): readonly NewOne[][] {
  const done: NewOne[][] = [];
  let open = new Map<string, NewOne[]>();
  const waiting = new Set<string>();
  for (const one of created) {
    if (one.parentId !== null && waiting.has(one.parentId)) {
      done.push(...open.values());
      open = new Map();
      waiting.clear();
    }
    open.set(one.wish.scope, [...(open.get(one.wish.scope) ?? []), one]);
    waiting.add(standIn(one.record));
  }
  return [...done, ...open.values()];
}

function newOne({ record, wish }: NewOne): Change {
  return {
    row: record.row,
    name: wish.name,
    old: null,
    new: { ...wish.definition, ...wish.settings },
  };
}

/** Only what differs is shown. */
function changedOne({ claim, before, after }: Difference): Change {
  const old = { ...before.definition, ...before.settings };
  const renewed = { ...after.definition, ...after.settings };
  return { row: claim.record.row, name: claim.wish.name, ...oldAndNew(old, renewed) };
}
