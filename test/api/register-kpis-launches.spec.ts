import { runJob, type Client } from '../support/client.ts';
import {
  computedAnew,
  figure,
  registers,
  values,
  type Registers,
} from '../support/register-kpis.ts';
import { importAll } from '../support/imports.ts';
import { addItem } from '../support/roadmap.ts';

interface Made {
  readonly key: string;
  readonly checklist: readonly { readonly id: string }[];
}

const TEMPLATES = ['on-time-launch', 'launch-readiness', 'launch-success', 'process-adherence'];
const PRODUCTS = {
  columns: Object.fromEntries(
    ['name', 'area', 'stage', 'statedOn'].map((column) => [column, { column }]),
  ),
};
const ENTRIES = ['Terms', 'Video', 'Training', 'Price'];
const LEARNED = { expected: 'x', actual: 'y', learning: 'z', decision: 'keep' };

describe('the figures of launches', () => {
  let org: Registers;
  let late: Made;
  const member = (day: string) => org.member.at(`${day}T12:00:00Z`);
  const put = (who: Client, { key }: Made, what: string, body: object = {}) =>
    who.change('put', `launches/${key}/${what}`, { body, read: `launches/${key}` });
  const tick = (day: string, launch: Made, place: number, body: object = { state: 'done' }) =>
    put(member(day), launch, `checklist/${launch.checklist[place]?.id}/state`, body);
  const release = async (day: string, launch: Made) => {
    const decision = { decision: 'go', reason: 'Ready' };
    await put(member(day), launch, 'decision', decision);
    await put(member(day), launch, 'release');
  };

  beforeAll(async () => {
    org = await registers();
    for (const template of TEMPLATES) await org.take(template);
  });

  const plan = async (name: string, hardOn: string, entries = ENTRIES): Promise<Made> => {
    const who = member('2026-03-02');
    const item = await addItem(who, { name, areaId: org.areaId, horizon: 'now' });
    const checklist = entries.map((entry) => ({ function: 'all', name: entry, isMust: false }));
    const { body } = await who
      .post('launches', { name, item: item.key, hardOn, checklist })
      .expect(201);
    return body as Made;
  };

  const bring = async (stage: string, day: string) => {
    const text = `name,area,stage,statedOn\nConsole,Product,${stage},${day}\n`;
    await importAll(org.cpo.at('2026-06-29T12:00:00Z'), { kind: 'products', text }, PRODUCTS);
  };

  it('tell how much was ready fourteen days before', async () => {
    // The fourteenth day before is 17 March.
    const launch = await plan('Early', '2026-03-31');
    await tick('2026-03-03', launch, 0);
    await tick('2026-03-04', launch, 1, { state: 'not_applicable', reason: 'No video' });
    expect(await values(member('2026-03-16'), 'launch-readiness', ['2026-03'])).toEqual([null]);
    await tick('2026-03-18', launch, 2);
    expect(await figure(member('2026-03-18'), 'launch-readiness', '2026-03')).toMatchObject({
      value: 33.3333333333333,
      numerator: 1,
      denominator: 3,
    });
    await tick('2026-03-19', launch, 3, { state: 'done', on: '2026-03-17' });
    expect(await values(member('2026-03-19'), 'launch-readiness', ['2026-03'])).toEqual([
      66.6666666666667,
    ]);
    await release('2026-03-30', launch);
    // Launched a day early, the fourteenth day before is 16 March.
    expect(await values(member('2026-03-30'), 'launch-readiness', ['2026-03'])).toEqual([
      33.3333333333333,
    ]);
  });

  it('tell how many came by their first hard date', async () => {
    expect(await values(member('2026-03-30'), 'on-time-launch', ['2026-Q1'])).toEqual([100]);
    late = await plan('Late', '2026-03-10', []);
    const move = { hardOn: '2026-03-31', reason: 'Tests failed' };
    await member('2026-03-05').change('patch', `launches/${late.key}`, { body: move });
    await release('2026-03-31', late);
    expect(await figure(member('2026-03-31'), 'on-time-launch', '2026-Q1')).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
    });
    const never = await plan('Never', '2026-03-20', []);
    await put(member('2026-03-31'), never, 'archival');
    expect(await values(member('2026-03-31'), 'on-time-launch', ['2026-Q1', '2026-Q2'])).toEqual([
      50,
      null,
    ]);
  });

  it('tell after ninety days how many were a success', async () => {
    expect(await values(member('2026-03-31'), 'launch-success', ['2026-Q2'])).toEqual([null]);
    await runJob('registers.compute', { organizationId: org.id }, '2026-06-29T00:05:00Z');
    expect(await figure(member('2026-06-29'), 'launch-success', '2026-Q2')).toMatchObject({
      value: 0,
      denominator: 2,
    });
    await put(member('2026-06-29'), late, 'reviews/90', { ...LEARNED, isMet: true });
    expect(await figure(member('2026-06-29'), 'launch-success', '2026-Q2')).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
    });
  });

  it('tell how many went past no gate', async () => {
    const now = member('2026-06-29');
    const adherence = () => figure(now, 'process-adherence', '2026-Q2');
    await bring('alpha', '2026-04-01');
    const first = await plan('Console 1', '2026-06-10', []);
    await member('2026-06-01').change('patch', `launches/${first.key}`, {
      body: { productId: (await now.get('products/console').expect(200)).body.id },
    });
    await release('2026-06-10', first);
    expect(await adherence()).toMatchObject({ value: 100, denominator: 1 });
    // Launched before the day on which somebody said go.
    const hasty = await plan('Hasty', '2026-06-20', []);
    await put(member('2026-06-20'), hasty, 'decision', { decision: 'go', reason: 'Ready' });
    await put(member('2026-06-20'), hasty, 'release', { on: '2026-06-19' });
    expect(await adherence()).toMatchObject({ value: 50, numerator: 1, denominator: 2 });
    await bring('beta', '2026-05-02');
    expect(await adherence()).toMatchObject({ value: 50 });
    await bring('general-availability', '2026-06-10');
    expect(await adherence()).toMatchObject({ value: 0 });
    const { body } = await now.get('kpis/process-adherence/parts?period=2026-Q2').expect(200);
    expect(body.records).toContainEqual(
      expect.objectContaining({ path: `launches/${hasty.key}`, fromOn: null, numerator: 0 }),
    );
  });

  it('have missed nothing', async () => {
    await runJob('registers.compute', { organizationId: org.id }, '2026-07-01T00:05:00Z');
    expect(await computedAnew(org.id, '2026-07-01T12:00:00Z')).toBe(0);
  });
});
