import { checkIn } from '../support/check-ins.ts';
import { runJob } from '../support/client.ts';
import { makeKpi, recordValues } from '../support/kpis.ts';
import { plan, sweep } from '../support/obligations.ts';
import {
  computedAnew,
  figure,
  registers,
  values,
  type Registers,
} from '../support/register-kpis.ts';

const TEMPLATES = [
  'checkin-compliance',
  'data-freshness',
  'report-on-time',
  'acknowledgement-time',
  'status-accuracy',
  'surprise-reds',
];

/** One area with weekly check-ins, two monthly KPIs, and reports on January and February. */
describe('the figures of reporting', () => {
  let org: Registers;
  let kpis: readonly string[];
  const member = (time: string) => org.member.at(time);
  const cpo = (time: string) => org.cpo.at(time);
  const compute = (time: string) => runJob('registers.compute', { organizationId: org.id }, time);

  beforeAll(async () => {
    org = await registers();
    for (const template of TEMPLATES) await org.take(template);
    const made = [];
    for (const name of ['Growth', 'Churn'])
      made.push(
        await makeKpi(
          member('2026-01-05T10:00:00Z'),
          org.areaId,
          { name, unit: 'count', direction: 'higher', kind: 'stock' },
          { trackedFrom: '2026-01-01' },
        ),
      );
    kpis = made.map(({ key }) => key);
    for (const kpi of kpis)
      await member('2026-01-05T10:00:00Z')
        .post(`kpis/${kpi}/targets`, {
          shape: 'flat',
          from: '2026-01-01',
          to: '2026-12-31',
          figures: { target: 100 },
        })
        .expect(201);
    await plan(org.id, '2026-01-05T10:00:00Z');
  });

  it('count the check-ins that came before the end of their grace', async () => {
    await checkIn(member('2026-01-09T12:00:00Z'), org.areaId);
    expect(
      await figure(member('2026-01-09T12:00:00Z'), 'checkin-compliance', '2026-W02'),
    ).toMatchObject({ value: 100, state: 'provisional' });
    await compute('2026-01-17T00:05:00Z');
    expect(
      await figure(member('2026-01-17T00:05:00Z'), 'checkin-compliance', '2026-W03'),
    ).toBeNull();
    await compute('2026-01-19T09:00:00Z');
    expect(
      await figure(member('2026-01-19T09:00:00Z'), 'checkin-compliance', '2026-W03'),
    ).toBeNull();
    await sweep(org.id, '2026-01-19T10:30:00Z');
    expect(
      await figure(member('2026-01-19T11:00:00Z'), 'checkin-compliance', '2026-W03'),
    ).toMatchObject({ value: 0, denominator: 1, state: 'final' });
  });

  it('count the KPIs whose newest due value was there in time', async () => {
    const [growth = '', churn = ''] = kpis;
    // January is due on Friday, 6 February at 17:00.
    await recordValues(member('2026-02-05T09:00:00Z'), growth, { '2026-01': 100 });
    await compute('2026-02-09T00:05:00Z');
    expect(
      await figure(member('2026-02-09T09:00:00Z'), 'data-freshness', '2026-W06'),
    ).toMatchObject({ value: 50, numerator: 1, denominator: 2 });
    expect(await values(member('2026-02-09T09:00:00Z'), 'data-freshness', ['2026-W05'])).toEqual([
      null,
    ]);
    await recordValues(member('2026-02-09T09:00:00Z'), churn, { '2026-01': 80 });
    expect(
      await values(member('2026-02-09T09:00:00Z'), 'data-freshness', ['2026-W06', '2026-W07']),
    ).toEqual([50, 100]);
  });

  const submit = async (period: string, time: string): Promise<string> => {
    const { body } = await cpo(time).post('reports', { period }).expect(201);
    const path = `reports/${body.id}`;
    await cpo(time).change('put', `${path}/submission`, { body: {}, read: path });
    return path;
  };

  it('count the reports that came by their due time', async () => {
    // Working day 8 after January is Wednesday, 11 February.
    const path = await submit('2026-01', '2026-02-11T16:00:00Z');
    expect(await figure(cpo('2026-02-11T16:00:00Z'), 'report-on-time', '2026-02')).toMatchObject({
      value: 100,
      denominator: 1,
    });
    const { body } = await cpo('2026-02-12T09:00:00Z').get(path).expect(200);
    const { sha256 } = body.editions[0];
    await org.ceo.at('2026-02-12T22:00:00Z').put(`${path}/acknowledgement`, { sha256 }).expect(200);
    expect(await values(cpo('2026-02-12T22:00:00Z'), 'acknowledgement-time', ['2026-02'])).toEqual([
      30,
    ]);
    await submit('2026-02', '2026-03-13T09:00:00Z');
    expect(await figure(cpo('2026-03-13T09:00:00Z'), 'report-on-time', '2026-03')).toMatchObject({
      value: 0,
    });
  });

  it('tell surprises from what was announced', async () => {
    const [growth = '', churn = ''] = kpis;
    expect(await values(cpo('2026-03-13T09:00:00Z'), 'surprise-reds', ['2026-01'])).toEqual([null]);
    await recordValues(member('2026-04-03T09:00:00Z'), growth, { '2026-02': 100, '2026-03': 50 });
    await recordValues(member('2026-04-03T09:00:00Z'), churn, { '2026-02': 80, '2026-03': 70 });
    const { body } = await cpo('2026-04-03T09:00:00Z').get('reports?period=2026-02').expect(200);
    const path = `reports/${body.data[0].id}`;
    await cpo('2026-04-03T09:00:00Z').change('put', `${path}/submission`, {
      body: { reason: 'Values came late' },
      read: path,
    });
    await submit('2026-03', '2026-04-10T09:00:00Z');
    expect(
      await values(cpo('2026-04-10T09:00:00Z'), 'surprise-reds', ['2026-02', '2026-03']),
    ).toEqual([0, 1]);
    expect(await figure(cpo('2026-04-10T09:00:00Z'), 'status-accuracy', '2026-Q1')).toMatchObject({
      value: 66.6666666666667,
      numerator: 2,
      denominator: 3,
    });
  });

  it('have missed nothing', async () => {
    await compute('2026-04-13T12:00:00Z');
    expect(await computedAnew(org.id, '2026-04-13T12:00:00Z')).toBe(0);
  });
});
