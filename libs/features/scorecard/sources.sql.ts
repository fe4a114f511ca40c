/** Where a statement reads: the present state, or what was known at an instant, which costs the present nothing. */
export interface Sources {
  /** Rows recorded later are not seen, and changed rows are read from their history. */
  readonly isAsOf: boolean;
  /** What was archived after the instant of the reading was still live then. */
  readonly isPast: boolean;
  /** The period asked for had not ended by the day that is read. */
  readonly isUnfinished: boolean;
  /** Some areas alone. */
  readonly isPartial: boolean;
  /** KPIs of products alone, with the product and the segment that each tells of. */
  readonly isOfProducts?: boolean;
}

/** The parameters of every statement of this slice, by their places. */
export const ORGANIZATION = '$1::uuid';
export const DAY = '$2::date';
export const INSTANT = '$3::timestamptz';
export const WINDOWS = '$4::json';
export const COMPARE = '$5::text';
export const SEES_ALL = '$6::boolean';
export const READER = '$7::uuid';
const AREAS = '$8::uuid[]';
export const AS_OF = '$9::timestamptz';
/** What the answer repeats of the question: `period`, `at` and `asOf`. */
export const QUESTION = '$10::json';
/** The day by which rights are judged, whatever day is read. */
export const TODAY = '$11::date';
/** No figure of a period that ends later is shown. */
export const UNTIL = '$12::date';

/** Null: of every product. */
const PRODUCTS = '$13::uuid[]';

/** True. Names every parameter, because PostgreSQL takes none that a statement does not use. */
export const ALL_TAKEN = `num_nonnulls(${[
  ORGANIZATION,
  DAY,
  INSTANT,
  WINDOWS,
  COMPARE,
  SEES_ALL,
  READER,
  AREAS,
  AS_OF,
  QUESTION,
  TODAY,
  UNTIL,
  PRODUCTS,
].join(', ')}) > 0`;

/** The rows of a mutable table, in the versions that the reading sees. */
export const versionsOf = (table: string, columns: string, { isAsOf }: Sources): string =>
  isAsOf
    ? `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION} AND updated_at <= ${AS_OF}
        UNION ALL
        SELECT ${columns} FROM ${table}_history WHERE organization_id = ${ORGANIZATION} AND valid @> ${AS_OF})`
    : `(SELECT ${columns} FROM ${table} WHERE organization_id = ${ORGANIZATION})`;

/** For rows of a ledger. */
export const known = (alias: string, { isAsOf }: Sources, column = 'recorded_at'): string =>
  isAsOf ? `AND ${alias}.${column} <= ${AS_OF}` : '';

export const live = (alias: string, { isPast }: Sources): string =>
  isPast
    ? `(${alias}.archived_at IS NULL OR ${alias}.archived_at > ${INSTANT})`
    : `${alias}.archived_at IS NULL`;

export const among = (column: string, { isPartial }: Sources): string =>
  isPartial ? `AND ${column} = ANY (${AREAS})` : '';

export const ofProducts = (alias: string, { isOfProducts = false }: Sources): string =>
  isOfProducts
    ? `AND ${alias}.product_id IS NOT NULL AND (${PRODUCTS} IS NULL OR ${alias}.product_id = ANY (${PRODUCTS}))`
    : '';
