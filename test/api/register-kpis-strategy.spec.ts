import { runJob } from '../support/client.ts';
import { makeKpi, RATIO, recordValues } from '../support/kpis.ts';
import {
  computedAnew,
  figure,
  registers,
  values,
  type Registers,
} from '../support/register-kpis.ts';
import { addKeyResult, commit, makeObjective } from '../support/strategy.ts';

const Q1 = '2026-Q1';
const Q2 = '2026-Q2';

describe('the figures of a strategy', () => {
  let org: Registers;
  let kpiId: string;
  const member = (day: string) => org.member.at(`${day}T12:00:00Z`);
  const midnight = (day: string) =>
    runJob('registers.compute', { organizationId: org.id }, `${day}T00:05:00Z`);
  const close = (id: string, day: string, body: object) =>
    member(day).change('put', `objectives/${id}/closure`, { body, read: `objectives/${id}` });

  const decide = (path: string, what: string, day: string, body: object) =>
    org.ceo.at(`${day}T12:00:00Z`).change('put', `${path}/${what}`, { body, read: path });

  beforeAll(async () => {
    org = await registers();
    for (const template of ['objective-attainment', 'objective-progress', 'decision-latency'])
      await org.take(template);
    const kpi = await makeKpi(
      member('2026-01-10'),
      org.areaId,
      { ...RATIO, kind: 'stock' },
      { trackedFrom: '2026-01-01' },
    );
    kpiId = kpi.id;
    await recordValues(member('2026-02-03'), kpi.key, { '2026-01': 50 });
  });

  it('weigh the progress of objectives that are open', async () => {
    const owner = member('2026-01-12');
    const one = await makeObjective(owner, org.areaId, { weight: 3 });
    const two = await makeObjective(owner, org.areaId, { name: 'Two' });
    const silent = await makeObjective(owner, org.areaId, { name: 'Silent' });
    await addKeyResult(owner, one.id, kpiId, { baseline: 40, target: 80 });
    await addKeyResult(owner, two.id, kpiId, { baseline: 0, target: 40 });
    for (const { id } of [one, two, silent]) await commit(owner, id);
    await recordValues(member('2026-03-03'), kpiId, { '2026-02': 60 });
    // One is half of the way, Two beyond all of it: (3 × 0.5 + 1 × 1) ÷ 4.
    expect(await figure(member('2026-03-03'), 'objective-progress', '2026-03')).toMatchObject({
      value: 62.5,
      numerator: 2.5,
      denominator: 4,
      state: 'provisional',
    });
    await midnight('2026-04-01');
    expect(await figure(member('2026-04-01'), 'objective-progress', '2026-03')).toMatchObject({
      value: 62.5,
      state: 'final',
    });
  });

  it('restate a month when a value that it rests on is corrected', async () => {
    const correction = { '2026-02': { value: 70, reason: 'Miscounted' } };
    await recordValues(member('2026-04-02'), kpiId, correction);
    // (3 × 0.75 + 1 × 1) ÷ 4, from the end of February on.
    expect(
      await values(member('2026-04-02'), 'objective-progress', ['2026-02', '2026-03', '2026-04']),
    ).toEqual([81.25, 81.25, 81.25]);
    const path = `kpis/${kpiId}/measurements/2026-02`;
    await member('2026-04-03').put(path, { value: 60, reason: 'It was right' }).expect(200);
    expect(
      await values(member('2026-04-03'), 'objective-progress', ['2026-02', '2026-03']),
    ).toEqual([62.5, 62.5]);
  });

  it('leave a month that is over alone when a target moves', async () => {
    const path = 'objectives/win-the-mid-market';
    const { body: read } = await member('2026-04-03').get(path).expect(200);
    const [result] = read.keyResults;
    await member('2026-04-03').change('patch', `${path}/key-results/${result.id}`, {
      body: { target: 60, reason: 'Too far away' },
      read: `${path}/key-results/${result.id}`,
    });
    expect(
      await values(member('2026-04-03'), 'objective-progress', ['2026-03', '2026-04']),
    ).toEqual([62.5, 100]);
  });

  it('count what was closed at its target', async () => {
    const objectives = [];
    for (const name of ['Reached', 'Nearly', 'Given up']) {
      const { id } = await makeObjective(member('2026-02-01'), org.areaId, { name });
      await commit(member('2026-02-01'), id);
      objectives.push(id);
    }
    const [reached = '', nearly = '', dropped = ''] = objectives;
    await close(reached, '2026-03-20', { score: 10, reason: 'Everything' });
    await close(nearly, '2026-03-21', { score: 9.9, reason: 'Almost' });
    const read = `objectives/${dropped}`;
    await member('2026-03-22').change('put', `${read}/drop`, { body: { reason: 'x' }, read });
    expect(await figure(member('2026-03-22'), 'objective-attainment', Q1)).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
    });
    expect(await figure(member('2026-05-01'), 'objective-attainment', Q2)).toBeNull();
  });

  it('take back what was reopened', async () => {
    const { body } = await member('2026-05-02')
      .get('kpis/objective-attainment/parts?period=2026-Q1')
      .expect(200);
    expect(body.records.map(({ name }: { name: string }) => name)).toEqual(['Reached', 'Nearly']);
    await midnight('2026-04-02');
    for (const { path } of body.records)
      await member('2026-05-02').change('delete', `${path}/closure`, { read: path });
    expect(await figure(member('2026-05-02'), 'objective-attainment', Q1)).toBeNull();
    const trail = await member('2026-05-02')
      .get('kpis/objective-attainment/measurements/2026-Q1/corrections')
      .expect(200);
    expect(trail.body[0]).toMatchObject({
      state: 'withdrawn',
      reason: 'Computed anew after objective.reopen',
    });
  });

  it('take the median of what people waited for decisions', async () => {
    const ask = async (name: string, day: string) => {
      const question = { name, question: 'So?', scope: 'company' };
      const { body } = await member(day).post('decisions', question).expect(201);
      return `decisions/${body.id}`;
    };
    const choice = { choice: 'Yes', reason: 'Why not' };
    const [one, two, three] = [
      await ask('One', '2026-06-01'),
      await ask('Two', '2026-06-02'),
      await ask('Three', '2026-06-03'),
    ];
    await decide(one, 'choice', '2026-06-05', choice);
    await decide(two, 'choice', '2026-06-12', choice);
    // 4 and 10 days.
    expect(await values(member('2026-06-12'), 'decision-latency', ['2026-06'])).toEqual([7]);
    await decide(three, 'choice', '2026-06-12', { ...choice, decidedOn: '2026-06-04' });
    expect(await values(member('2026-06-12'), 'decision-latency', ['2026-06'])).toEqual([4]);
    await midnight('2026-07-01');
    await decide(two, 'reopening', '2026-07-02', { reason: 'New facts' });
    await decide(two, 'choice', '2026-07-05', choice);
    expect(await values(member('2026-07-05'), 'decision-latency', ['2026-06', '2026-07'])).toEqual([
      4, 3,
    ]);
  });

  it('have missed nothing', async () => {
    await midnight('2026-07-06');
    await recordValues(member('2026-07-06'), kpiId, { '2026-06': 44 });
    expect(await computedAnew(org.id, '2026-07-06T13:00:00Z')).toBe(0);
  });
});
