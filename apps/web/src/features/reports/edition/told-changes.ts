import type { Change } from '#domain/edition-diff';
import type { EditionContent } from '#domain/edition';
import { budgetAreaKey, budgetLineKey } from '#domain/edition-budget-entries';
import { isBetter, STATUSES, type Status } from '#domain/status';

/** A status that is another one now. */
export interface Flip {
  readonly section: 'areas' | 'kpis';
  readonly key: string;
  readonly field: string;
  readonly before: Status;
  readonly after: Status;
  readonly direction: 'better' | 'worse' | 'other';
  /** On track in the edition before, off track now. */
  readonly isSurprise: boolean;
}

export interface ToldChanges {
  readonly flips: readonly Flip[];
  /** KPIs that had a status and have no value now, by key. */
  readonly silent: readonly string[];
  /** Owners, and what came or went. */
  readonly others: readonly Change[];
  readonly targets: readonly Change[];
  readonly figures: readonly Change[];
}

/** What a reader of the edition before has to know first, the worse before the better. */
export function toldChanges(changes: readonly Change[]): ToldChanges {
  const told = changes.filter(({ section }) => section === 'areas' || section === 'kpis');
  const flips = told.flatMap(flipOf);
  return {
    silent: flips.filter(isSilent).map(({ key }) => key),
    flips: flips
      .filter((flip) => !isSilent(flip))
      .toSorted((one, other) => RANK[one.direction] - RANK[other.direction]),
    others: told.filter(({ field }) => field === null || field === 'owner'),
    targets: told.filter(({ field }) => field === 'target'),
    figures: told.filter(({ field, after }) => field === 'value' && after !== null),
  };
}

const isSilent = ({ section, after }: Flip): boolean => section === 'kpis' && after === 'unknown';

const RANK: Readonly<Record<Flip['direction'], number>> = { worse: 0, better: 1, other: 2 };

const STATUS_FIELDS: ReadonlySet<string | null> = new Set(['declared', 'computed', 'status']);

function flipOf({ section, key, field, before: was, after: is }: Change): Flip[] {
  if (field === null || !STATUS_FIELDS.has(field)) return [];
  const before = statusOf(was);
  const after = statusOf(is);
  return [
    {
      section: section === 'areas' ? 'areas' : 'kpis',
      key,
      field,
      before,
      after,
      direction: directionOf(before, after),
      isSurprise: before === 'on_track' && after === 'off_track',
    },
  ];
}

function directionOf(before: Status, after: Status): Flip['direction'] {
  if (isBetter(after, before)) return 'better';
  return isBetter(before, after) ? 'worse' : 'other';
}

const statusOf = (value: Change['after']): Status =>
  STATUSES.find((status) => status === value) ?? 'unknown';

/** Names of what an edition speaks about, by key. */
export function namesOf({ scorecard, budgets = [] }: EditionContent): ReadonlyMap<string, string> {
  const areas = scorecard.map(({ key, name }) => [`areas:${key}`, name] as const);
  const kpis = scorecard.flatMap((area) =>
    area.kpis.map(({ key, name }) => [`kpis:${key}`, name] as const),
  );
  const lines = budgets.flatMap(({ key, name, areas: parts, beyond }) => [
    ...parts.map(
      (part) => [`budgets:${budgetAreaKey(key, part)}`, `${name}: ${part.name}`] as const,
    ),
    ...beyond.lines.map((line) => [`budget_lines:${budgetLineKey(key, line)}`, line.name] as const),
  ]);
  return new Map([...areas, ...kpis, ...lines]);
}
