import { itemPath, patch, roadmapped, step } from '../support/roadmap.ts';

interface Problem {
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly message: string }[];
}

const pointers = ({ body }: { body: unknown }) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a refusal lists its problems
  (body as Problem).errors.map(({ pointer }) => pointer);

const TARGET = { targetOn: '2026-12-31' };

describe('planning a quarter', () => {
  it('commits many items at once, as one entry of the trail', async () => {
    const { add, member, viewer } = await roadmapped();
    const items = [await add('First', TARGET), await add('Second', TARGET)];
    const rows = items.map(({ key, version }) => ({ item: key, version }));
    const { body } = await member.put('roadmap-items/commitments', { items: rows }).expect(200);
    expect(body).toEqual({ items: ['first', 'second'] });
    for (const item of items)
      expect((await viewer.get(itemPath(item))).body).toMatchObject({
        stage: 'committed',
        version: 2,
      });
    const trail = await viewer.get('activity?action=roadmap').expect(200);
    expect(trail.body.data).toMatchObject([
      { action: 'roadmap.commit', details: { note: { count: 2, items: ['first', 'second'] } } },
    ]);
  });

  it('commits none when one cannot be, and says which and why', async () => {
    const { add, member, viewer } = await roadmapped();
    const good = await add('Good', TARGET);
    const undated = await add('Undated');
    const taken = await add('Taken', TARGET);
    await step(member, taken, 'commitment');
    const items = [
      { item: good.key, version: 1 },
      { item: undated.id, version: 1 },
      { item: taken.key, version: 2 },
      { item: 'nowhere', version: 1 },
      { item: good.key, version: 1 },
      { item: undated.key, version: 9 },
    ];
    const refused = await member.put('roadmap-items/commitments', { items }).expect(422);
    expect(pointers(refused)).toEqual([
      '/items/1/targetOn',
      '/items/2',
      '/items/3/item',
      '/items/4/item',
      '/items/5/version',
    ]);
    expect((await viewer.get(itemPath(good))).body).toMatchObject({ stage: 'planned', version: 1 });
  });

  it('tells stale versions apart, and refuses who may not', async () => {
    const { add, member, viewer, ceo } = await roadmapped();
    const item = await add('First', TARGET);
    await patch(member, item, { name: 'First of all' });
    const items = [{ item: item.key, version: 1 }];
    const stale = await member.put('roadmap-items/commitments', { items }).expect(412);
    expect(pointers(stale)).toEqual(['/items/0/version']);
    for (const who of [viewer, ceo])
      await who
        .put('roadmap-items/commitments', { items: [{ ...items[0], version: 2 }] })
        .expect(403);
    await member.put('roadmap-items/commitments', { items: [] }).expect(400);
  });
});

describe('editing many items', () => {
  it('changes all of them, with the moves on record', async () => {
    const { add, member, executive } = await roadmapped();
    const first = await add('First', TARGET);
    const second = await add('Second', TARGET);
    await step(member, first, 'commitment');
    const items = [
      {
        item: first.key,
        version: 2,
        changes: { targetOn: '2027-01-31', reason: 'Replanned', horizon: 'next' },
      },
      { item: second.id, version: 1, changes: { ownerId: executive.personId, category: 'growth' } },
    ];
    await member.patch('roadmap-items', { items }).expect(200);
    expect((await member.get(itemPath(first))).body).toMatchObject({
      slipDays: 31,
      moves: 1,
      horizon: 'next',
    });
    expect((await member.get(itemPath(second))).body).toMatchObject({
      owner: { name: 'executive' },
      category: 'growth',
    });
  });

  it('changes none when one of the changes is refused', async () => {
    const { add, member } = await roadmapped();
    const first = await add('First', TARGET);
    const second = await add('Second', TARGET);
    await step(member, second, 'commitment');
    const items = [
      { item: first.key, version: 1, changes: { name: 'Changed' } },
      { item: second.key, version: 2, changes: { targetOn: '2027-01-31' } },
      { item: second.key, version: 2, changes: { productId: crypto.randomUUID() } },
    ];
    const refused = await member.patch('roadmap-items', { items }).expect(422);
    expect(pointers(refused)).toEqual(['/items/1/changes/reason', '/items/2/changes/productId']);
    expect((await member.get(itemPath(first))).body.name).toBe('First');
    const strange = { item: first.key, version: 1, changes: { colour: 'red' } };
    const malformed = await member.patch('roadmap-items', { items: [strange] }).expect(400);
    expect(pointers(malformed)).toEqual(['/items/0/changes/colour']);
  });
});
