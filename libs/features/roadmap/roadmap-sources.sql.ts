/** Where a statement reads: the present, another day, or what was known at an instant. */
export interface Sources {
  /** Rows recorded later are not seen, and changed rows are read from their history. */
  readonly isAsOf: boolean;
  /** Another day than today: what happened after it has not happened yet. */
  readonly isAt: boolean;
  /** One item, whose id is `$10`: it is shown when it is archived, too. */
  readonly isOne: boolean;
}

/** The parameters of every statement here, by their places. */
export const ORGANIZATION = '$1::uuid';
export const DAY = '$2::date';
const AS_OF = '$3::timestamptz';
/** The end of the day that is read, as an instant. */
export const INSTANT = '$4::timestamptz';
/** Areas whose items the reader may change, and those whose items the reader may bring forward. */
export const ANSWERED = '$5::uuid[]';
export const CONTRIBUTED = '$6::uuid[]';
/** The areas in use within the reader's reach, in which to own an item gives rights. */
export const REACHED = '$7::uuid[]';
export const READER = '$8::uuid';
export const SEES_CONFIDENTIAL = '$9::boolean';

/** True. Names every parameter, because PostgreSQL takes none that a statement does not use. */
export const ALL_TAKEN = `num_nonnulls(${[
  ORGANIZATION,
  DAY,
  AS_OF,
  INSTANT,
  ANSWERED,
  CONTRIBUTED,
  REACHED,
  READER,
  SEES_CONFIDENTIAL,
].join(', ')}) > 0`;

/** The rows of a mutable table, in the versions that the reading sees. */
export const versionsOf = (table: string, columns: string, { isAsOf }: Sources): string =>
  isAsOf
    ? `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION} AND updated_at <= ${AS_OF}
        UNION ALL
        SELECT ${columns} FROM ${table}_history WHERE organization_id = ${ORGANIZATION} AND valid @> ${AS_OF})`
    : `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION})`;

/** For rows of a ledger. */
export const known = (alias: string, { isAsOf }: Sources): string =>
  isAsOf ? `AND ${alias}.recorded_at <= ${AS_OF}` : '';

/** For rows of a ledger that say when it was so. */
export const happened = (alias: string, column: string, sources: Sources): string =>
  `${known(alias, sources)} ${sources.isAt ? `AND ${alias}.${column} <= ${DAY}` : ''}`;

export const live = (alias: string, { isAsOf, isAt }: Sources): string =>
  isAsOf || isAt
    ? `(${alias}.archived_at IS NULL OR ${alias}.archived_at > ${INSTANT})`
    : `${alias}.archived_at IS NULL`;

/** A day that had not come yet is none. */
export const dayBy = (column: string, { isAt }: Sources): string =>
  isAt ? `CASE WHEN ${column} <= ${DAY} THEN ${column} END` : column;
