import { makeKpi } from '../support/kpis.ts';
import { makeTargets, NOW, patch, roadmapped, step, type MadeItem } from '../support/roadmap.ts';
import type { Client } from '../support/client.ts';

interface Entry extends MadeItem {
  readonly name: string;
}

async function read(who: Client, query = '') {
  const { body } = await who.get(`roadmap${query}`).expect(200);
  return body as { items: Entry[]; dependencies: object[]; day: string } & Record<string, object[]>;
}

const names = async (who: Client, query: string) =>
  (await read(who, query)).items.map(({ name }) => name);

const first = async (who: Client) => (await read(who)).items[0];

describe('the roadmap', () => {
  it('shows every item once, with the names of what it points at', async () => {
    const { id, areaId, add, member, viewer, cpo } = await roadmapped();
    const { productId, objectiveId } = await makeTargets(id, areaId);
    const kpi = await makeKpi(cpo, areaId);
    const more = { productId, objectiveId, outcomeKpiId: kpi.id, ownerId: member.personId };
    await add('Later', { horizon: 'later' });
    await add('Now', { ...more, startsOn: '2026-11-01', targetOn: '2026-12-31' });
    const page = await read(viewer);
    expect(page).toMatchObject({
      day: '2026-11-06',
      question: { period: null, at: null, asOf: null },
      dependencies: [],
      areas: [{ id: areaId, key: 'roadmap', name: 'Roadmap' }],
      products: [{ key: 'console' }],
      objectives: [{ key: 'win-back' }],
      kpis: [{ key: kpi.key, name: 'New customers', unit: 'count' }],
      people: [{ name: 'member' }],
    });
    expect(page.items.map(({ name }) => name)).toEqual(['Now', 'Later']);
    expect(page.items[0]).toMatchObject({
      ...more,
      status: 'not_started',
      baseline: null,
      can: { update: false, progress: false, decide: false },
    });
  });

  it('says what its reader may do', async () => {
    const { add, member, stranger, cpo } = await roadmapped();
    await add('Of the stranger', { ownerId: stranger.personId });
    const all = { update: true, progress: true, decide: true };
    expect(await first(member)).toMatchObject({ can: all });
    expect(await first(cpo)).toMatchObject({ can: all });
    expect(await first(stranger)).toMatchObject({ can: { ...all, decide: false } });
  });

  it('is narrowed by what is asked', async () => {
    const { id, areaId, add, member } = await roadmapped();
    const { productId, objectiveId } = await makeTargets(id, areaId);
    await add('Console', { productId, startsOn: '2026-10-01', targetOn: '2026-12-31' });
    await add('Win back', {
      objectiveId,
      horizon: 'next',
      ownerId: member.personId,
      targetOn: '2027-03-31',
    });
    const idea = await add('Idea', { horizon: 'later', stage: 'idea' });
    for (const [query, expected] of [
      [`?productId=${productId}`, ['Console']],
      [`?objectiveId=${objectiveId}`, ['Win back']],
      [`?ownerId=${member.personId}`, ['Win back']],
      [`?areaId=${crypto.randomUUID()}`, []],
      ['?horizon=later', ['Idea']],
      ['?stages=idea&stages=done', ['Idea']],
      ['?period=2026-Q4', ['Console']],
      ['?period=2027', ['Win back']],
      ['', ['Console', 'Win back', 'Idea']],
    ] as const)
      expect(await names(member, query)).toEqual(expected);
    expect(idea.version).toBe(1);
    await member.get('roadmap?period=2026-Q5').expect(422);
    await member.get('roadmap?horizon=someday').expect(400);
    await member.get('roadmap?colour=red').expect(400);
  });

  it('is answered from its tag until something changes', async () => {
    const { add, viewer } = await roadmapped();
    await add('First');
    const { headers } = await viewer.get('roadmap').expect(200);
    const again = viewer.with({ 'if-none-match': String(headers['etag']) });
    await again.get('roadmap').expect(304);
    await add('Second');
    await again.get('roadmap').expect(200);
  });

  it('names a confidential KPI to those alone who may know of it', async () => {
    const { areaId, add, cpo, viewer, ceo } = await roadmapped();
    const kpi = await makeKpi(cpo, areaId, undefined, { isConfidential: true });
    const item = await add('Trial', { outcomeKpiId: kpi.id });
    expect((await read(viewer))['kpis']).toEqual([]);
    expect((await read(ceo))['kpis']).toMatchObject([{ key: kpi.key }]);
    const seen = await viewer.get(`roadmap-items/${item.key}`).expect(200);
    expect(seen.body.outcomeKpi).toBeNull();
  });
});

