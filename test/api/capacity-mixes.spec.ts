import { makeArea } from '../support/kpis.ts';
import { roadmapped, step } from '../support/roadmap.ts';

const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) => [
  ...new Set(body.errors?.map(({ pointer }) => pointer)),
];

const byCategory = { growth: 40, retention: 20, commitments: 25, foundation: 15 };
const byBeneficiary = { customer: 33.3, company: 33.3, team: 33.4 };

describe('a capacity mix', () => {
  it('is planned once for a period, and makes exactly 100 percent', async () => {
    const { cpo, member, viewer, areaId } = await roadmapped();
    const mix = { period: '2026-Q4', byCategory, byBeneficiary };
    const short = { ...mix, byCategory: { ...byCategory, growth: 39.9 } };
    const refused = await cpo.post('capacity-mixes', short).expect(422);
    expect(pointers(refused)).toEqual(['/byCategory']);
    expect(refused.body.detail).toContain('99.9 %');
    const half = { ...mix, byBeneficiary: { ...byBeneficiary, team: 33.3 } };
    expect(pointers(await cpo.post('capacity-mixes', half).expect(422))).toEqual([
      '/byBeneficiary',
    ]);
    expect(
      pointers(await cpo.post('capacity-mixes', { ...mix, period: '2026-Q5' }).expect(422)),
    ).toEqual(['/period']);
    await cpo.post('capacity-mixes', { ...mix, byCategory: { growth: 100 } }).expect(400);
    const { body } = await cpo.post('capacity-mixes', mix).expect(201);
    expect(body).toMatchObject({
      period: '2026-Q4',
      areaId: null,
      byCategory,
      byBeneficiary,
      version: 1,
    });
    expect(pointers(await cpo.post('capacity-mixes', mix).expect(409))).toEqual(['/period']);
    for (const who of [member, viewer])
      await who.post('capacity-mixes', { ...mix, period: '2027' }).expect(403);
    await member.post('capacity-mixes', { ...mix, areaId }).expect(201);
    const path = `capacity-mixes/${body.id}`;
    const other = { growth: 100, retention: 0, commitments: 0, foundation: 0 };
    const changed = await cpo.change('patch', path, {
      body: { byCategory: other, byBeneficiary: null },
    });
    expect(changed.body).toMatchObject({ byCategory: other, byBeneficiary: null, version: 2 });
    await cpo.patch(path, { note: 'Blind' }).expect(428);
    await member.patch(path, { note: 'Mine' }).set('if-match', '"v2"').expect(403);
    expect((await viewer.get('capacity-mixes').expect(200)).body).toHaveLength(2);
    const strange = await roadmapped();
    await strange.cpo.get(path).expect(404);
  });

  it('stands beside what people really work on', async () => {
    const organization = await roadmapped();
    const { add, cpo, member, viewer } = organization;
    const otherArea = await makeArea(organization, { name: 'Other' });
    const work = {
      category: 'growth',
      beneficiary: 'customer',
      effort: 3,
      enteredOn: '2026-01-10',
    };
    const begun = [
      await add('Growth', work),
      await add('Foundation', { ...work, category: 'foundation', beneficiary: 'team', effort: 1 }),
      await add('Elsewhere', { ...work, areaId: otherArea, effort: 4 }),
      await add('Without effort', { ...work, effort: null }),
    ];
    for (const item of begun) await step(member, item, 'start', { on: '2026-11-02' });
    const over = await add('Over', { ...work, effort: 100 });
    await step(member, over, 'start', { on: '2026-08-01' });
    await step(member, over, 'delivery', { on: '2026-09-30' });
    await add('Not begun', { ...work, effort: 100 });
    await cpo.post('capacity-mixes', { period: '2026-Q4', byCategory }).expect(201);
    const { body } = await viewer.get('capacity-mixes/balance').expect(200);
    expect(body).toMatchObject({
      period: { key: '2026-Q4' },
      planned: { byCategory, byBeneficiary: null },
      actual: {
        byCategory: { growth: 87.5, retention: 0, commitments: 0, foundation: 12.5 },
        byBeneficiary: { customer: 87.5, company: 0, team: 12.5 },
        items: 4,
        counted: 3,
        effort: 8,
      },
    });
    const third = await viewer.get('capacity-mixes/balance?period=2026-Q3').expect(200);
    expect(third.body).toMatchObject({ planned: null, actual: { items: 1, effort: 100 } });
    const area = await viewer.get(`capacity-mixes/balance?areaId=${otherArea}`).expect(200);
    expect(area.body).toMatchObject({ planned: null, actual: { effort: 4 } });
    const empty = await viewer.get('capacity-mixes/balance?period=2025').expect(200);
    expect(empty.body.actual).toMatchObject({ items: 0, byCategory: { growth: null } });
    await viewer.get('capacity-mixes/balance?period=never').expect(422);
  });
});
