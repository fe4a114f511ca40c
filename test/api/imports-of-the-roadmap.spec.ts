import { commit, importAll, undo, upload, type ImportBody } from '../support/imports.ts';
import { roadmapped } from '../support/roadmap.ts';

type Roadmapped = Awaited<ReturnType<typeof roadmapped>>;

const HEADER = 'id,name,area,start,target,committedOn,statedOn,owner\n';
const TRIAL = '7,Trial,Roadmap,2026-02-01,2026-06-30,2026-02-01,2026-02-01,member\n';
const LATER = '7,Trial,Roadmap,2026-02-01,2026-08-31,2026-02-01,2026-05-01,member\n';

const messages = ({ preview }: ImportBody) =>
  preview?.errors.map(({ column, message }) => `${column}: ${message}`);

const items = (text: string, more: object = {}) => ({
  kind: 'roadmap_items',
  text: HEADER + text,
  ...more,
});

const milestones = (day: string, on: string) => ({
  kind: 'milestones',
  text: `item,name,dueOn,statedOn\nTrial,Beta,${day},${on}\nTrial,Launch,2026-06-30,${on}\n`,
});

describe('importing roadmap items', () => {
  let org: Roadmapped;
  const read = async (path: string) => (await org.viewer.get(path).expect(200)).body;

  beforeEach(async () => {
    org = await roadmapped();
  });

  it('commits them with a baseline, and makes recorded moves of a newer file', async () => {
    const { cpo, member } = org;
    await importAll(cpo, items(TRIAL));
    expect(await read('roadmap-items/trial')).toMatchObject({
      baseline: { startsOn: '2026-02-01', targetOn: '2026-06-30' },
      committedOn: '2026-02-01',
      enteredOn: '2026-02-01',
      owner: { id: member.personId },
      slipDays: 0,
    });
    const newer = await upload(cpo, items(LATER, { fileName: 'may.csv' }));
    expect(newer.preview).toMatchObject({
      counts: { create: 0, update: 1, same: 0, fail: 0 },
      changes: [{ old: { targetOn: '2026-06-30' }, new: { targetOn: '2026-08-31' } }],
    });
    await commit(cpo, newer);
    expect(await read('roadmap-items/trial')).toMatchObject({ slipDays: 62, moves: 1 });
    expect(await read('roadmap-items/trial/moves')).toMatchObject([
      { days: 62, isCommitted: true, reason: 'Import of may.csv', movedOn: '2026-05-01' },
    ]);
    for (const text of [LATER, TRIAL])
      expect((await upload(cpo, items(text))).preview?.counts).toMatchObject({
        update: 0,
        same: 1,
      });
    const between = LATER.replace('2026-08-31', '2026-07-31').replace('2026-05-01', '2026-04-01');
    expect(messages(await upload(cpo, items(between)))).toEqual([
      'target: Its window moved on 2026-05-01, after the day of which this file speaks.',
    ]);
  });

  it('takes moves back by moves of their own, and never a baseline', async () => {
    const { cpo } = org;
    await importAll(cpo, items(TRIAL.replace('2026-02-01,2026-02-01,m', ',2026-02-01,m')));
    const moved = await importAll(cpo, items(LATER.replace('2026-02-01,2026-05', ',2026-05')));
    await undo(cpo, moved);
    expect(await read('roadmap-items/trial')).toMatchObject({ targetOn: '2026-06-30' });
    expect(await read('roadmap-items/trial/moves')).toMatchObject([
      { days: -62, reason: 'The import of file.csv was undone', isCommitted: false },
      { days: 62 },
    ]);
    const committed = await importAll(cpo, items(TRIAL));
    await undo(cpo, committed, 409);
  });

  it('archives what an undone import made, and brings it back with the next file', async () => {
    const { cpo } = org;
    const done = await importAll(cpo, items(TRIAL));
    await undo(cpo, done);
    expect((await read('roadmap')).items).toEqual([]);
    const again = await upload(cpo, items(TRIAL));
    expect(again.preview?.counts).toMatchObject({ create: 0, update: 1 });
    await commit(cpo, again);
    expect((await read('roadmap')).items).toHaveLength(1);
  });

  it('leaves owners open whom nobody knows, and lists what vanished', async () => {
    const { cpo } = org;
    const text = `${TRIAL}8,Other,Roadmap,,,,,Somebody\n`;
    const done = await importAll(cpo, items(text));
    expect(done.preview?.unmapped).toEqual([{ field: 'owner', term: 'Somebody', count: 1 }]);
    expect(await read('roadmap-items/other')).toMatchObject({ owner: null, horizon: 'later' });
    const shorter = await importAll(cpo, items(TRIAL));
    expect(shorter.preview?.vanished).toEqual({ count: 1, names: ['Other'] });
    expect((await read('roadmap')).items).toHaveLength(2);
  });

  it('refuses what cannot be, and says where', async () => {
    const { cpo } = org;
    const header =
      'name,key,area,stage,startsOn,targetOn,doneOn,effort,confidence,product,statedOn\n';
    const file = (text: string) => upload(cpo, { kind: 'roadmap_items', text: header + text });
    const cases: readonly (readonly [string, string])[] = [
      ['A,,Nowhere,,,,,,,,', 'area: There is no area "Nowhere".'],
      [
        'A,,Roadmap,,2026-03-01,2026-02-01,,,,,',
        'targetOn: The target cannot lie before the start, 2026-03-01.',
      ],
      ['A,,Roadmap,committed,,,,,,,', 'targetOn: A commitment needs a target.'],
      ['A,Not A Key,Roadmap,,,,,,,,', 'key: Write the key in small letters, digits and hyphens.'],
      [
        'A,,Roadmap,,,,2027-01-01,,,,',
        'doneOn: 2027-01-01 lies ahead: it can only have happened by today.',
      ],
      ['A,,Roadmap,,,,,0,,,', 'effort: Effort is more than 0 and at most 10000 person-months.'],
      ['A,,Roadmap,,,,,,11,,', 'confidence: Confidence is a whole number from 0 to 10.'],
      ['A,,Roadmap,,,,,,,Nothing,', 'product: There is no product "Nothing".'],
      [
        'A,,Roadmap,,,,,,,,2027-01-01',
        'statedOn: 2027-01-01 lies ahead: what is so today was said today.',
      ],
    ];
    for (const [row, message] of cases) expect(messages(await file(`${row}\n`))).toEqual([message]);
    const twice = await upload(cpo, {
      kind: 'roadmap_items',
      text: 'id,name,key,area\n1,A,same,Roadmap\n2,B,same,Roadmap\n',
    });
    expect(messages(twice)).toEqual(['key: Row 2 has the key “same” already.']);
    await commit(cpo, twice, { status: 409 });
    await importAll(cpo, {
      kind: 'roadmap_items',
      text: 'name,area,doneOn,targetOn\nA,Roadmap,2026-05-01,2026-05-01\n',
    });
    const settled = await upload(cpo, {
      kind: 'roadmap_items',
      text: 'name,area,targetOn\nA,Roadmap,2026-09-01\n',
    });
    expect(messages(settled)).toEqual(['targetOn: “A” is done: its window no longer moves.']);
  });
});

