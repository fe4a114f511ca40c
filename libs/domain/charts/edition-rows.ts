import type { EditionBudget, EditionBudgetArea } from '../edition-budget.ts';
import type {
  EditionItem,
  EditionLifecycle,
  EditionPlannedProduct,
  EditionRoadmap,
} from '../edition-registers.ts';

/** What a chart shows, and how many it leaves to the table. */
export interface Shown<Row> {
  readonly rows: readonly Row[];
  readonly rest: number;
}

/** Rows of a chart; what is more stands in the table alone. */
const MOST = 12;

const shown = <Row>(all: readonly Row[], most = MOST): Shown<Row> => ({
  rows: all.slice(0, most),
  rest: Math.max(0, all.length - most),
});

const sizeOf = ({ yearToDate }: EditionBudgetArea): number => Math.abs(yearToDate.amount ?? 0);

/** Areas whose actual is furthest from their plan to date: cost, then revenue, the largest differences first. */
export function variedAreas({ areas }: EditionBudget, most?: number): Shown<EditionBudgetArea> {
  const { rows, rest } = shown(
    areas
      .filter(({ yearToDate: { amount } }) => amount !== null)
      .toSorted((one, other) => sizeOf(other) - sizeOf(one)),
    most,
  );
  return { rows: rows.toSorted((one, other) => one.nature.localeCompare(other.nature)), rest };
}

/** Items with a day, the latest first, then those that are held up, come next, or are done. */
export function plannedItems(
  { slipped, blocked, ahead, shipped }: EditionRoadmap,
  most?: number,
): Shown<EditionItem> {
  const all = [...slipped, ...blocked, ...ahead, ...shipped];
  const once = new Map(all.map((item) => [item.key, item]));
  return shown(
    [...once.values()].filter(
      ({ targetOn, baselineOn, doneOn }) => (targetOn ?? baselineOn ?? doneOn) !== null,
    ),
    most,
  );
}

const waitOf = ({ next }: EditionPlannedProduct): number =>
  next === null ? Number.POSITIVE_INFINITY : Date.parse(next.on);

/** Products, those with the nearest planned move first. */
export function plannedProducts(
  { products = [], order = [] }: EditionLifecycle,
  most?: number,
): Shown<EditionPlannedProduct> {
  const place = ({ stage }: EditionPlannedProduct) =>
    stage === null ? order.length : order.indexOf(stage);
  return shown(
    products.toSorted((one, other) => waitOf(one) - waitOf(other) || place(one) - place(other)),
    most,
  );
}

/** Stages in which a product stands or is planned to stand, in the order of a life. */
export function stagesInUse({ products = [], order = [] }: EditionLifecycle) {
  const used = new Set(products.flatMap(({ stage, next }) => [stage, next?.stage ?? null]));
  return order
    .filter((name) => used.has(name))
    .map((name) => ({
      name,
      count: products.filter(({ stage }) => stage === name).length,
    }));
}
