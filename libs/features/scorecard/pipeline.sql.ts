/**
 * A query that passes on every column of another (`p`) and adds its own. `OFFSET 0` makes each step its own, so that an
 * expression is worked out once, however often later steps name it, and so that its result may serve an index.
 */
export const extend = (from: string, columns: readonly string[], joins = ''): string => `
  SELECT p.*, ${columns.join(',\n    ')}
  FROM (${from}) p ${joins} OFFSET 0`;

/** Several steps, one after the other. */
export const chain = (from: string, steps: readonly ((before: string) => string)[]): string =>
  steps.reduce((before, step) => step(before), from);
