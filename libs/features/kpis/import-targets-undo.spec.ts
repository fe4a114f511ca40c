import type { Day } from '#domain/day';
import { NO_LINES } from '#domain/lines';
import { insteadOf } from './import-targets-undo.ts';

const IMPORT = 'import';
const now = new Date('2026-06-01T00:00:00Z');

function row(target: number, startsOn: Day, endsOn: Day, more: object = {}) {
  return {
    ...NO_LINES,
    id: `${target}`,
    planId: `plan ${target}`,
    kpiId: 'kpi',
    importId: null,
    shape: 'flat' as const,
    basis: 'period' as const,
    startsOn,
    endsOn,
    dueOn: null,
    target,
    text: '',
    stretch: null,
    floor: null,
    withdrawn: false,
    reason: '',
    source: '',
    recordedBy: 'somebody',
    recordedAt: new Date('2026-05-01T00:00:00Z'),
    ...more,
  };
}

const imported = (target: number, startsOn: Day, endsOn: Day) =>
  row(target, startsOn, endsOn, { importId: IMPORT });

const told = (rows: ReturnType<typeof insteadOf>['instead']) =>
  rows.map(({ startsOn, endsOn, target, withdrawn }) => [
    startsOn,
    endsOn,
    withdrawn ? null : target,
  ]);

describe('targets that are taken back', () => {
  it('leave nothing where nothing stood before', () => {
    const { instead, taken } = insteadOf([imported(5, '2026-01-01', '2026-03-31')], IMPORT, now);
    expect(told(instead)).toEqual([['2026-01-01', '2026-03-31', null]]);
    expect(instead[0]?.recordedAt).toEqual(now);
    expect(taken).toBe(1);
  });

  it('give way to what stood before, for its days alone', () => {
    const ledger = [imported(5, '2026-01-01', '2999-12-31'), row(9, '2025-06-01', '2026-03-31')];
    expect(told(insteadOf(ledger, IMPORT, now).instead)).toEqual([
      ['2026-01-01', '2026-03-31', 9],
      ['2026-04-01', '2999-12-31', null],
    ]);
  });

  it('give way to several targets, one after the other', () => {
    const ledger = [
      imported(5, '2026-01-01', '2026-12-31'),
      row(9, '2026-04-01', '2026-06-30'),
      row(8, '2026-01-01', '2026-12-31'),
    ];
    expect(told(insteadOf(ledger, IMPORT, now).instead)).toEqual([
      ['2026-01-01', '2026-03-31', 8],
      ['2026-04-01', '2026-06-30', 9],
      ['2026-07-01', '2026-12-31', 8],
    ]);
  });

  it('are known to be replaced when somebody has set another one since', () => {
    const ledger = [row(6, '2026-03-01', '2026-12-31'), imported(5, '2026-01-01', '2026-12-31')];
    expect(insteadOf(ledger, IMPORT, now).replaced).toEqual(['kpi']);
  });
});
