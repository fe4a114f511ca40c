import type { PortfolioView } from '#features/lifecycle/index';
import type {
  EditionLifecycle,
  EditionPlannedProduct,
  EditionProduct,
} from '#domain/edition-registers';

type Products = PortfolioView['products'];

/** In the order in which the portfolio names the stages; products without one come last. */
export function reportedStages(products: Products): EditionLifecycle['stages'] {
  const counts = new Map<string | null, number>();
  for (const { stage } of products) {
    const name = stage?.name ?? null;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([stage, count]) => ({ stage, count }))
    .toSorted((one, other) => Number(one.stage === null) - Number(other.stage === null));
}

/** Those of which the portfolio says that something is due. */
export const toAttendTo = (products: Products): readonly EditionProduct[] =>
  products
    .filter(({ prompts }) => prompts.length > 0)
    .map(({ key, name, stage, owner, prompts }) => ({
      key,
      name,
      stage: stage?.name ?? null,
      owner: owner && { id: owner.personId, name: owner.name },
      prompts,
    }));

/** Where each product stands, and where it is planned to go next. */
export const plannedMoves = (products: Products): readonly EditionPlannedProduct[] =>
  products.map(({ key, name, stage, nextPlan }) => ({
    key,
    name,
    stage: stage?.name ?? null,
    next: nextPlan && { stage: nextPlan.stageName, on: nextPlan.plannedOn },
  }));
