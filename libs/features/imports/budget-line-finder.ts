import { nameKey } from '#platform/tabular/names';
import { Directory, type Listed } from './directory.ts';
import type { KnownBudget, KnownLine } from './known-budgets.query.ts';
import type { RowReader } from './row-reader.ts';

export type LineFinder = (reader: RowReader, budget: KnownBudget) => KnownLine | undefined;

interface Places {
  readonly lines: readonly KnownLine[];
  readonly areas: Directory<Listed>;
  readonly products: Directory<Listed>;
}

type Found = KnownLine | { readonly field: string; readonly problem: string };

/** Finds the line that a row means: by its key or name, else as the only one of its area, product and category. */
export function lineFinder({ lines, areas, products }: Places): LineFinder {
  const byBudget = Map.groupBy(lines, ({ budgetId }) => budgetId);
  const directories = new Map<string, LineDirectory>();
  const found = new Map<string, Found>();

  const directoryOf = ({ id }: KnownBudget) => {
    const known = directories.get(id) ?? new LineDirectory(byBudget.get(id) ?? []);
    directories.set(id, known);
    return known;
  };
  const find = (reader: RowReader, budget: KnownBudget): Found => {
    const areaId = reader.idOf('area', areas);
    const productId = reader.idOf('product', products);
    const category = reader.text('category');
    const fits = (line: KnownLine): boolean =>
      (!areaId || line.areaId === areaId) &&
      (!productId || line.productId === productId) &&
      (!category || nameKey(line.category) === nameKey(category));
    const reference = reader.text('budgetLine');
    if (reference) return named(directoryOf(budget), reference, fits);
    const all = (byBudget.get(budget.id) ?? []).filter((line) => !line.isArchived && fits(line));
    return onlyOne(all, budget);
  };

  return (reader, budget) => {
    const place = [budget.id, ...PARTS.map((part) => reader.text(part) ?? '')].join('\n');
    const known = found.get(place) ?? find(reader, budget);
    if (reader.failures.length > 0) return undefined;
    found.set(place, known);
    return 'problem' in known ? reader.refuse(known.field, known.problem) : known;
  };
}

const PARTS = ['budgetLine', 'area', 'product', 'category'] as const;

/** A line that was put away is known by its key where none in use has it: a file may still say what it held. */
class LineDirectory {
  private readonly inUse: Directory<KnownLine>;
  private readonly putAway: ReadonlyMap<string, KnownLine>;

  constructor(lines: readonly KnownLine[]) {
    this.inUse = new Directory('line', lines);
    this.putAway = new Map(
      lines.filter(({ isArchived }) => isArchived).map((line) => [line.key, line]),
    );
  }

  find(
    reference: string,
    isMeant: (line: KnownLine) => boolean,
  ): ReturnType<Directory<KnownLine>['find']> {
    const found = this.inUse.find(reference, isMeant);
    const archived = 'problem' in found ? this.putAway.get(reference) : undefined;
    return archived && isMeant(archived) ? { thing: archived } : found;
  }
}

function named(
  directory: LineDirectory,
  reference: string,
  fits: (line: KnownLine) => boolean,
): Found {
  const found = directory.find(reference, fits);
  return 'thing' in found ? found.thing : { field: 'budgetLine', problem: found.problem };
}

function onlyOne([only, ...more]: readonly KnownLine[], { name }: KnownBudget): Found {
  const field = 'area';
  if (only === undefined) return { field, problem: `“${name}” has no such line.` };
  if (more.length === 0) return only;
  const problem = `“${name}” has ${more.length + 1} such lines: name the line.`;
  return { field, problem };
}
