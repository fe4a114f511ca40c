import type { FiguresRow } from '../budget-data.ts';
import { isLacking, variancesOf, type Note } from './variances.ts';

const row = (id: string, amount: number, status = 'off_track'): FiguresRow =>
  ({
    id,
    name: id,
    period: { amount, status },
    yearToDate: { amount: 0, status: 'on_track' },
    fullYear: { amount: null, status: 'unknown' },
  }) as never;

const note = (lineId: string, rest: Partial<Note> = {}): Note =>
  ({ lineId, period: '2026-09', comparison: 'period', ...rest }) as never;

const ROWS = [row('small', -5), row('large', 90), row('fine', 1, 'at_risk'), row('told', -900)];

const told = (notes: readonly Note[], comparison: Note['comparison'] = 'period'): string[] =>
  variancesOf(ROWS, notes, { comparison, period: '2026-09' }).map(
    (variance) => `${variance.row.id}${isLacking(variance) ? ' lacks' : ''}`,
  );

describe('the variances of a budget', () => {
  it('are the lines beyond tolerance, those without a note first, the largest first', () => {
    expect(told([note('told')])).toEqual(['large lacks', 'small lacks', 'told']);
  });

  it('are also lines within tolerance that somebody explained', () => {
    expect(told([note('fine'), note('told')])).toContain('fine');
  });

  it('are not explained by a note on another period or comparison', () => {
    const notes = [note('large', { period: '2026-08' }), note('small', { comparison: 'outlook' })];
    expect(told(notes)).toEqual(['told lacks', 'large lacks', 'small lacks']);
  });

  it('are none where nothing is off, or nothing is known', () => {
    expect(told([], 'year_to_date')).toEqual([]);
    expect(told([], 'outlook')).toEqual([]);
  });
});
