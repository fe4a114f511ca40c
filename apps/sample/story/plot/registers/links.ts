import { CPO } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import type { End } from '../../acts/strategy.ts';
import { at, dayOfMark, type Mark, type Span } from '../../span.ts';

/** What no field of their own says: an item that moves a second KPI, an objective that leans on an item. */
const LINKS: readonly {
  readonly on: Mark;
  readonly from: End;
  readonly to: End;
  readonly note: string;
}[] = [
  {
    on: [22, 9],
    from: ['item', 'sync-engine'],
    to: ['kpi', 'change-fail-rate'],
    note: 'Most failed changes touch the old engine.',
  },
  {
    on: [15, 8],
    from: ['item', 'guided-set-up'],
    to: ['kpi', 'trial-conversion'],
    note: 'Who shares a measurement buys twice as often.',
  },
  {
    on: [8, 12],
    from: ['item', 'chronicle-converter'],
    to: ['kpi', 'nrr'],
    note: 'Who does not move is lost.',
  },
  {
    on: [6, 9],
    from: ['item', 'relay-3-gateway'],
    to: ['kpi', 'availability'],
    note: 'Updates without a visit.',
  },
  {
    on: [3, 13],
    from: ['item', 'gateway-queue'],
    to: ['kpi', 'nps'],
    note: 'Kaskade Foods lost two shifts of entries.',
  },
  {
    on: [4, 12],
    from: ['item', 'single-sign-on'],
    to: ['kpi', 'nrr'],
    note: 'Eleven accounts may not renew without it.',
  },
];

export function links(span: Span): readonly Deed[] {
  return LINKS.map(({ on, from, to, note }): Deed => {
    return { kind: 'link', at: at(dayOfMark(span, on), '18:30'), by: CPO, from, to, note };
  });
}
