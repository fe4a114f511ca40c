export interface PeriodClose {
  readonly key: string;
  readonly isClosed: boolean;
}

/** The last of the periods that are closed without a gap from the first on; null when the first is open. */
export function closedTo(periods: readonly PeriodClose[]): string | null {
  const open = periods.findIndex(({ isClosed }) => !isClosed);
  const last = open === -1 ? periods.length : open;
  return periods[last - 1]?.key ?? null;
}

/** Why a period is not closed yet, as a sentence; periods close in their order. */
export function closeProblem(periods: readonly PeriodClose[], key: string): string | null {
  const at = periods.findIndex((period) => period.key === key);
  const open = periods.slice(0, at).find(({ isClosed }) => !isClosed);
  return open === undefined ? null : `${open.key} is still open: close it first.`;
}