describe('the roadmap of another time', () => {
  it('shows on a day what was so on it, by what is known now', async () => {
    const { add, member } = await roadmapped();
    const september = member.at('2026-09-01T09:00:00Z');
    const item = await add('Trial', { targetOn: '2026-10-31' }, september);
    await step(september, item, 'commitment');
    const october = member.at('2026-10-20T09:00:00Z');
    await patch(october, item, { targetOn: '2026-11-15', reason: 'Vendor' });
    await step(october, item, 'start', { on: '2026-10-01' });
    await step(member, item, 'delivery', { on: '2026-11-05' });
    const on = async (at: string) => (await read(member, `?at=${at}`)).items[0];
    expect(await on('2026-09-15')).toMatchObject({
      stage: 'committed',
      targetOn: '2026-10-31',
      slipDays: 0,
      moves: 0,
    });
    expect(await on('2026-10-25')).toMatchObject({
      stage: 'in_progress',
      targetOn: '2026-11-15',
      slipDays: 15,
      status: 'at_risk',
    });
    expect(await on('2026-11-05')).toMatchObject({ stage: 'done', status: 'done', slipDays: 5 });
    expect(await on('2026-08-31')).toBeUndefined();
  });

  it('shows what was known at an instant, without what was recorded later', async () => {
    const { add, member } = await roadmapped();
    const september = member.at('2026-09-01T09:00:00Z');
    const item = await add('Trial', { targetOn: '2026-10-31' }, september);
    await step(september, item, 'commitment');
    await patch(member, item, { name: 'Trial, shorter', targetOn: '2026-12-31', reason: 'Vendor' });
    await step(member, item, 'archival');
    const then = async (asOf: string) => (await read(member, `?asOf=${asOf}`)).items[0];
    expect(await then('2026-09-02T00:00:00Z')).toMatchObject({
      name: 'Trial',
      targetOn: '2026-10-31',
      moves: 0,
      status: 'on_track',
    });
    expect(await then('2026-11-01T00:00:00Z')).toMatchObject({
      name: 'Trial',
      status: 'off_track',
    });
    expect(await then(NOW)).toBeUndefined();
    expect(await then('2026-08-31T00:00:00Z')).toBeUndefined();
  });
});

describe('predictability', () => {
  it('holds what was delivered against the first date, whatever was moved since', async () => {
    const { add, member } = await roadmapped();
    const given = [
      ['Kept', '2026-10-31', null, '2026-10-31'],
      ['Moved and kept too late', '2026-10-31', '2026-11-30', '2026-11-05'],
      ['Moved and open', '2026-11-05', '2027-01-31', null],
      ['Dropped', '2026-12-31', null, null],
      ['Due next year', '2027-01-15', null, '2026-11-06'],
    ] as const;
    for (const [name, targetOn, movedTo, doneOn] of given) {
      const item = await add(name, { targetOn, enteredOn: '2026-01-10' });
      await step(member, item, 'commitment');
      if (movedTo) await patch(member, item, { targetOn: movedTo, reason: 'Vendor' });
      if (doneOn) await step(member, item, 'delivery', { on: doneOn });
      if (name === 'Dropped') await step(member, item, 'drop', { reason: 'No demand' });
    }
    await add('Never promised', { targetOn: '2026-11-30' });
    const { body } = await member.get('roadmap/predictability').expect(200);
    expect(body).toMatchObject({
      period: { key: '2026-Q4' },
      committed: 5,
      due: 3,
      deliveredByBaseline: 1,
      delivered: 2,
      dropped: 0,
      rate: 0.333333333333333,
      averageSlip: 30.6666666666667,
    });
    const over = await member
      .at('2027-01-05T09:00:00Z')
      .get('roadmap/predictability?period=2026-Q4');
    expect(over.body).toMatchObject({ due: 4, deliveredByBaseline: 1, dropped: 1, rate: 0.25 });
    expect(
      body.items.map(
        ({ name, isKept, slipDays }: { name: string; isKept: boolean; slipDays: number }) => [
          name,
          isKept,
          slipDays,
        ],
      ),
    ).toEqual([
      ['Kept', true, 0],
      ['Moved and kept too late', false, 5],
      ['Moved and open', false, 87],
      ['Dropped', false, 0],
    ]);
    const none = await member.get('roadmap/predictability?period=2025').expect(200);
    expect(none.body).toMatchObject({ due: 0, rate: null, averageSlip: null });
    const other = await member.get(`roadmap/predictability?areaId=${crypto.randomUUID()}`);
    expect(other.body).toMatchObject({ committed: 0 });
  });
});
