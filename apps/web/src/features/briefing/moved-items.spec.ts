import type { Item } from '../roadmap/roadmap.ts';
import { movedFromBaseline } from './moved-items.ts';

const item = (key: string, facts: Partial<Item>): Item =>
  ({ key, stage: 'committed', slipDays: 7, movedOn: '2026-10-01', ...facts }) as Item;

it('names what is open and due on another day than promised, the newest moves first', () => {
  const items = [
    item('old', { movedOn: '2026-09-01' }),
    item('short', { slipDays: 3 }),
    item('long', { slipDays: 30 }),
    item('early', { slipDays: -5, movedOn: '2026-11-01' }),
    item('held', { slipDays: 0 }),
    item('unknown', { slipDays: null }),
    item('done', { stage: 'done' }),
    item('dropped', { stage: 'dropped' }),
  ];
  expect(movedFromBaseline(items).map(({ key }) => key)).toEqual(['early', 'long', 'short', 'old']);
});
