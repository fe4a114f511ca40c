import { commit, importAll, map, undo, upload, type ImportBody } from '../support/imports.ts';
import { roadmapped } from '../support/roadmap.ts';

type Roadmapped = Awaited<ReturnType<typeof roadmapped>>;

const messages = ({ preview }: ImportBody) =>
  preview?.errors.map(({ column, message }) => `${column}: ${message}`);

describe('importing products', () => {
  let org: Roadmapped;
  const HEADER = 'name,area,line,stage,beta,general availability,statedOn\n';
  const MAPPING = {
    columns: {
      name: { column: 'name' },
      area: { column: 'area' },
      line: { column: 'line' },
      stage: { column: 'stage' },
      statedOn: { column: 'statedOn' },
    },
    unpivot: {
      columns: ['beta', 'general availability'],
      header: 'plannedStage',
      cell: 'plannedOn',
    },
  };
  const file = async (row: string) =>
    map(org.cpo, await upload(org.cpo, { kind: 'products', text: HEADER + row }), MAPPING);
  const read = async (path: string) => (await org.viewer.get(path).expect(200)).body;

  beforeEach(async () => {
    org = await roadmapped();
  });

  it('makes them with their line, stage and plans, and records how those move', async () => {
    const { cpo } = org;
    const first = await file('Console,Roadmap,Tools,alpha,2026-05-01,2026-09-01,2026-02-01\n');
    expect(first.preview?.counts).toEqual({ create: 2, update: 0, same: 0, fail: 0 });
    await commit(cpo, first);
    expect(await read('products/console')).toMatchObject({
      line: { key: 'tools' },
      stage: { key: 'alpha', since: '2026-02-01' },
      plans: [{ plannedOn: '2026-05-01' }, { plannedOn: '2026-09-01' }],
    });
    const newer = await file('Console,Roadmap,Tools,beta,2026-05-01,2026-11-01,2026-05-10\n');
    const done = await commit(cpo, newer);
    expect(done.preview?.counts).toEqual({ create: 0, update: 1, same: 0, fail: 0 });
    expect(await read('products/console/stage-plans')).toMatchObject([
      { plannedOn: '2026-11-01', before: '2026-09-01', movedBy: 61, statedOn: '2026-05-10' },
      {},
      {},
    ]);
    expect(await read('products/console')).toMatchObject({ stage: { since: '2026-05-10' } });
    const again = await file('Console,Roadmap,Tools,beta,2026-05-01,2026-11-01,2026-05-10\n');
    expect(again.preview?.counts).toEqual({ create: 0, update: 0, same: 1, fail: 0 });
    await undo(cpo, done);
    expect(await read('products/console')).toMatchObject({ stage: { key: 'alpha' } });
    const plans = await read('products/console/stage-plans');
    expect(plans[0]).toMatchObject({ plannedOn: '2026-09-01', before: '2026-11-01' });
  });

  it('refuses unknown stages and areas, days ahead, and files that are overtaken', async () => {
    expect(messages(await file('A,Nowhere,,alpha,,,\n'))).toContain(
      'area: There is no area "Nowhere".',
    );
    const [stage] = messages(await file('A,Roadmap,,gamma,,,\n')) ?? [];
    expect(stage).toContain('There is no stage "gamma" in use: idea, discovery');
    expect(messages(await file('A,Roadmap,,alpha,,,2027-01-01\n'))?.[0]).toContain('lies ahead');
    await commit(org.cpo, await file('A,Roadmap,,beta,,,2026-05-01\n'));
    expect(messages(await file('A,Roadmap,,alpha,,,2026-04-01\n'))).toEqual([
      'stage: It has been in “Beta” since 2026-05-01, after the day of which this file speaks.',
    ]);
    const days = 'name,area,startedOn,launchedOn\nB,Roadmap,2026-03-01,2026-02-01\n';
    expect(messages(await upload(org.cpo, { kind: 'products', text: days }))).toEqual([
      'launchedOn: It cannot be launched before it was begun, 2026-03-01.',
    ]);
  });
});

const until = (end: string) => ({
  kind: 'objectives',
  text: `id,name,area,goal,startsOn,endsOn,state\n1,Grow,Roadmap,Loved by customers,2026-01-01,${end},open\n`,
});

const spanning = (head: string, row: string) => ({
  kind: 'objectives',
  text: `name,area,${head}\nGrow,Roadmap,${row}\n`,
});

describe('importing objectives', () => {
  it('makes them with their goals, keeps their moves, and takes all of it back', async () => {
    const { cpo, viewer } = await roadmapped();
    const first = await importAll(cpo, until('2026-06-30'));
    expect(first.preview?.counts).toEqual({ create: 2, update: 0, same: 0, fail: 0 });
    const { body: grow } = await viewer.get('objectives/grow').expect(200);
    expect(grow).toMatchObject({ state: 'open', baselineEndsOn: '2026-06-30' });
    const moved = await importAll(cpo, until('2026-09-30'));
    expect(moved.preview?.counts).toEqual({ create: 0, update: 1, same: 0, fail: 0 });
    const moves = async () => (await viewer.get('objectives/grow/moves').expect(200)).body;
    expect(await moves()).toMatchObject([
      { field: 'ends_on', toDay: '2026-09-30', reason: 'Import of file.csv' },
    ]);
    await undo(cpo, moved);
    expect(await moves()).toHaveLength(2);
    const { body } = await viewer.get('objectives/grow').expect(200);
    expect(body.endsOn).toBe('2026-06-30');
    const again = await upload(cpo, until('2026-06-30'));
    expect(again.preview?.counts).toEqual({ create: 0, update: 0, same: 1, fail: 0 });
  });

  it('reads periods, and refuses what has no span or ends before it starts', async () => {
    const { cpo, viewer } = await roadmapped();
    expect(messages(await upload(cpo, spanning('weight', '1')))).toEqual([
      'null: Name a period, or the first and the last day.',
    ]);
    expect(messages(await upload(cpo, spanning('period', 'Q9 2026')))).toEqual([
      'period: There is no period "Q9 2026" in this calendar.',
    ]);
    const turned = spanning('startsOn,endsOn', '2026-03-01,2026-02-01');
    expect(messages(await upload(cpo, turned))).toEqual([
      'endsOn: It cannot end before it starts, 2026-03-01.',
    ]);
    await importAll(cpo, spanning('period', 'Q3 2026'));
    const { body } = await viewer.get('objectives/grow').expect(200);
    expect(body).toMatchObject({ startsOn: '2026-07-01', endsOn: '2026-09-30', state: 'draft' });
  });
});

describe('importing check-ins on items', () => {
  it('keeps them with the item, and refuses rows that speak of two things', async () => {
    const { add, cpo } = await roadmapped();
    const { id } = await add('Trial');
    const head = 'item,objective,status,datedAt\n';
    const text = `${head}trial,,at_risk,2026-05-01\n`;
    await importAll(cpo, { kind: 'check_ins', text });
    const { body } = await cpo.get('check-ins').expect(200);
    expect(body.data).toMatchObject([{ item: { id }, status: 'at_risk' }]);
    const two = await upload(cpo, {
      kind: 'check_ins',
      text: `${head}trial,grow,at_risk,2026-05-01\n`,
    });
    expect(messages(two)).toEqual([
      'objective: A check-in is about one thing, and this names the item, too.',
    ]);
    const none = await upload(cpo, {
      kind: 'check_ins',
      text: `${head}nothing,,at_risk,2026-05-01\n`,
    });
    expect(messages(none)).toEqual(['item: There is no item "nothing".']);
  });
});
