import {
  heldOn,
  NextNumbers,
  type VersionCell,
  type ImportedVersion,
  type VersionOnRecord,
} from '#features/budget/index';
import { forecastLabel, type VersionKind } from '#domain/budget/version';
import type { Day } from '#domain/day';
import { newId } from '#platform/ids';
import type { Statement } from './budget-statements.ts';
import { failure, type Change } from './import-plan.ts';
import type { KnownBudget } from './known-budgets.query.ts';
import type { Failure } from './read-records.ts';

export interface VersionsOnRecord {
  readonly versions: readonly VersionOnRecord[];
  readonly cells: (versionId: string) => readonly VersionCell[];
}

/** What comes of figures: things to write, and what to tell of them. */
export interface FiguresPlan<Made> {
  readonly made: readonly Made[];
  readonly create: number;
  readonly update: number;
  readonly same: number;
  readonly failures: readonly Failure[];
  readonly changes: readonly Change[];
  readonly vanished: readonly string[];
}

interface Group {
  readonly budget: KnownBudget;
  readonly kind: VersionKind;
  readonly on: Day;
  readonly statements: readonly Statement[];
}

/** The day of each version that a file states, in their order. */
export function versionGroups(statements: readonly Statement[]): readonly Group[] {
  const ours = statements.filter(({ figure }) => kindOf(figure) !== undefined);
  const groups = Map.groupBy(
    ours,
    ({ budget, figure, on }) => `${on} ${budget.id} ${kindOf(figure)}`,
  );
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, all]) => {
      const [first] = all;
      const kind = first && kindOf(first.figure);
      return kind ? [{ budget: first.budget, kind, on: first.on, statements: all }] : [];
    });
}

/** The versions against which those of the file are held. */
export function heldBefore(
  groups: readonly Group[],
  versions: readonly VersionOnRecord[],
): readonly string[] {
  const held = groups.flatMap(({ budget, kind, on }) => {
    const series = versions.filter((one) => one.budgetId === budget.id && one.kind === kind);
    return heldOn(series, on)?.id ?? [];
  });
  return [...new Set(held)];
}

/**
 * A version is what a file says of its day, whole: nothing is carried over from the one before. What is said of a day again adds to
 * what was said, or corrects it. A plan that says what holds already is no new one; a forecast is dated, and one of another day is.
 */
export function planVersions(
  groups: readonly Group[],
  record: VersionsOnRecord,
): FiguresPlan<ImportedVersion> {
  const numbers = new NextNumbers(record.versions);
  const known = [...record.versions];
  const cells = new Map<string, readonly VersionCell[]>();
  const parts = groups.map((group) => {
    const { budget, kind, on } = group;
    const series = known.filter((one) => one.budgetId === budget.id && one.kind === kind);
    const held = heldOn(series, on);
    const before = held ? (cells.get(held.id) ?? record.cells(held.id)) : [];
    const part = partOf(group, { held, before });
    if (part.content === undefined) return part;
    const number = numbers.next({ budgetId: budget.id, kind });
    const version = versionOf(group, number, part.content);
    cells.set(version.id, version.cells);
    known.push({ ...version, state: 'superseded', decidedAt: FUTURE, importId: null });
    return { ...part, made: [version] };
  });
  return together(parts);
}

/** What a file makes itself is decided after all that is on record. */
const FUTURE = new Date(8_640_000_000_000_000);

interface Held {
  readonly held: VersionOnRecord | undefined;
  readonly before: readonly VersionCell[];
}

type Part = FiguresPlan<ImportedVersion> & { readonly content?: readonly VersionCell[] };

