import { holdUps, type OpenDependency } from '#domain/dependency';
import { itemStatus } from '#domain/item-status';
import { roadmapped, step, type MadeItem } from '../support/roadmap.ts';
import type { Client } from '../support/client.ts';

const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) => [
  ...new Set(body.errors?.map(({ pointer }) => pointer)),
];

const waits = async (who: Client, blocker: MadeItem, blocked: MadeItem, more: object = {}) =>
  (
    await who
      .post('dependencies', { blocker: blocker.key, blocked: blocked.id, ...more })
      .expect(201)
  ).body;

const put = (who: Client, id: string, name: string, body: object = {}, status = 200) =>
  who.change('put', `dependencies/${id}/${name}`, { body, read: `dependencies/${id}`, status });

describe('dependencies', () => {
  it('never close a circle, and the refusal names the path', async () => {
    const { add, member } = await roadmapped();
    const [a, b, c] = [await add('Alpha'), await add('Beta'), await add('Gamma')];
    await waits(member, a, b);
    const second = await waits(member, b, c);
    const refused = await member
      .post('dependencies', { blocker: 'gamma', blocked: 'alpha' })
      .expect(422);
    expect(refused.body.detail).toContain('“Gamma” → “Alpha” → “Beta” → “Gamma”');
    expect(pointers(refused)).toEqual(['/blocker']);
    await member.post('dependencies', { blocker: 'alpha', blocked: 'alpha' }).expect(422);
    await member.post('dependencies', { blocker: 'alpha', blocked: 'beta' }).expect(409);
    const nowhere = { blocker: 'alpha', blocked: 'nowhere' };
    expect(pointers(await member.post('dependencies', nowhere).expect(422))).toEqual(['/blocked']);
    await put(member, second.id, 'resolution');
    await waits(member, c, a);
    const path = `dependencies/${second.id}`;
    await member.change('delete', `${path}/resolution`, { read: path, status: 422 });
  });

  it('are accepted, declined with a reason, resolved and escalated', async () => {
    const { add, member } = await roadmapped();
    const { id } = await waits(member, await add('First'), await add('Second'), {
      neededBy: '2026-12-01',
    });
    expect((await put(member, id, 'answer', { state: 'accepted' })).body.state).toBe('accepted');
    expect(pointers(await put(member, id, 'answer', { state: 'declined' }, 422))).toEqual([
      '/reason',
    ]);
    const declined = await put(member, id, 'answer', { state: 'declined', reason: 'No room' });
    expect(declined.body).toMatchObject({ state: 'declined', stateReason: 'No room' });
    expect(pointers(await put(member, id, 'escalation', {}, 400))).toEqual(['/reason']);
    const escalated = await put(member, id, 'escalation', { reason: 'Blocks the launch' });
    expect(escalated.body).toMatchObject({
      escalatedOn: '2026-11-06',
      escalationReason: 'Blocks the launch',
    });
    const resolved = await put(member, id, 'resolution');
    expect(resolved.body).toMatchObject({ state: 'resolved', resolvedOn: '2026-11-06' });
    await put(member, id, 'answer', { state: 'accepted' }, 409);
    await put(member, id, 'resolution', {}, 409);
    const path = `dependencies/${id}`;
    const changed = await member.change('patch', path, { body: { neededBy: null, note: 'Done' } });
    expect(changed.body).toMatchObject({ neededBy: null, note: 'Done' });
    await member.change('delete', path, { status: 204 });
    await member.get(path).expect(404);
    expect((await member.get('dependencies').expect(200)).body).toEqual([]);
  });

  it('are proposed by who waits and answered by who comes first', async () => {
    const { add, cpo, ceo, member, stranger, viewer } = await roadmapped();
    const blocker = await add('First', { ownerId: stranger.personId });
    const blocked = await add('Second');
    const input = { blocker: blocker.key, blocked: blocked.key };
    for (const who of [viewer, ceo, stranger]) await who.post('dependencies', input).expect(403);
    const { id } = await waits(member, blocker, blocked);
    await put(viewer, id, 'answer', { state: 'accepted' }, 403);
    await put(ceo, id, 'escalation', { reason: 'Why' }, 403);
    await stranger.change('patch', `dependencies/${id}`, { body: { note: 'Mine' }, status: 403 });
    const { body } = await put(stranger, id, 'answer', { state: 'accepted' });
    expect(body.can).toEqual({ update: false, answer: true, resolve: true });
    await cpo.patch(`dependencies/${id}`, { note: 'Blind' }).expect(428);
    await cpo.patch(`dependencies/${id}`, { note: 'Stale' }).set('if-match', '"v1"').expect(412);
    const other = await roadmapped();
    await other.cpo.get(`dependencies/${id}`).expect(404);
  });

  it('hand a delay on to everything that waits, as the rules of the domain have it', async () => {
    const { add, member } = await roadmapped();
    const dates = [
      ['2026-10-01', '2026-11-01'],
      ['2026-11-01', '2026-12-10'],
      ['2026-12-05', '2027-01-31'],
      ['2027-02-01', '2027-03-31'],
      ['2026-12-20', null],
      ['2027-03-01', '2027-04-30'],
    ] as const;
    const items: MadeItem[] = [];
    for (const [index, [startsOn, targetOn]] of dates.entries())
      items.push(await add(`Item ${index}`, { startsOn, targetOn }));
    const edges = [
      [0, 1],
      [1, 2],
      [2, 3, '2027-01-15'],
      [1, 4],
      [4, 5],
      [0, 5, '2026-11-03'],
      [3, 5],
    ] as const;
    for (const [from, to, neededBy = null] of edges) {
      const [blocker, blocked] = [items[from], items[to]];
      if (blocker && blocked) await waits(member, blocker, blocked, { neededBy });
    }
    for (const item of items.slice(0, 4)) await step(member, item, 'commitment');
    await step(member, { id: '', key: 'item-3', version: 1 }, 'drop', { reason: 'No demand' });
    const { body } = await member.get('roadmap').expect(200);
    const page = body as Page;
    expect(page.items.map(({ key, heldUp }) => [key, heldUp?.days])).toEqual([
      ['item-0', undefined],
      ['item-1', 5],
      ['item-2', 10],
      ['item-3', undefined],
      ['item-4', undefined],
      ['item-5', 3],
    ]);
    expectByRule(page);
  });

  it('show the longest chain of open work', async () => {
    const { add, member } = await roadmapped();
    const a = await add('A', { startsOn: '2026-11-01', targetOn: '2026-11-30' });
    const b = await add('B', { startsOn: '2026-12-01', targetOn: '2026-12-31' });
    const c = await add('C', { startsOn: '2026-12-01', targetOn: '2026-12-05' });
    await add('Far', { targetOn: '2027-12-31' });
    await waits(member, a, b);
    await waits(member, c, b);
    const chain = await member.get(`roadmap/critical-chain?item=${b.key}`).expect(200);
    expect(chain.body).toMatchObject({
      days: 61,
      items: [{ key: 'a' }, { key: 'b', targetOn: '2026-12-31' }],
    });
    const latest = await member.get('roadmap/critical-chain').expect(200);
    expect(latest.body).toMatchObject({ days: 0, items: [{ key: 'far' }] });
    await member.get('roadmap/critical-chain?item=nowhere').expect(404);
  });
});

