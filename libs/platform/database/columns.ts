import { Column, type ColumnOptions } from 'typeorm';

/** Milliseconds: as precise as a JavaScript date, so that a page's last row is found again. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'timestamptz', precision: 3, ...options });

/** Set by the database on insert, and by its history trigger on change. */
export const StampColumn = (): PropertyDecorator =>
  Column({ type: 'timestamptz', precision: 3, default: () => 'remit.now()', update: false });

/** Counted up by the history trigger; compared with `If-Match`. */
export const VersionColumn = (): PropertyDecorator =>
  Column({ type: 'integer', default: 1, update: false });
