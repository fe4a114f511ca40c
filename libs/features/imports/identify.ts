import { nameKey } from '#platform/tabular/names';
import { failure, type Match } from './import-plan.ts';
import type { Failure } from './read-records.ts';
import type { SourceRecord } from './source-record.ts';

interface Identified {
  readonly id: string;
  readonly name: string;
  readonly importSource: string | null;
  readonly externalKey: string | null;
  readonly isArchived: boolean;
}

/** A record that is sure of which thing it speaks; without one it is a new thing. */
export interface Claim<Thing, Wish> {
  readonly record: SourceRecord;
  readonly wish: Wish;
  readonly known: Thing | undefined;
}

export interface Wished {
  readonly name: string;
  readonly key?: string | undefined;
  /** Of what has the same name, the record means the one of the same scope: a KPI's area. */
  readonly scope: string;
}

interface Rules<Thing> {
  readonly source: string;
  readonly known: readonly Thing[];
  readonly keyOf: (thing: Thing) => string | undefined;
  readonly scopeOf: (thing: Thing) => string;
  /** Undone imports made these, so they may come back. */
  readonly undone: ReadonlySet<string>;
}

export interface Claims<Thing, Wish> {
  readonly claims: readonly Claim<Thing, Wish>[];
  readonly failures: readonly Failure[];
  readonly matches: readonly Match[];
  /** Rows that say again what an earlier row said. */
  readonly repeated: number;
}

interface Entry<Wish> {
  readonly record: SourceRecord;
  readonly wish: Wish;
}

/**
 * Tells which thing each record speaks of: by the external key of its source, else by its key, else by its name among
 * those that no other key names. Two rows about one thing must say the same.
 */
export function identify<Thing extends Identified, Wish extends Wished>(
  entries: readonly Entry<Wish>[],
  rules: Rules<Thing>,
): Claims<Thing, Wish> {
  const finder = finderOf(rules);
  const failures: Failure[] = [];
  const matches: Match[] = [];
  const first = new Map<string, Claim<Thing, Wish>>();
  let repeated = 0;
  for (const { record, wish } of entries) {
    const { known, isByName } = finder(record.externalKey, wish);
    const identity = known?.id ?? newIdentity(record.externalKey, wish);
    const earlier = first.get(identity);
    const objection = objectionTo({ record, wish, known }, earlier, rules.undone);
    if (objection !== undefined) failures.push(failure(record, 'name', objection));
    else if (earlier !== undefined) repeated += 1;
    else {
      first.set(identity, { record, wish, known });
      if (known && isByName)
        matches.push({ row: record.row, name: wish.name, matched: known.name });
    }
  }
  return { claims: [...first.values()], failures, matches, repeated };
}

function objectionTo<Thing extends Identified, Wish extends Wished>(
  { wish, known }: Claim<Thing, Wish>,
  earlier: Claim<Thing, Wish> | undefined,
  undone: ReadonlySet<string>,
): string | undefined {
  if (earlier !== undefined)
    return JSON.stringify(earlier.wish) === JSON.stringify(wish)
      ? undefined
      : `Row ${earlier.record.row} says something else about “${wish.name}”.`;
  return known?.isArchived && !undone.has(known.id)
    ? `“${known.name}” is archived: restore it first.`
    : undefined;
}

/** What earlier files of the source brought, and this one neither names by key nor claims. */
export function vanishedOf<Thing extends Identified>(
  known: readonly Thing[],
  source: string,
  {
    claims,
    keys,
  }: { readonly claims: readonly Claim<Thing, unknown>[]; readonly keys: ReadonlySet<string> },
): readonly Thing[] {
  const claimed = new Set(claims.map((claim) => claim.known?.id));
  return known.filter(
    ({ id, importSource, externalKey, isArchived }) =>
      importSource === source &&
      !isArchived &&
      !claimed.has(id) &&
      !(externalKey !== null && keys.has(externalKey)),
  );
}

type Finder<Thing> = (
  externalKey: string | null,
  wish: Wished,
) => { readonly known: Thing | undefined; readonly isByName: boolean };

function finderOf<Thing extends Identified>({
  source,
  known,
  keyOf,
  scopeOf,
}: Rules<Thing>): Finder<Thing> {
  const byExternalKey = new Map<string, Thing>();
  const byKey = new Map<string, Thing>();
  const byName = new Map<string, Thing>();
  // Those in use come last, so that they win over the archived ones of the same name.
  for (const thing of known.toSorted(
    (one, other) => Number(other.isArchived) - Number(one.isArchived),
  )) {
    const { externalKey, importSource, name } = thing;
    const isOurs = importSource === source && externalKey !== null;
    if (isOurs) byExternalKey.set(externalKey, thing);
    const key = keyOf(thing);
    if (key !== undefined) byKey.set(key, thing);
    if (!isOurs) byName.set(`${scopeOf(thing)} ${nameKey(name)}`, thing);
  }
  return (externalKey, { key, name, scope }) => {
    const sure = (externalKey && byExternalKey.get(externalKey)) || (key && byKey.get(key));
    if (sure) return { known: sure, isByName: false };
    return { known: byName.get(`${scope} ${nameKey(name)}`), isByName: true };
  };
}

function newIdentity(externalKey: string | null, { key, name, scope }: Wished): string {
  return externalKey ?? key ?? `${scope} ${nameKey(name)}`;
}
