import type { Sources } from './sources.sql.ts';

interface Named {
  readonly name: string;
  readonly text: string;
}

/** Eight texts at most, each made once and prepared once per connection. */
export function statements(
  name: string,
  build: (sources: Sources) => string,
): (sources: Sources) => Named {
  const made = new Map<string, Named>();
  return (sources) => {
    const { isAsOf, isPast, isPartial } = sources;
    const variant = `${name}-${Number(isAsOf)}${Number(isPast)}${Number(isPartial)}`;
    const known = made.get(variant) ?? { name: variant, text: build(sources) };
    made.set(variant, known);
    return known;
  };
}
