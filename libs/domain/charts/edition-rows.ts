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

const shown = <Row>(all: readonly Row[]): Shown<Row> => ({
  rows: all.slice(0, MOST),
  rest: Math.max(0, all.length - MOST),
});

const sizeOf = ({ yearToDate }: EditionBudgetArea): number => Math.abs(yearToDate.amount ?? 0);

/** Areas whose actual can be held against their plan to date, the largest differences first. */
export function variedAreas({ areas }: EditionBudget): Shown<EditionBudgetArea> {
  return shown(
    areas
      .filter(({ yearToDate: { amount } }) => amount !== null)
      .toSorted((one, other) => sizeOf(other) - sizeOf(one)),
  );
}

/** Items with a day, the latest first, then those that are held up, come next, or are done. */
export function plannedItems({
  slipped,
  blocked,
  ahead,
  shipped,
}: EditionRoadmap): Shown<EditionItem> {
  const all = [...slipped, ...blocked, ...ahead, ...shipped];
  const once = new Map(all.map((item) => [item.key, item]));
  return shown(
    [...once.values()].filter(
      ({ targetOn, baselineOn, doneOn }) => (targetOn ?? baselineOn ?? doneOn) !== null,
    ),
  );
}

const waitOf = ({ next }: EditionPlannedProduct): number =>
  next === null ? Number.POSITIVE_INFINITY : Date.parse(next.on);

/** Products, those with the nearest planned move first. */
export function plannedProducts({
  products = [],
  order = [],
}: EditionLifecycle): Shown<EditionPlannedProduct> {
  const place = ({ stage }: EditionPlannedProduct) =>
    stage === null ? order.length : order.indexOf(stage);
  return shown(
    products.toSorted((one, other) => waitOf(one) - waitOf(other) || place(one) - place(other)),
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