function partOf({ kind, on, statements, budget }: Group, { held, before }: Held): Part {
  const base = new Map(before.map((cell) => [nameOfCell(cell), cell]));
  const isSameDay = held?.effectiveOn === on;
  const compared = kind === 'plan' || isSameDay ? base : new Map<string, VersionCell>();
  const said = new Map(statements.map((one) => [nameOfCell(cellOf(one)), cellOf(one)]));
  const created = statements.filter((one) => !compared.has(nameOfCell(cellOf(one))));
  const updated = statements.filter((one) => isOtherwise(cellOf(one), compared));
  const failures = [...created, ...updated].flatMap(objection);
  const gone = isSameDay ? [] : before.filter((cell) => !said.has(nameOfCell(cell)));
  const differs = created.length + updated.length > 0 || (kind === 'plan' && gone.length > 0);
  const content = isSameDay ? new Map([...base, ...said]) : said;
  return {
    made: [],
    create: created.length,
    update: updated.length,
    same: statements.length - created.length - updated.length,
    failures,
    changes: [...updated, ...created].map((one) => changeOf(one, compared)),
    vanished: gone.map(({ name, period }) => `${name}, ${period} (${kind} of ${budget.name})`),
    ...(differs && failures.length === 0 && { content: [...content.values()] }),
  };
}

function versionOf(
  { budget, kind, on, statements }: Group,
  number: number,
  cells: readonly VersionCell[],
): ImportedVersion {
  const settled = budget.periods.filter(({ endsOn }) => kind === 'forecast' && endsOn <= on);
  const isAdopted = statements.some(({ figure }) => figure === 'plan');
  const plain = isAdopted ? 'Adopted plan' : `Plan of ${on}`;
  const label =
    kind === 'plan' ? plain : `${forecastLabel(settled.length, budget.periods.length)} of ${on}`;
  return {
    id: newId(),
    budgetId: budget.id,
    kind,
    number,
    label,
    closedTo: settled.at(-1)?.key ?? null,
    effectiveOn: on,
    cells,
  };
}

function together(parts: readonly Part[]): FiguresPlan<ImportedVersion> {
  const sum = (count: (part: Part) => number) => parts.reduce((all, part) => all + count(part), 0);
  return {
    made: parts.flatMap(({ made }) => made),
    create: sum(({ create }) => create),
    update: sum(({ update }) => update),
    same: sum(({ same }) => same),
    failures: parts.flatMap(({ failures }) => failures),
    changes: parts.flatMap(({ changes }) => changes),
    vanished: parts.flatMap(({ vanished }) => vanished),
  };
}

function objection({ record, line, budget }: Statement): readonly Failure[] {
  const archived = budget.isArchived ? budget : line.isArchived ? line : undefined;
  if (archived === undefined) return [];
  return [failure(record, 'budgetLine', `“${archived.name}” is archived: restore it first.`)];
}

function kindOf(figure: Statement['figure']): VersionKind | undefined {
  if (figure === 'forecast') return 'forecast';
  return figure === 'plan' || figure === 'revised_plan' ? 'plan' : undefined;
}

const cellOf = ({ line, period, amount, missing }: Statement): VersionCell => ({
  lineId: line.id,
  name: line.name,
  period: period.key,
  amount,
  missing,
});

const nameOfCell = ({ lineId, period }: Pick<VersionCell, 'lineId' | 'period'>): string =>
  `${lineId} ${period}`;

function isOtherwise(cell: VersionCell, known: ReadonlyMap<string, VersionCell>): boolean {
  const earlier = known.get(nameOfCell(cell));
  return earlier !== undefined && !isSame(earlier, cell);
}

const isSame = (one: VersionCell, other: VersionCell): boolean =>
  one.amount === other.amount && one.missing === other.missing;

function changeOf(statement: Statement, before: ReadonlyMap<string, VersionCell>): Change {
  const { record, line, period, figure, amount, missing, on } = statement;
  const earlier = before.get(nameOfCell(cellOf(statement)));
  return {
    row: record.row,
    name: `${line.name}, ${period.key}`,
    old: earlier ? { figure, amount: earlier.amount, missing: earlier.missing } : null,
    new: { figure, amount, missing, from: on },
  };
}
