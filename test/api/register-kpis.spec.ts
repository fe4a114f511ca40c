import { upload } from '../support/imports.ts';
import { foundOrganization } from '../support/organization.ts';
import { figure, FOUNDED, registers, type Registers } from '../support/register-kpis.ts';
import { addItem, step } from '../support/roadmap.ts';

const NOW = '2026-11-06T09:00:00Z';
const SENTENCE = /computed from what is on record: change its roadmap items instead/;

describe('register KPIs', () => {
  let org: Registers;
  const cpo = () => org.cpo.at(NOW);

  beforeAll(async () => {
    org = await registers();
    await org.take('throughput');
  });

  it('are listed with their definition, and where they are adopted', async () => {
    const { body } = await org.viewer.get('register-kpis').expect(200);
    expect(body.length).toBeGreaterThan(20);
    const found = body.find(({ key }: { key: string }) => key === 'throughput');
    expect(found).toMatchObject({
      area: 'delivery',
      unit: 'count',
      cadence: 'monthly',
      counting: 'sum',
      registers: ['roadmap_item'],
      adopted: [{ key: 'throughput', areaId: org.areaId, isComputed: true, scope: 'organization' }],
    });
    expect(found.definition).toContain('done within the period');
  });

  it('are shown as computed, with their definition', async () => {
    const { body } = await cpo().get('kpis/throughput').expect(200);
    expect(body).toMatchObject({
      isComputed: true,
      templateKey: 'throughput',
      computation: { scope: 'organization', registers: ['roadmap_item'] },
      can: { record: false, define: true, setTarget: true },
    });
  });

  it('are typed by nobody, neither one by one nor in a batch', async () => {
    const path = 'kpis/throughput/measurements/2026-10';
    const typed = await cpo().put(path, { value: 3 }).expect(409);
    expect(typed.body.detail).toMatch(SENTENCE);
    const rows = [{ kpi: 'throughput', period: '2026-10', value: 3 }];
    const batch = await cpo().post('measurements/batch', { rows }).expect(409);
    expect(batch.body.detail).toMatch(SENTENCE);
    await cpo().delete(`${path}?reason=wrong`).expect(409);
    expect(await figure(cpo(), 'throughput', '2026-10')).toBeNull();
  });

  it('are refused in an import, row by row', async () => {
    const text = 'kpi,period,value\nthroughput,2026-10,3\n';
    const { id } = await upload(cpo(), { kind: 'measurements', text });
    const { body } = await cpo().get(`imports/${id}`).expect(200);
    expect(body.preview.counts).toMatchObject({ create: 0, fail: 1 });
    expect(body.preview.errors[0].message).toMatch(SENTENCE);
  });

  it('may still be forecast', async () => {
    const forecast = { series: 'forecast', value: 4 };
    await cpo().put('kpis/throughput/measurements/2026-12', forecast).expect(200);
  });

  it('owe no value', async () => {
    const { body } = await cpo().get('obligations?scope=all&state=open').expect(200);
    const kinds = body.data.map(({ kind }: { kind: string }) => kind);
    expect(kinds).not.toContain('value');
  });

  it('keep the unit of what is computed', async () => {
    const definitions = 'kpis/throughput/definitions';
    const other = { unit: 'days', kind: 'duration', reason: 'x' };
    const { body } = await cpo().post(definitions, other).expect(422);
    expect(body.errors[0].pointer).toBe('/unit');
    const question = 'How much do we ship?';
    await cpo().post(definitions, { question }).expect(201);
  });

  it('may be typed instead, and be computed again', async () => {
    const turn = (isComputed: boolean) =>
      cpo().change('patch', 'kpis/throughput', { body: { isComputed } });
    const { body } = await turn(false);
    expect(body).toMatchObject({ isComputed: false, computation: null, can: { record: true } });
    await cpo().put('kpis/throughput/measurements/2026-10', { value: 7 }).expect(200);
    await cpo().get('kpis/throughput/parts?period=2026-10').expect(409);
    const item = await addItem(org.member.at('2026-10-12T09:00:00Z'), {
      name: 'Shipped',
      areaId: org.areaId,
      horizon: 'now',
      targetOn: '2026-10-30',
    });
    await step(org.member.at('2026-10-12T09:00:00Z'), item, 'commitment');
    await step(org.member.at('2026-10-20T09:00:00Z'), item, 'delivery');
    expect(await figure(cpo(), 'throughput', '2026-10')).toMatchObject({ value: 7 });
    await turn(true);
    expect(await figure(cpo(), 'throughput', '2026-10')).toMatchObject({
      value: 1,
      state: 'restated',
      reason: 'Computed anew after kpi.update',
    });
  });

  it('are only those whose parts are on record', async () => {
    const definition = { name: 'Own', unit: 'count', direction: 'higher', kind: 'flow' };
    await cpo().post('kpis', { areaId: org.areaId, definition }).expect(201);
    const body = { isComputed: true };
    const refused = await cpo().change('patch', 'kpis/own', { body, status: 422 });
    expect(refused.body.errors[0].pointer).toBe('/isComputed');
    const adopt = { template: 'nps', areaId: org.areaId };
    await cpo().post('register-kpis', adopt).expect(400);
  });

  it('are adopted by who answers for the area', async () => {
    const adopt = { template: 'gate-cycle', areaId: org.areaId };
    await org.stranger.at(NOW).post('register-kpis', adopt).expect(403);
    await org.viewer.at(NOW).post('register-kpis', adopt).expect(403);
    const foreign = await foundOrganization();
    await foreign.cpo.post('register-kpis', adopt).expect(404);
    await foreign.cpo.get('kpis/throughput/parts?period=2026-10').expect(404);
    const { body } = await org.member.at(NOW).post('register-kpis', adopt).expect(201);
    expect(body).toMatchObject({ key: 'gate-cycle', isComputed: true });
  });

  it('come with the catalogue, unless people want to type them', async () => {
    const { cpo: first } = await foundOrganization({ foundedAt: FOUNDED });
    const areas = [{ key: 'roadmap', kpis: ['schedule-slip'] }];
    await first.at(FOUNDED).post('areas/adoption', { areas, isTyped: true }).expect(200);
    expect((await first.get('kpis/schedule-slip').expect(200)).body.isComputed).toBe(false);
    const { cpo: second } = await foundOrganization({ foundedAt: FOUNDED });
    await second.at(FOUNDED).post('areas/adoption', { areas }).expect(200);
    expect((await second.get('kpis/schedule-slip').expect(200)).body.isComputed).toBe(true);
  });

  it('count the records of one area and of those below it where that is asked for', async () => {
    const time = '2026-10-13T09:00:00Z';
    const area = (name: string, parentId?: string) =>
      org.cpo
        .at(time)
        .post('areas', { name, ...(parentId && { parentId }), adoptedOn: '2026-01-01' });
    const { body: top } = await area('Hardware').expect(201);
    const { body: below } = await area('Firmware', top.id).expect(201);
    const adopt = {
      template: 'throughput',
      areaId: top.id,
      scope: 'area',
      trackedFrom: '2026-01-01',
    };
    const { body: kpi } = await org.cpo.at(time).post('register-kpis', adopt).expect(201);
    expect(kpi).toMatchObject({ key: 'throughput-2', scope: 'area' });
    const item = await addItem(org.cpo.at(time), {
      name: 'Boot',
      areaId: below.id,
      horizon: 'now',
      targetOn: '2026-10-30',
    });
    await step(org.cpo.at(time), item, 'commitment');
    await step(org.cpo.at('2026-10-21T09:00:00Z'), item, 'delivery');
    expect(await figure(cpo(), 'throughput', '2026-10')).toMatchObject({ value: 2 });
    expect(await figure(cpo(), 'throughput-2', '2026-10')).toMatchObject({ value: 1 });
    const { body } = await cpo().get('kpis/throughput-2/parts?period=2026-10').expect(200);
    expect(body.records).toMatchObject([{ name: 'Boot', areaId: below.id, value: 1 }]);
  });

  it('name no period that is not there', async () => {
    await cpo().get('kpis/throughput/parts?period=soon').expect(422);
    await cpo().get('kpis/throughput/parts').expect(400);
  });
});
