interface Listed {
  readonly kind: string;
  readonly source: string;
  readonly state: string;
}

/** Of each kind and source the one that was written last, taken back or not: how it was read is remembered. The list has the newest first. */
export function newestOfSources<One extends Listed>(listed: readonly One[]): ReadonlySet<One> {
  const written = listed.filter(({ state }) => state !== 'uploaded').toReversed();
  return new Set(new Map(written.map((one) => [`${one.kind} ${one.source}`, one])).values());
}
