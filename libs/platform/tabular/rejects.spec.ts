import { readDelimited } from './delimited.ts';
import { rejectsCsv } from './rejects.ts';

const cellsOf = (csv: string) => readDelimited(csv.replace('\ufeff', '')).rows;

describe('rejectsCsv', () => {
  it('adds the problems as a column', () => {
    const csv = rejectsCsv(
      ['name', 'note'],
      [{ cells: ['Alpha', 'one, "two"\nthree'], problems: ['No value.', 'No day.'] }],
    );
    expect(csv).toBe(
      '\ufeffname,note,Problems\r\nAlpha,"one, ""two""\nthree","No value.\nNo day."\r\n',
    );
  });

  it.each(['=1+1', '@SUM(A1)', '+cmd', '-2+3', '-A1', '\t=1', '\r=1', '\uff1d1', '-(1)', '+1-1'])(
    'makes text of the formula %j',
    (cell) => {
      const csv = rejectsCsv(['a'], [{ cells: [cell], problems: [cell] }]);
      expect(csv).toContain(`"'${cell}","'${cell}"`);
    },
  );

  it.each(['-5', '-1,234.50', "-1'234", '+5', '-48,7 %', '-0.5', '-', '5-3', 'a=b', "it's"])(
    'leaves %j alone',
    (cell) => {
      const csv = rejectsCsv(['a'], [{ cells: [cell], problems: ['x'] }]);
      expect(cellsOf(csv)).toEqual([[cell, 'x']]);
    },
  );

  it('escapes headers too', () => {
    expect(rejectsCsv(['=x'], [])).toContain(`"'=x"`);
  });

  it('keeps the problems in their own column for rows that are too long or too short', () => {
    const rejects = [
      { cells: ['1', '2', '3'], problems: ['too long'] },
      { cells: ['1', null], problems: ['too short'] },
    ];
    const csv = rejectsCsv(['a', 'Problems'], rejects, ';');
    expect(csv).toContain('a;Problems;Problems (2)\r\n');
    expect(cellsOf(csv)).toEqual([
      ['1', '2', 'too long', '3'],
      ['1', '', 'too short'],
    ]);
  });

  it('writes many rows', () => {
    const rejects = Array.from({ length: 150_000 }, () => ({ cells: ['1'], problems: ['x'] }));
    expect(rejectsCsv(['a'], rejects)).toHaveLength(1 + 'a,Problems\r\n'.length + 150_000 * 5);
  });
});
