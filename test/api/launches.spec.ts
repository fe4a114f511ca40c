import { launched, pointers, put, tick, type Made } from '../support/launches.ts';
import { roadmapped } from '../support/roadmap.ts';

describe('launches', () => {
  it('are planned with a checklist, and their first dates stay', async () => {
    const { member, viewer, launch } = await launched({ softOn: '2026-11-15' });
    expect(launch).toMatchObject({
      key: 'trial-for-all',
      item: { key: 'trial' },
      softOn: '2026-11-15',
      baselineOn: '2026-12-01',
      slipDays: 0,
      readiness: { done: 0, total: 3, openMusts: 2, percent: 0 },
      checklist: [
        { name: 'Announcement', isMust: true, state: 'open' },
        { name: 'Terms' },
        { isMust: false },
      ],
    });
    const path = `launches/${launch.key}`;
    const still = await member.change('patch', path, {
      body: { hardOn: '2026-12-15' },
      status: 422,
    });
    expect(pointers(still)).toEqual(['/reason']);
    const early = { body: { hardOn: '2026-11-01', reason: 'Sooner' }, status: 422 };
    expect(pointers(await member.change('patch', path, early))).toEqual(['/softOn']);
    const move = { hardOn: '2026-12-15', reason: 'The vendor is late' };
    const { body } = await member.change('patch', path, { body: move });
    expect(body).toMatchObject({
      hardOn: '2026-12-15',
      baselineOn: '2026-12-01',
      slipDays: 14,
      moves: [
        {
          fromHardOn: '2026-12-01',
          toHardOn: '2026-12-15',
          days: 14,
          reason: 'The vendor is late',
        },
      ],
    });
    await member.patch(path, { note: 'Blind' }).expect(428);
    await viewer.change('patch', path, { body: { note: 'Mine' }, status: 403 });
    expect((await viewer.get('launches?item=trial&launched=false').expect(200)).body).toHaveLength(
      1,
    );
    await member.change('put', `${path}/archival`, { read: path });
    expect((await viewer.get('launches').expect(200)).body).toEqual([]);
    await member.change('delete', `${path}/archival`, { read: path });
  });

  it('are refused where they make no sense, and out of reach from elsewhere', async () => {
    const { member, stranger, launch } = await launched();
    const given = { name: 'Other', item: 'trial', hardOn: '2026-12-01' };
    const wrong: [object, string, number][] = [
      [{ item: 'nowhere' }, '/item', 422],
      [{ softOn: '2026-12-02' }, '/softOn', 422],
      [{ productId: crypto.randomUUID() }, '/productId', 422],
      [{ ownerId: crypto.randomUUID() }, '/ownerId', 422],
      [
        { checklist: [{ function: 'legal', name: 'Terms', ownerId: crypto.randomUUID() }] },
        '/checklist/0/ownerId',
        422,
      ],
      [{ key: launch.key }, '/key', 409],
      [{ hardOn: 'soon' }, '/hardOn', 400],
    ];
    for (const [more, pointer, status] of wrong)
      expect(pointers(await member.post('launches', { ...given, ...more }).expect(status))).toEqual(
        [pointer],
      );
    await stranger.post('launches', given).expect(403);
    const other = await roadmapped();
    await other.cpo.get(`launches/${launch.key}`).expect(404);
  });
});

describe('the checklist of a launch', () => {
  it('is worked through by whoever has to, and what does not apply says why', async () => {
    const { cpo, member, stranger, viewer, launch } = await launched();
    const path = `launches/${launch.key}`;
    const entry = `${path}/checklist/${launch.checklist[0]?.id}`;
    await member.change('patch', entry, { body: { ownerId: stranger.personId }, read: path });
    await tick(stranger, launch, 1, { state: 'done' }, 403);
    await tick(viewer, launch, 0, { state: 'done' }, 403);
    expect(
      pointers(await tick(stranger, launch, 0, { state: 'done', on: '2026-11-07' }, 422)),
    ).toEqual(['/on']);
    const done = await tick(stranger, launch, 0, { state: 'done', on: '2026-11-05' });
    expect(done.body.checklist[0]).toMatchObject({
      state: 'done',
      doneOn: '2026-11-05',
      doneByName: 'stranger',
    });
    expect(pointers(await tick(member, launch, 1, { state: 'not_applicable' }, 422))).toEqual([
      '/reason',
    ]);
    const { body } = await tick(member, launch, 1, {
      state: 'not_applicable',
      reason: 'No new terms',
    });
    expect(body.readiness).toEqual({ done: 1, total: 2, openMusts: 0, percent: 50 });
    const more = { function: 'sales', name: 'Price list' };
    const { headers } = await cpo.get(path);
    await cpo.post(`${path}/checklist`, more).expect(428);
    const added = await cpo
      .post(`${path}/checklist`, more)
      .set('if-match', String(headers['etag']))
      .expect(201);
    expect(added.body.checklist[3]).toMatchObject({ ...more, state: 'open', isMust: true });
  });
});

describe('go or no-go', () => {
  const go = { decision: 'go', reason: 'All is ready' };

  it('is said by somebody who does not own the launch', async () => {
    const organization = await roadmapped();
    const { add, member, cpo, ceo, executive, viewer } = organization;
    const item = await add('Trial');
    const given = { name: 'Trial', item: item.key, hardOn: '2026-12-01', ownerId: cpo.personId };
    const { body } = await member.post('launches', given).expect(201);
    const launch = body as Made;
    const own = await put(cpo, launch, 'decision', go, 403);
    expect(own.body.detail).toContain('your launch');
    for (const who of [executive, viewer]) await put(who, launch, 'decision', go, 403);
    expect(pointers(await put(ceo, launch, 'decision', { decision: 'go' }, 400))).toEqual([
      '/reason',
    ]);
    await put(ceo, launch, 'decision', { decision: 'hold', reason: 'Not this week' });
    await put(member, launch, 'release', {}, 409);
    const said = await put(ceo, launch, 'decision', go);
    expect(said.body.decisions).toMatchObject([
      { decision: 'go', decidedByName: 'ceo', decidedOn: '2026-11-06', waivers: [] },
      { decision: 'hold' },
    ]);
    const out = await put(cpo, launch, 'release', { on: '2026-11-05' });
    expect(out.body).toMatchObject({ launchedOn: '2026-11-05', slipDays: -26 });
    await put(ceo, launch, 'decision', go, 409);
  });

  it('is refused while must-haves are open, unless each is waived by name with a reason', async () => {
    const { ceo, launch } = await launched();
    const refused = await put(ceo, launch, 'decision', go, 409);
    expect(refused.body.detail).toContain('“Announcement”, “Terms”');
    const waive = (index: number) => ({ entryId: launch.checklist[index]?.id, reason: 'Later' });
    await put(ceo, launch, 'decision', { ...go, waivers: [waive(0)] }, 409);
    const strange = { ...go, waivers: [{ entryId: crypto.randomUUID(), reason: 'Later' }] };
    expect(pointers(await put(ceo, launch, 'decision', strange, 422))).toEqual([
      '/waivers/0/entryId',
    ]);
    await put(ceo, launch, 'decision', { decision: 'no_go', reason: 'Not ready' });
    const { body } = await put(ceo, launch, 'decision', { ...go, waivers: [waive(0), waive(1)] });
    expect(body.decisions[0].waivers).toMatchObject([
      { name: 'Announcement', reason: 'Later' },
      { name: 'Terms' },
    ]);
  });
});
