/** Which way a difference goes, for its colour; nothing where there is none. */
export const sideOf = (amount: number | null): 'favourable' | 'adverse' | undefined => {
  if (amount === null || amount === 0) return undefined;
  return amount > 0 ? 'favourable' : 'adverse';
};
