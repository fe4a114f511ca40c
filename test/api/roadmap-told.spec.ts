import { trouble } from '../support/check-ins.ts';
import { patch, roadmapped, step, type MadeItem } from '../support/roadmap.ts';
import type { Client } from '../support/client.ts';

type Roadmapped = Awaited<ReturnType<typeof roadmapped>>;

const entry = async (who: Client, item: MadeItem, query = '') => {
  const { body } = await who.get(`roadmap${query}`).expect(200);
  const { items } = body as { items: (MadeItem & Record<string, unknown>)[] };
  return items.find(({ id }) => id === item.id);
};

const say = async (who: Client, { areaId }: Roadmapped, item: MadeItem, body: object) => {
  const given = { areaId, itemId: item.id, state: 'published', highlights: 'News', ...body };
  const answer = await who.post('check-ins', given).expect(201);
  return answer.body as { id: string };
};

/** Committed on 6 November to the end of the year, in an area that speaks by the week. */
async function promised() {
  const found = await roadmapped();
  const item = await found.add('Trial', { targetOn: '2026-12-31' });
  await step(found.member, item, 'commitment');
  return { ...found, item };
}

describe('what is said of an item', () => {
  it('stands beside what the schedule says, on the roadmap and by itself', async () => {
    const found = await promised();
    const { member, viewer, item } = found;
    expect(await entry(viewer, item)).toMatchObject({ status: 'on_track', declared: null });
    const { id } = await say(member, found, item, {
      ...trouble(member.personId),
      planDueOn: '2026-11-30',
      confidence: 4,
    });
    const declared = {
      checkInId: id,
      status: 'at_risk',
      confidence: 4,
      datedAt: expect.stringMatching(/^2026-11-06T09:00:00/),
      isMismatch: false,
    };
    expect(await entry(viewer, item)).toMatchObject({ status: 'on_track', declared });
    const { body } = await viewer.get(`roadmap-items/${item.key}`).expect(200);
    expect(body).toMatchObject({ declared, freshness: 'current' });
  });

  it('is a mismatch once it is better than the schedule says, also when that fell later', async () => {
    const found = await promised();
    const { member, viewer, item } = found;
    await say(member, found, item, { status: 'on_track' });
    await patch(member, item, { targetOn: '2027-01-31', reason: 'The vendor is late' });
    expect(await entry(viewer, item)).toMatchObject({
      status: 'at_risk',
      declared: { status: 'on_track', isMismatch: true },
    });
  });

  it('is the newest word of the day and of what was known', async () => {
    const found = await promised();
    const { member, viewer, item } = found;
    await say(member.at('2026-11-10T09:00:00Z'), found, item, { status: 'on_track' });
    await say(member.at('2026-11-12T09:00:00Z'), found, item, { status: 'paused' });
    const later = viewer.at('2026-11-13T09:00:00Z');
    expect(await entry(later, item)).toMatchObject({ declared: { status: 'paused' } });
    for (const query of ['?at=2026-11-11', '?asOf=2026-11-11T00:00:00Z'])
      expect(await entry(later, item, query)).toMatchObject({ declared: { status: 'on_track' } });
    expect(await entry(later, item, '?at=2026-11-09')).toMatchObject({ declared: null });
  });
});

describe('the freshness of what is said', () => {
  it('follows the cadence of the area once the item is promised', async () => {
    const found = await promised();
    const { add, member, viewer, item } = found;
    const planned = await add('Planned', { targetOn: '2026-12-31' });
    expect(await entry(viewer, planned)).toMatchObject({ freshness: null });
    const at = (time: string) => entry(viewer.at(time), item);
    expect(await at('2026-11-09T12:00:00Z')).toMatchObject({ freshness: 'current' });
    expect(await at('2026-11-13T17:00:00Z')).toMatchObject({ freshness: 'due' });
    expect(await at('2026-11-16T10:00:00Z')).toMatchObject({ freshness: 'overdue' });
    await say(member.at('2026-11-16T11:00:00Z'), found, item, { status: 'on_track' });
    expect(await at('2026-11-16T12:00:00Z')).toMatchObject({ freshness: 'current' });
    await step(member.at('2026-11-17T09:00:00Z'), item, 'delivery');
    expect(await at('2026-12-16T12:00:00Z')).toMatchObject({ freshness: null });
  });
});
