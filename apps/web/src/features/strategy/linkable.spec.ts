import { linkOf, partnersOf } from './linkable.ts';

describe('what may be linked', () => {
  it.each([
    ['objective', ['item', 'kpi']],
    ['item', ['objective', 'kpi']],
    ['kpi', ['objective', 'item']],
    ['decision', ['objective', 'item', 'kpi', 'area']],
  ] as const)('with %s', (kind, partners) => {
    expect(partnersOf(kind)).toEqual(partners);
  });

  it('runs from the one that serves, whichever is at hand', () => {
    const link = { fromKind: 'objective', fromId: 'o', toKind: 'item', toId: 'i' };
    const objective = { kind: 'objective', id: 'o', name: 'O' } as const;
    const item = { kind: 'item', id: 'i', name: 'I' } as const;
    expect(linkOf(objective, item)).toEqual(link);
    expect(linkOf(item, objective)).toEqual(link);
  });
});
