import type { Deed } from '../../deed.ts';
import { monthsOf, yearsOf } from '../../money/years.ts';
import type { Span } from '../../span.ts';
import { allocations } from './allocations.ts';
import { changes } from './changes.ts';
import { forecasts } from './forecasts.ts';
import { booksOf } from './months.ts';
import { notesOn } from './notes.ts';
import { opening } from './openings.ts';

/** Two fiscal years of money, and who works on what. */
export function money(span: Span): readonly Deed[] {
  const years = yearsOf(span);
  const months = years.flatMap(monthsOf);
  return [
    ...years.flatMap((year) => opening(year, span)),
    ...changes(span),
    ...months.flatMap((month) => booksOf(month, span)),
    ...months.flatMap((month) => notesOn(month, span)),
    ...years.flatMap((year) => forecasts(year, span)),
    ...allocations(span),
  ];
}
