export const STATEMENT_KINDS = ['vision', 'strategy'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** Of a kind exactly one is published at a time; the next one supersedes it. */
export const STATEMENT_STATES = ['draft', 'approved', 'published', 'superseded'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** Characters. */
export const STATEMENT_LIMITS = { body: 40_000, horizon: 60, changeNote: 2000 } as const;
