import type { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';

interface AdoptedArea {
  readonly key: string;
  readonly areaId: string;
  readonly outcome: string;
  readonly kpis: { readonly adopted: number; readonly known: number };
}

const adopt = async (client: Client, areas: unknown): Promise<AdoptedArea[]> =>
  (await client.post('areas/adoption', { areas }).expect(200)).body.areas;

const total = (areas: readonly AdoptedArea[], what: 'adopted' | 'known') =>
  areas.reduce((sum, { kpis }) => sum + kpis[what], 0);

const kpisOf = async (client: Client, areaId: string) =>
  (await client.get(`kpis?areaId=${areaId}&limit=200`).expect(200)).body.data;

describe('the catalogue', () => {
  it('offers sixteen areas with 147 KPIs to everyone who is signed in', async () => {
    const { viewer } = await foundOrganization();
    const { body } = await viewer.get('area-templates').expect(200);
    expect(body).toHaveLength(16);
    expect(body.flatMap(({ kpis }: { kpis: object[] }) => kpis)).toHaveLength(147);
    expect(body[0]).toMatchObject({ key: 'strategy', name: 'Vision and strategy', areaId: null });
    expect(body[0].kpis[0]).toEqual({
      id: 'objective-attainment',
      area: 'strategy',
      name: 'Objective attainment',
      formula:
        'Objectives closed in the period at or above target ÷ objectives closed in the period',
      numerator: 'Objectives closed at or above target',
      denominator: 'Objectives closed',
      unit: 'percent',
      direction: 'higher',
      kind: 'ratio',
      rollup: 'ratio_of_sums',
      cadence: 'quarterly',
      indicator: 'lagging',
      note: 'A steady 100% usually means targets are too soft.',
    });
  });

  it('is adopted whole in one step, and twice is once', async () => {
    const { cpo, viewer } = await foundOrganization();
    const first = await adopt(cpo, 'all');
    expect(first.map(({ outcome }) => outcome)).toEqual(Array(16).fill('adopted'));
    expect(total(first, 'adopted')).toBe(147);
    const areas = (await viewer.get('areas').expect(200)).body;
    expect(areas).toHaveLength(16);
    expect(areas[5]).toMatchObject({
      key: 'budget',
      kind: 'budget',
      name: 'Budget and resources',
      cadence: 'monthly',
      accountable: null,
    });
    const second = await adopt(cpo, 'all');
    expect(second.map(({ outcome }) => outcome)).toEqual(Array(16).fill('known'));
    expect(total(second, 'adopted')).toBe(0);
    expect(second.map(({ areaId }) => areaId)).toEqual(first.map(({ areaId }) => areaId));
    const pages = (await viewer.get('area-templates').expect(200)).body;
    expect(pages.map(({ areaId }: { areaId: string }) => areaId)).toEqual(
      first.map(({ areaId }) => areaId),
    );
    const trail = (await cpo.get('activity').expect(200)).body.data;
    expect(trail).toHaveLength(1);
    expect(trail[0]).toMatchObject({
      action: 'catalogue.adopt',
      details: { after: { kpis: 147 } },
    });
  });

  it('is adopted in part, under other names and with owners', async () => {
    const { cpo, member } = await foundOrganization();
    const [budget, market, team] = await adopt(cpo, [
      {
        key: 'budget',
        name: 'Money',
        cadence: 'weekly',
        accountableId: member.personId,
        kpis: ['cpi', 'spi', 'cpi'],
      },
      { key: 'market', kpis: 'none' },
      { key: 'team' },
    ]);
    expect([budget, market, team].map((area) => area?.kpis.adopted)).toEqual([2, 0, 7]);
    const area = (await cpo.get(`areas/${budget?.areaId}`).expect(200)).body;
    expect(area).toMatchObject({
      key: 'budget',
      name: 'Money',
      cadence: 'weekly',
      accountable: { personId: member.personId },
    });
    const kpis = await kpisOf(cpo, budget?.areaId ?? '');
    expect(kpis).toMatchObject([
      { templateKey: 'cpi', definition: { name: 'Cost performance index', unit: 'index' } },
      { templateKey: 'spi', definition: { numeratorLabel: 'Earned value', kind: 'ratio' } },
    ]);
  });

  it('gives more KPIs to an area that is there already, when they are asked for', async () => {
    const { cpo } = await foundOrganization();
    await adopt(cpo, [{ key: 'process', kpis: ['retro-actions'] }]);
    const [more] = await adopt(cpo, [{ key: 'process', name: 'Renamed', kpis: 'all' }]);
    expect(more).toMatchObject({
      outcome: 'known',
      name: 'Process and policy',
      kpis: { adopted: 4, known: 1 },
    });
  });

  it('knows an area again that was renamed or switched off', async () => {
    const { cpo } = await foundOrganization();
    const [made] = await adopt(cpo, [{ key: 'innovation', kpis: 'none' }]);
    const path = `areas/${made?.areaId}`;
    await cpo.change('patch', path, { body: { name: 'Ideas' } });
    await cpo.change('put', `${path}/archival`, { read: path });
    const [again] = await adopt(cpo, [{ key: 'innovation' }]);
    expect(again).toMatchObject({ areaId: made?.areaId, outcome: 'known', name: 'Ideas' });
    expect((await cpo.get('areas').expect(200)).body).toEqual([]);
  });

  it('finds another key where an area of the organization has it already', async () => {
    const { cpo } = await foundOrganization();
    await cpo.post('areas', { name: 'Roadmap' }).expect(201);
    const [made] = await adopt(cpo, [{ key: 'roadmap', kpis: 'none' }]);
    const { body } = await cpo.get(`areas/${made?.areaId}`).expect(200);
    expect(body).toMatchObject({ key: 'roadmap-2', kind: 'roadmap' });
  });

  it('is adopted all or not at all', async () => {
    const { cpo } = await foundOrganization();
    const choices = [{ key: 'team' }, { key: 'market', kpis: ['win-rate', 'enps'] }];
    const { body } = await cpo.post('areas/adoption', { areas: choices }).expect(422);
    expect(body.errors[0].pointer).toBe('/areas/1/kpis/1');
    const other = await foundOrganization();
    const foreign = [{ key: 'team' }, { key: 'market', accountableId: other.cpo.personId }];
    await cpo.post('areas/adoption', { areas: foreign }).expect(422);
    expect((await cpo.get('areas').expect(200)).body).toEqual([]);
    expect((await cpo.get('activity').expect(200)).body.data).toEqual([]);
  });

  it.each([
    ['some', '/areas', 400],
    [undefined, '/areas', 400],
    [[{ key: 'astrology' }], '/areas/0/key', 400],
    [[{ key: 'team', kpis: 'some' }], '/areas/0/kpis', 400],
    [[{ key: 'team', kpis: [7] }], '/areas/0/kpis', 400],
    [[{ key: 'team', colour: 'red' }], '/areas/0/colour', 400],
    [['team'], '/areas', 400],
    [[{ key: 'team' }, { key: 'team' }], '/areas/1/key', 422],
  ])('is not adopted as %j', async (areas, pointer, status) => {
    const { cpo } = await foundOrganization();
    const { body } = await cpo.post('areas/adoption', { areas }).expect(status);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('is adopted by those who lead, and by nobody else', async () => {
    const { admin, ceo, executive, member, viewer } = await foundOrganization();
    await adopt(admin, [{ key: 'team', kpis: 'none' }]);
    for (const client of [ceo, executive, member, viewer])
      await client.post('areas/adoption', { areas: [{ key: 'team' }] }).expect(403);
  });
});
