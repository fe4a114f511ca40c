import { makeKpi, RATIO } from '../support/kpis.ts';
import { foundOrganization } from '../support/organization.ts';
import { addItem } from '../support/roadmap.ts';
import {
  addKeyResult,
  makeObjective,
  MIDYEAR,
  pointersOf,
  strategyCast,
} from '../support/strategy.ts';

async function things() {
  const cast = await strategyCast();
  const { areaId, owner, kpi } = cast;
  const objective = await makeObjective(owner, areaId);
  const item = await addItem(owner, { name: 'Partner portal', areaId, horizon: 'now' });
  const asked = { name: 'Which market?', question: 'Which?', scope: 'company' };
  const { body: decision } = await owner.post('decisions', asked).expect(201);
  const { body: product } = await cast.cpo
    .post('products', { name: 'Console', areaId })
    .expect(201);
  const link = (from: string, to: string, rest: object = {}, who = owner) => {
    const ids: Record<string, string> = {
      objective: objective.id,
      item: item.id,
      decision: decision.id,
      product: product.id,
      kpi: kpi.id,
      area: areaId,
    };
    const given = { fromKind: from, fromId: ids[from], toKind: to, toId: ids[to] };
    return who.post('links', { ...given, ...rest });
  };
  const linksOf = async (kind: string, id: string, query = '') =>
    (await owner.get(`links?kind=${kind}&id=${id}${query}`).expect(200)).body;
  return { ...cast, objective, item, decision, product, link, linksOf };
}

describe('a link', () => {
  it('is seen from both ends', async () => {
    const { owner, objective, item, link, linksOf } = await things();
    const { body } = await link('objective', 'item', { note: 'The larger half' }).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      from: { kind: 'objective', ...objectiveFace(objective) },
      to: { kind: 'item', id: item.id, key: 'partner-portal', name: 'Partner portal' },
      note: 'The larger half',
      linkedBy: { personId: owner.personId, name: 'member' },
      createdAt: '2026-07-02T09:00:00.000Z',
      version: 1,
      can: { unlink: true },
    });
    expect(await linksOf('objective', objective.id)).toEqual([body]);
    expect(await linksOf('item', item.id)).toEqual([body]);
  });

  it.each([
    ['objective', 'kpi'],
    ['item', 'kpi'],
    ['decision', 'objective'],
    ['decision', 'item'],
    ['decision', 'product'],
    ['decision', 'kpi'],
    ['decision', 'area'],
  ])('goes from %s to %s', async (from, to) => {
    const { link } = await things();
    await link(from, to).expect(201);
  });

  it.each([
    ['item', 'objective', '/toKind'],
    ['kpi', 'objective', '/fromKind'],
    ['objective', 'objective', '/toKind'],
    ['objective', 'area', '/toKind'],
    ['product', 'item', '/fromKind'],
  ])('never goes from %s to %s', async (from, to, pointer) => {
    const { link } = await things();
    expect(pointersOf((await link(from, to).expect(422)).body)).toEqual([pointer]);
  });

  it('is made once', async () => {
    const { link } = await things();
    await link('objective', 'kpi').expect(201);
    expect(pointersOf((await link('objective', 'kpi').expect(409)).body)).toEqual(['/toId']);
  });

  it('is not needed where a thing says so itself', async () => {
    const { owner, areaId, kpi, objective, link } = await things();
    await addKeyResult(owner, objective.id, kpi.id);
    await link('objective', 'kpi').expect(409);
    const given = {
      name: 'Own',
      areaId,
      horizon: 'now',
      objectiveId: objective.id,
      outcomeKpiId: kpi.id,
    };
    const own = await addItem(owner, given);
    await link('objective', 'item', { toId: own.id }).expect(409);
    await link('item', 'kpi', { fromId: own.id }).expect(409);
    const asked = { name: 'x', question: 'x?', scope: 'area', areaId };
    const { body: decision } = await owner.post('decisions', asked).expect(201);
    await link('decision', 'area', { fromId: decision.id }).expect(409);
  });

  it('has two ends that are there, in use and within the organization', async () => {
    const { owner, objective, link } = await things();
    const other = await things();
    const foreign = await link('objective', 'item', { toId: other.item.id }).expect(422);
    expect(pointersOf(foreign.body)).toEqual(['/toId']);
    const unknown = await link('objective', 'item', { fromId: crypto.randomUUID() }).expect(422);
    expect(pointersOf(unknown.body)).toEqual(['/fromId']);
    const path = `objectives/${objective.id}`;
    await owner.change('put', `${path}/archival`, { read: path });
    expect(pointersOf((await link('objective', 'item').expect(422)).body)).toEqual(['/fromId']);
    await link('objective', 'item', { toKind: 'goal' }).expect(400);
    await link('objective', 'item', { toId: 'portal' }).expect(400);
  });

  it('is made and taken away by whoever works on either end', async () => {
    const { cpo, stranger, viewer, link, objective, linksOf } = await things();
    for (const other of [stranger, viewer]) await link('objective', 'item', {}, other).expect(403);
    const { body } = await link('objective', 'item', {}, cpo).expect(201);
    const path = `links/${body.id}`;
    await stranger.change('delete', path, { status: 403 });
    await cpo.delete(path).expect(428);
    await cpo.delete(path).set('if-match', '"v9"').expect(412);
    await cpo.at('2026-08-01T09:00:00Z').change('delete', path, { status: 204 });
    await cpo.get(path).expect(404);
    expect(await linksOf('objective', objective.id)).toEqual([]);
    const then = await linksOf('objective', objective.id, `&asOf=${MIDYEAR}`);
    expect(then).toMatchObject([{ id: body.id }]);
  });

  it('leaves a trail at the thing that it begins at', async () => {
    const { owner, objective, item, link } = await things();
    const { body } = await link('objective', 'item').expect(201);
    await owner.change('delete', `links/${body.id}`, { status: 204 });
    const { body: trail } = await owner.get(`activity?subjectId=${objective.id}`).expect(200);
    const to = { kind: 'item', id: item.id, name: 'Partner portal' };
    expect(trail.data).toMatchObject([
      { action: 'objective.unlink', details: { before: { to } } },
      { action: 'objective.link', details: { after: { to } } },
      { action: 'objective.create' },
    ]);
  });

  it('to a confidential KPI exists only for those who may know of it', async () => {
    const { cpo, stranger, areaId, objective, link, linksOf } = await things();
    const secret = await makeKpi(
      cpo,
      areaId,
      { ...RATIO, name: 'Margin' },
      { isConfidential: true },
    );
    const { body } = await link('objective', 'kpi', { toId: secret.id }).expect(201);
    expect(await linksOf('objective', objective.id)).toHaveLength(1);
    const seen = await stranger.get(`links?kind=objective&id=${objective.id}`).expect(200);
    expect(seen.body).toEqual([]);
    await stranger.get(`links/${body.id}`).expect(404);
    const { body: trail } = await stranger.get(`activity?subjectId=${objective.id}`).expect(200);
    expect(JSON.stringify(trail)).not.toContain(secret.id);
  });

  it('does not exist for another organization', async () => {
    const { link } = await things();
    const { body } = await link('objective', 'item').expect(201);
    const other = await foundOrganization();
    await other.admin.get(`links/${body.id}`).expect(404);
    await other.admin.delete(`links/${body.id}`).set('if-match', '"v1"').expect(404);
  });
});

const objectiveFace = ({ id }: { id: string }) => ({
  id,
  key: 'win-the-mid-market',
  name: 'Win the mid-market',
});
