import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { FLOW, makeArea, makeKpi, RATIO, type MadeKpi } from '../support/kpis.ts';

const NOV = '2026-11-06T17:00:00Z';
const DEC = '2026-12-06T17:00:00Z';

interface Row {
  readonly value: number | null;
  readonly state: string;
  readonly period: string;
  readonly reason: string;
}

describe('measurements', () => {
  let org: TestOrganization;
  let areaId: string;

  const kpi = (definition: object, rest: object = {}): Promise<MadeKpi> =>
    makeKpi(org.cpo.at('2026-01-05T09:00:00Z'), areaId, definition, rest);
  const rows = async (path: string): Promise<Row[]> => {
    const { body } = await org.viewer.get(path).expect(200);
    return (Array.isArray(body) ? body : (body as { data: Row[] }).data) as Row[];
  };

  beforeAll(async () => {
    org = await foundOrganization({ foundedAt: '2026-01-05T09:00:00Z' });
    areaId = await makeArea(org);
  });

  it('are recorded by key and period, and recorded once', async () => {
    await kpi(FLOW, { key: 'logos' });
    const path = 'kpis/logos/measurements/2026-10';
    const first = await org.member.at(NOV).put(path, { value: 12, note: 'CRM' }).expect(200);
    expect(first.body).toMatchObject({
      period: '2026-10',
      series: 'actual',
      startsOn: '2026-10-01',
      endsOn: '2026-10-31',
      value: 12,
      state: 'final',
      note: 'CRM',
      recordedBy: org.member.personId,
      recordedByName: 'member',
      recordedAt: '2026-11-06T17:00:00.000Z',
    });
    const again = await org.cpo.at(DEC).put(path, { value: 12 }).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await rows(`${path}/corrections`)).toHaveLength(1);
  });

  it('that are final are corrected with a reason, and every row is kept', async () => {
    await kpi(FLOW, { key: 'corrected' });
    const path = 'kpis/corrected/measurements/2026-10';
    await org.member.at(NOV).put(path, { value: 12 }).expect(200);
    const refused = await org.member.at(DEC).put(path, { value: 13 }).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/reason' }] });
    const changed = await org.member
      .at(DEC)
      .put(path, { value: 13, reason: 'One order came late' })
      .expect(200);
    expect(changed.body).toMatchObject({ value: 13, state: 'restated' });
    const history = await rows(`${path}/corrections`);
    expect(history.map(({ value, state }) => [value, state])).toEqual([
      [13, 'restated'],
      [12, 'final'],
    ]);
    const [known] = await rows('kpis/corrected/measurements?asOf=2026-11-30T00:00:00Z');
    expect(known).toMatchObject({ value: 12, state: 'final' });
    expect(await rows('kpis/corrected/measurements?asOf=2026-11-01T00:00:00Z')).toEqual([]);
  });

  it('corrected twice at the same moment still have one that counts', async () => {
    await kpi(FLOW, { key: 'simultaneous' });
    const path = 'kpis/simultaneous/measurements/2026-10';
    for (const value of [1, 2, 3, 4])
      await org.member.at(NOV).put(path, { value, state: 'provisional' }).expect(200);
    expect(await rows('kpis/simultaneous/measurements')).toMatchObject([{ value: 4 }]);
    const racers = [11, 12, 13, 14, 15, 16].map((value) =>
      org.member.at(NOV).put(path, { value, state: 'provisional' }).expect(200),
    );
    await Promise.all(racers);
    const [last] = await rows(`${path}/corrections`);
    expect(await rows('kpis/simultaneous/measurements')).toMatchObject([{ value: last?.value }]);
  });

  it('of a ratio keep their numerator and denominator', async () => {
    await kpi(RATIO, { key: 'activation' });
    const path = 'kpis/activation/measurements/2026-10';
    const { body } = await org.member
      .at(NOV)
      .put(path, { numerator: 410, denominator: 1000 })
      .expect(200);
    expect(body).toMatchObject({ value: 41, numerator: 410, denominator: 1000 });
    const wrong = await org.member
      .at(NOV)
      .put('kpis/activation/measurements/2026-09', { value: 50, numerator: 1, denominator: 4 })
      .expect(422);
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/value' }] });
    await org.member
      .at(NOV)
      .put('kpis/activation/measurements/2026-08', { numerator: 1, denominator: 0 })
      .expect(422);
  });

  it('keep series apart', async () => {
    await kpi(FLOW, { key: 'apart' });
    const path = 'kpis/apart/measurements/2026-12';
    await org.member.at(NOV).put(path, { series: 'forecast', value: 20, low: 15, high: 26 });
    await org.member.at(NOV).put(path, { series: 'forecast', value: 21, low: 16, high: 26 });
    await org.member.at(NOV).put(path, { series: 'plan', value: 25 }).expect(200);
    expect(await rows('kpis/apart/measurements')).toEqual([]);
    expect(await rows('kpis/apart/measurements?series=forecast')).toMatchObject([
      { value: 21, low: 16, high: 26, state: 'provisional' },
    ]);
    expect(await rows('kpis/apart/measurements?series=plan')).toMatchObject([{ value: 25 }]);
    expect(await rows(`${path}/corrections?series=forecast`)).toHaveLength(2);
  });

  it('are withdrawn with a reason, and may be recorded again', async () => {
    await kpi(FLOW, { key: 'withdrawn' });
    const path = 'kpis/withdrawn/measurements/2026-10';
    await org.member.at(NOV).put(path, { value: 5 }).expect(200);
    await org.member.at(NOV).delete(path).expect(400);
    await org.stranger.at(NOV).delete(`${path}?reason=mine`).expect(403);
    await org.member.at(NOV).delete(`${path}?reason=Wrong%20month`).expect(204);
    expect(await rows('kpis/withdrawn/measurements')).toEqual([]);
    expect(await rows(`${path}/corrections`)).toMatchObject([
      { state: 'withdrawn', value: null, reason: 'Wrong month' },
      { state: 'final', value: 5 },
    ]);
    await org.member.at(NOV).delete(`${path}?reason=again`).expect(404);
    await org.member.at(NOV).put(path, { value: 6 }).expect(200);
    expect(await rows('kpis/withdrawn/measurements')).toMatchObject([{ value: 6, state: 'final' }]);
  });

  it('are listed in pages, newest period first, and between two edges', async () => {
    await kpi(FLOW, { key: 'listed' });
    for (const month of ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'])
      await org.member.at(NOV).put(`kpis/listed/measurements/${month}`, { value: 1 }).expect(200);
    const first = await org.viewer.get('kpis/listed/measurements?limit=2').expect(200);
    const { data, next } = first.body as { data: Row[]; next: string };
    expect(data.map(({ period }) => period)).toEqual(['2026-10', '2026-09']);
    const second = await rows(`kpis/listed/measurements?limit=3&cursor=${next}`);
    expect(second.map(({ period }) => period)).toEqual(['2026-08', '2026-07', '2026-06']);
    const quarter = await rows('kpis/listed/measurements?from=2026-Q3&to=2026-Q3');
    expect(quarter.map(({ period }) => period)).toEqual(['2026-09', '2026-08', '2026-07']);
    const since = await rows('kpis/listed/measurements?from=2026-09-01');
    expect(since.map(({ period }) => period)).toEqual(['2026-10', '2026-09']);
    await org.viewer.get('kpis/listed/measurements?from=2026-13').expect(422);
    await org.viewer.get('kpis/listed/measurements?cursor=bogus').expect(400);
  });

  it.each([
    ['2026-10', { value: '12' }, 400, '/value'],
    ['2026-10', { value: 1, note: null }, 400, '/note'],
    ['2026-10', { value: 1, colour: 'red' }, 400, '/colour'],
    ['2026-10', { value: 1, state: 'withdrawn' }, 400, '/state'],
    ['2026-10', { value: 1e15 }, 400, '/value'],
    ['2026-10', {}, 422, '/value'],
    ['2026-10', { state: 'not_applicable' }, 422, '/reason'],
    ['2026-10', { value: 1, low: 0, high: 2 }, 422, '/low'],
    ['2026-10', { value: 1, numerator: 1, denominator: 1 }, 422, '/numerator'],
    ['2026-12', { value: 1 }, 422, '/period'],
    ['2026-Q3', { value: 1 }, 422, '/period'],
    ['2026-W40', { value: 1 }, 422, '/period'],
    ['nonsense', { value: 1 }, 422, '/period'],
  ])('of %s refuse %j', async (period, body, status, pointer) => {
    const { key } = await kpi({ ...FLOW, name: 'Refusing' });
    const answer = await org.member
      .at(NOV)
      .put(`kpis/${key}/measurements/${period}`, body)
      .expect(status);
    expect((answer.body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe(pointer);
  });

  it('are recorded by contributors and the KPI’s owner, and by nobody else', async () => {
    const contributor = await org.join('member', 'contributor');
    const owner = await org.join('member', 'owner');
    await kpi(FLOW, { key: 'guarded', ownerId: owner.personId });
    await org.cpo
      .post(`areas/${areaId}/ownerships`, {
        role: 'contributor',
        personId: contributor.personId,
        from: '2026-01-05',
      })
      .expect(201);
    const path = 'kpis/guarded/measurements/2026-10';
    for (const who of [org.stranger, org.viewer, org.executive, org.ceo])
      await who.at(NOV).put(path, { value: 1 }).expect(403);
    await contributor.at(NOV).put(path, { value: 1 }).expect(200);
    await owner.at(NOV).put(path, { value: 2, reason: 'One more' }).expect(200);
    const { cpo } = await foundOrganization();
    await cpo.at(NOV).put(path, { value: 1 }).expect(404);
  });

  it('of an archived KPI stay as they are', async () => {
    await kpi(FLOW, { key: 'frozen' });
    await org.cpo.change('put', 'kpis/frozen/archival', { read: 'kpis/frozen' });
    await org.cpo.at(NOV).put('kpis/frozen/measurements/2026-10', { value: 1 }).expect(409);
  });

  it('are judged by the definition in force at the end of their period', async () => {
    await kpi({ ...FLOW, name: 'Redefined' });
    await org.member.at(NOV).put('kpis/redefined/measurements/2026-09', { value: 7 }).expect(200);
    const change = { kind: 'ratio', unit: 'percent', effectiveFrom: '2026-10-01' };
    await org.member.at(NOV).post('kpis/redefined/definitions', change).expect(422);
    await org.member
      .at(NOV)
      .post('kpis/redefined/definitions', { ...change, reason: 'A share says more' })
      .expect(201);
    const parts = { numerator: 1, denominator: 4 };
    await org.member.at(NOV).put('kpis/redefined/measurements/2026-08', parts).expect(422);
    const { body } = await org.member
      .at(NOV)
      .put('kpis/redefined/measurements/2026-10', parts)
      .expect(200);
    expect(body).toMatchObject({ value: 25 });
  });

  it('tell each change once in the activity', async () => {
    const { id } = await kpi(FLOW, { key: 'told' });
    const path = 'kpis/told/measurements/2026-10';
    await org.member.at(NOV).put(path, { value: 1 });
    await org.member.at(NOV).put(path, { value: 1 });
    await org.member.at(DEC).put(path, { value: 2, reason: 'late' });
    await org.member.at(DEC).delete(`${path}?reason=wrong`);
    const { body } = await org.cpo.get(`activity?subjectId=${id}&action=measurement`).expect(200);
    expect((body as { data: { action: string }[] }).data.map(({ action }) => action)).toEqual([
      'measurement.withdraw',
      'measurement.correct',
      'measurement.record',
    ]);
    expect(body).toMatchObject({
      data: [
        {},
        {
          details: {
            before: { value: 1 },
            after: { value: 2, state: 'restated', reason: 'late' },
            note: { series: 'actual', period: '2026-10' },
          },
        },
        {},
      ],
    });
  });
});