function expectByRule({ day, items, dependencies }: Page): void {
  const scheduled = items.map(({ id, startsOn, targetOn, stage }) => ({
    id,
    startsOn,
    targetOn,
    isDone: stage === 'done',
    isDropped: stage === 'dropped',
  }));
  const byRule = holdUps(scheduled, dependencies, day);
  for (const item of items) {
    const heldUp = byRule.get(item.id);
    expect(item.heldUp).toEqual(heldUp ? { byId: heldUp.blockerId, days: heldUp.days } : null);
    const baselineTargetOn = item.baseline?.targetOn ?? null;
    const isCommitted = item.baseline !== null;
    const facts = { ...item, isCommitted, baselineTargetOn, isHeldUp: heldUp !== undefined };
    expect(item.status).toBe(itemStatus(facts, day));
  }
}

interface Page {
  readonly day: string;
  readonly dependencies: readonly (OpenDependency & { readonly state: string })[];
  readonly items: readonly {
    readonly id: string;
    readonly key: string;
    readonly stage: 'planned' | 'committed' | 'dropped' | 'done';
    readonly startsOn: string | null;
    readonly targetOn: string | null;
    readonly doneOn: string | null;
    readonly baseline: { readonly targetOn: string } | null;
    readonly overdueMilestones: number;
    readonly heldUp: { readonly byId: string; readonly days: number | null } | null;
    readonly status: string;
  }[];
}
