import { launched, pointers, put, tick } from '../support/launches.ts';

describe('the review of a launch', () => {
  const review = {
    expected: '500 trials a month',
    actual: '320 trials a month',
    expectedValue: 500,
    actualValue: 320,
    learning: 'The first step asks too much',
    decision: 'improve',
    isMet: false,
  };

  it('holds what was expected against what came of it, when it is time', async () => {
    const { ceo, member, viewer, launch } = await launched({ checklist: [] });
    await put(member, launch, 'reviews/30', review, 409);
    await put(ceo, launch, 'decision', { decision: 'go', reason: 'Ready' });
    await put(member, launch, 'release');
    expect(pointers(await put(member, launch, 'reviews/30', review, 422))).toEqual(['/heldOn']);
    const later = member.at('2026-12-06T09:00:00Z');
    await put(later, launch, 'reviews/45', review, 404);
    await put(later, launch, 'reviews/soon', review, 400);
    expect(
      pointers(await put(later, launch, 'reviews/30', { ...review, learning: '' }, 400)),
    ).toEqual(['/learning']);
    expect(
      pointers(
        await put(later, launch, 'reviews/30', { ...review, kpiId: crypto.randomUUID() }, 422),
      ),
    ).toEqual(['/kpiId']);
    await put(viewer.at('2026-12-06T09:00:00Z'), launch, 'reviews/30', review, 403);
    const { body } = await put(later, launch, 'reviews/30', review);
    expect(body.reviews).toMatchObject([
      { afterDays: 30, heldOn: '2026-12-06', heldByName: 'member', ...review },
    ]);
    const again = await put(later, launch, 'reviews/30', { ...review, decision: 'keep' });
    expect(again.body.reviews).toMatchObject([{ afterDays: 30, decision: 'keep' }]);
  });

  it('are read as they were on a day, and as they were known', async () => {
    const { member, ceo, launch } = await launched();
    const path = `launches/${launch.key}`;
    const later = member.at('2026-11-10T09:00:00Z');
    await later.change('patch', path, { body: { hardOn: '2026-12-15', reason: 'Late.' } });
    await tick(later, launch, 0, { state: 'done' });
    const decider = ceo.at('2026-11-12T09:00:00Z');
    const waivers = [{ entryId: launch.checklist[1]?.id, reason: 'It follows.' }];
    await put(decider, launch, 'decision', { decision: 'go', reason: 'Ready.', waivers });
    const last = member.at('2026-11-20T09:00:00Z');
    await put(last, launch, 'release', { on: '2026-11-18' });

    const planned = {
      hardOn: '2026-12-01',
      slipDays: 0,
      launchedOn: null,
      readiness: { done: 0, openMusts: 2 },
      decisions: [],
      moves: [],
    };
    const moved = { hardOn: '2026-12-15', slipDays: 14, launchedOn: null, readiness: { done: 1 } };
    for (const [query, told] of [
      ['at=2026-11-09', planned],
      ['asOf=2026-11-09T12:00:00Z', planned],
      ['at=2026-11-11', { ...moved, decisions: [] }],
      ['at=2026-11-17', { ...moved, decisions: [{ decision: 'go' }] }],
      ['at=2026-11-18', { launchedOn: '2026-11-18', slipDays: -13 }],
      ['asOf=2026-11-18T23:00:00Z', { ...moved, decisions: [{ decision: 'go' }] }],
    ] as const) {
      const { body } = await last.get(`${path}?${query}`).expect(200);
      expect({ query, ...body }).toMatchObject({ query, ...told });
      const { body: list } = await last.get(`launches?${query}`).expect(200);
      expect(list).toMatchObject([told]);
    }
    await last.get(`${path}?at=2026-11-05`).expect(404);
    expect((await last.get('launches?asOf=2026-11-05T00:00:00Z').expect(200)).body).toEqual([]);
    await last.get(`${path}?at=yesterday`).expect(400);
  });
});
