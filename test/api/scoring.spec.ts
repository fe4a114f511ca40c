import { patch, roadmapped, step } from '../support/roadmap.ts';

const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) => [
  ...new Set(body.errors?.map(({ pointer }) => pointer)),
];

const RICE = { reach: 4000, impact: 2, confidence: 80, effort: 4 };

describe('scoring models', () => {
  it('are made by who leads, and the first one stands on the roadmap', async () => {
    const { add, cpo, member, viewer } = await roadmapped();
    const first = await cpo.post('scoring-models', { name: 'RICE', method: 'rice' }).expect(201);
    expect(first.body).toMatchObject({
      key: 'rice',
      isDefault: true,
      criteria: [],
      can: { update: true },
    });
    const second = await cpo.post('scoring-models', { name: 'WSJF', method: 'wsjf' }).expect(201);
    expect(second.body.isDefault).toBe(false);
    for (const who of [member, viewer])
      await who.post('scoring-models', { name: 'Mine', method: 'rice' }).expect(403);
    const item = await add('Trial');
    await member.put(`scoring-models/rice/scores/${item.key}`, { inputs: RICE }).expect(200);
    const page = async () => (await viewer.get('roadmap').expect(200)).body.items[0];
    expect(await page()).toMatchObject({ score: 1600, scoredOn: '2026-11-06' });
    await cpo.change('patch', 'scoring-models/wsjf', { body: { isDefault: true } });
    expect(await page()).toMatchObject({ score: null });
    const models = await viewer.get('scoring-models').expect(200);
    expect(
      models.body.map((model: { key: string; isDefault: boolean }) => [model.key, model.isDefault]),
    ).toEqual([
      ['rice', false],
      ['wsjf', true],
    ]);
    const archival = { read: 'scoring-models/wsjf', status: 409 };
    await cpo.change('put', 'scoring-models/wsjf/archival', archival);
    await cpo.change('put', 'scoring-models/rice/archival', { read: 'scoring-models/rice' });
    await member.put(`scoring-models/rice/scores/${item.key}`, { inputs: RICE }).expect(409);
  });

  it('of your own have criteria, which stay once they have scored', async () => {
    const { add, cpo, member } = await roadmapped();
    const own = { name: 'Ours', method: 'custom' };
    expect(pointers(await cpo.post('scoring-models', own).expect(422))).toEqual(['/criteria']);
    const value = { key: 'value', name: 'Value', weight: 3, isCost: false };
    const risk = { key: 'risk', name: 'Risk', weight: 1, isCost: true };
    const twice = { ...own, criteria: [value, value] };
    expect(pointers(await cpo.post('scoring-models', twice).expect(422))).toEqual([
      '/criteria/1/key',
    ]);
    const rice = { name: 'RICE', method: 'rice', criteria: [value] };
    expect(pointers(await cpo.post('scoring-models', rice).expect(422))).toEqual(['/criteria']);
    await cpo.post('scoring-models', { ...own, criteria: [value, risk] }).expect(201);
    const item = await add('Trial');
    const path = `scoring-models/ours/scores/${item.key}`;
    const scored = await member.put(path, { inputs: { value: 8, risk: 4 } }).expect(200);
    expect(scored.body).toMatchObject([{ score: 7.5 }]);
    const change = { body: { criteria: [value] }, status: 409 };
    await cpo.change('patch', 'scoring-models/ours', change);
  });
});

describe('a score', () => {
  it('takes what its model allows, and names each input that it does not', async () => {
    const { add, cpo, member } = await roadmapped();
    await cpo.post('scoring-models', { name: 'RICE', method: 'rice' }).expect(201);
    const { key } = await add('Trial');
    const put = (body: object) => member.put(`scoring-models/rice/scores/${key}`, body);
    const wrong = { reach: -1, impact: 4, confidence: 90, effort: 0, luck: 1 };
    expect(pointers(await put({ inputs: wrong }).expect(422))).toEqual([
      '/inputs/reach',
      '/inputs/impact',
      '/inputs/confidence',
      '/inputs/effort',
      '/inputs/luck',
    ]);
    expect(pointers(await put({ inputs: {} }).expect(422))).toHaveLength(4);
    await put({ inputs: { ...RICE, reach: '4000' } }).expect(422);
    await put({ inputs: RICE, scoredOn: '2026-11-07' }).expect(422);
    await put({}).expect(400);
  });

  it('is added and never changed, and only by who may change the item', async () => {
    const { add, cpo, member, viewer, stranger } = await roadmapped();
    await cpo.post('scoring-models', { name: 'RICE', method: 'rice' }).expect(201);
    const item = await add('Trial');
    const path = `scoring-models/rice/scores/${item.key}`;
    await member.put(path, { inputs: RICE, scoredOn: '2026-10-01' }).expect(200);
    await member
      .put(path, { inputs: { ...RICE, effort: 8 }, note: 'Bigger than thought' })
      .expect(200);
    const { body } = await viewer.get(path).expect(200);
    expect(body).toMatchObject([
      { score: 800, scoredOn: '2026-11-06', note: 'Bigger than thought', recordedByName: 'member' },
      { score: 1600, scoredOn: '2026-10-01', inputs: RICE },
    ]);
    for (const who of [viewer, stranger]) await who.put(path, { inputs: RICE }).expect(403);
    await member.put('scoring-models/nowhere/scores/trial', { inputs: RICE }).expect(404);
    await member.put('scoring-models/rice/scores/nowhere', { inputs: RICE }).expect(404);
  });
});

describe('the ranking', () => {
  it('follows the score, unless somebody places an item by hand and says why', async () => {
    const { add, cpo, member, viewer } = await roadmapped();
    await cpo.post('scoring-models', { name: 'RICE', method: 'rice' }).expect(201);
    for (const [name, reach] of [
      ['Low', 100],
      ['High', 900],
      ['Middle', 500],
    ] as const) {
      const { key } = await add(name);
      await member
        .put(`scoring-models/rice/scores/${key}`, { inputs: { ...RICE, reach } })
        .expect(200);
    }
    await add('Unscored');
    const done = await add('Begun');
    await step(member, done, 'start');
    await step(member, done, 'delivery');
    const order = async () =>
      (await viewer.get('scoring-models/rice/ranking').expect(200)).body.map(
        ({ key, rank, scoreRank }: { key: string; rank: number; scoreRank: number }) => [
          key,
          rank,
          scoreRank,
        ],
      );
    expect(await order()).toEqual([
      ['high', 1, 1],
      ['middle', 2, 2],
      ['low', 3, 3],
      ['unscored', 4, null],
    ]);
    const path = 'scoring-models/rice/ranks/low';
    expect(pointers(await member.put(path, { rank: 1 }).expect(400))).toEqual(['/reason']);
    await viewer.put(path, { rank: 1, reason: 'Mine' }).expect(403);
    const placed = await member
      .put(path, { rank: 1, reason: 'Promised to a customer' })
      .expect(200);
    expect(placed.body[0]).toMatchObject({
      key: 'low',
      rank: 1,
      scoreRank: 3,
      override: 1,
      overrideReason: 'Promised to a customer',
    });
    await member.put(path, { rank: null, reason: 'Promise withdrawn' }).expect(200);
    expect((await order())[0]).toEqual(['high', 1, 1]);
    await patch(member, { id: '', key: 'low', version: 1 }, { name: 'Lower' });
  });
});
