import type { Sources } from './sources.sql.ts';

interface Named {
  readonly name: string;
  readonly text: string;
  readonly isPlannedOnce: true;
}

/** A few texts, each made once and prepared once per connection. */
export function statements(
  name: string,
  build: (sources: Sources) => string,
): (sources: Sources) => Named {
  const made = new Map<string, Named>();
  return (sources) => {
    const { isAsOf, isPast, isUnfinished, isPartial, isOfProducts = false } = sources;
    const variant = [name, isAsOf, isPast, isUnfinished, isPartial, isOfProducts].join('-');
    const known = made.get(variant) ?? {
      name: variant,
      text: build(sources),
      isPlannedOnce: true,
    };
    made.set(variant, known);
    return known;
  };
}