describe('importing milestones', () => {
  it('gives each item its own, moves them by newer files, and takes them back', async () => {
    const { cpo, viewer } = await roadmapped();
    await importAll(cpo, { kind: 'roadmap_items', text: HEADER + TRIAL });
    const done = await importAll(cpo, milestones('2026-04-30', '2026-02-01'));
    expect(done.preview?.counts).toEqual({ create: 2, update: 0, same: 0, fail: 0 });
    const moved = await importAll(cpo, milestones('2026-05-31', '2026-03-01'));
    expect(moved.preview?.counts).toEqual({ create: 0, update: 1, same: 1, fail: 0 });
    const beta = async () =>
      (await viewer.get('roadmap-items/trial').expect(200)).body.milestones.find(
        ({ name }: { name: string }) => name === 'Beta',
      );
    expect(await beta()).toMatchObject({
      dueOn: '2026-05-31',
      baselineOn: '2026-04-30',
      slipDays: 31,
    });
    const older = await upload(cpo, milestones('2026-04-15', '2026-02-15'));
    expect(messages(older)).toEqual([
      'dueOn: Its day moved on 2026-03-01, after the day of which this file speaks.',
    ]);
    await undo(cpo, moved);
    const { id, dueOn } = await beta();
    expect(dueOn).toBe('2026-04-30');
    const { body } = await viewer.get(`milestones/${id}/moves`).expect(200);
    expect(body).toMatchObject([{ days: -31 }, { days: 31, reason: 'Import of file.csv' }]);
    const stray = 'item,name,dueOn\nNothing,Beta,2026-04-30\n';
    expect(messages(await upload(cpo, { kind: 'milestones', text: stray }))).toEqual([
      'item: There is no item "Nothing".',
    ]);
  });
});
