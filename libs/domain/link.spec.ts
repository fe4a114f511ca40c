import { LINK_ENDS, mayLink, type LinkEnd } from './link.ts';

describe('a link', () => {
  it('goes from what serves to what is served, and not back', () => {
    const pairs = LINK_ENDS.flatMap((from) =>
      LINK_ENDS.filter((to) => mayLink(from, to)).map((to): [LinkEnd, LinkEnd] => [from, to]),
    );
    expect(pairs).toEqual([
      ['objective', 'item'],
      ['objective', 'kpi'],
      ['item', 'kpi'],
      ['decision', 'objective'],
      ['decision', 'item'],
      ['decision', 'kpi'],
      ['decision', 'product'],
      ['decision', 'area'],
    ]);
  });
});
