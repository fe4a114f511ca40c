import { quotient, sum } from './number.ts';

/** Percent by name. */
export type Shares<Name extends string> = Readonly<Record<Name, number>>;

/** Whether shares make exactly 100 percent, none of them negative. */
export function isWhole(shares: Shares<string>): boolean {
  const all = Object.values(shares);
  return all.every((share) => share >= 0) && sum(all) === 100;
}

/** The share of each in the effort of all that have a name and an effort; null where there is no effort. */
export function sharesOf<Name extends string>(
  parts: readonly { readonly name: Name | null; readonly effort: number | null }[],
  names: readonly Name[],
): Readonly<Record<Name, number | null>> {
  const known = parts.filter(({ name, effort }) => name !== null && effort !== null);
  const effortOf = (rows: typeof known) => sum(rows.map(({ effort }) => effort ?? 0));
  const total = effortOf(known);
  const shares = names.map((name) => {
    const own = effortOf(known.filter((part) => part.name === name));
    return [name, quotient(own * 100, total)];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name has just been given its share
  return Object.fromEntries(shares) as Record<Name, number | null>;
}
