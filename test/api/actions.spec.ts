import type { Client } from '../support/client.ts';
import { ASK, contentOf, draftOf, loopCast, on, owes, refusalOf, submit } from '../support/loop.ts';
import { foundOrganization } from '../support/organization.ts';
import { deactivate } from '../support/owned-area.ts';
import { pointersOf } from '../support/strategy.ts';

/** An action that the member has to do by Friday. */
async function promised(rest: object = {}) {
  const cast = await loopCast();
  const { owner, ceo, areaId } = cast;
  const given = { name: 'Call the ten largest customers', dueOn: '2026-11-13', areaId };
  const { body } = await ceo
    .post('actions', { ...given, ownerId: owner.personId, ...rest })
    .expect(201);
  const read = `actions/${body.id}`;
  const put = (who: Client, what: string, input: object = {}, status = 200) =>
    who.change('put', `${read}/${what}`, { body: input, read, status });
  return { ...cast, action: read, actionId: String(body.id), put, body };
}

describe('an action', () => {
  it('is owed by its owner on its day, and listed with its area', async () => {
    const { body, owner, ceo, cpo, viewer, areaId, action } = await promised();
    expect(body).toMatchObject({
      kind: 'action',
      state: 'open',
      daysLate: 0,
      owner: { name: 'member' },
      promisedOn: '2026-11-10',
      dueOn: '2026-11-13',
      firstDueOn: '2026-11-13',
      moves: [],
      source: null,
      createdBy: { name: 'ceo' },
      can: { update: true, move: true, finish: true, reopen: false, drop: true },
    });
    expect(await owes(owner, 'action')).toEqual(['Call the ten largest customers']);
    expect(await owes(cpo, 'action')).toEqual([]);
    const { body: toMe } = await ceo.get('obligations?scope=to-me&state=open').expect(200);
    expect(toMe.data).toContainEqual(
      expect.objectContaining({ kind: 'action', answerAt: `/${action}/completion` }),
    );
    const { body: listed } = await viewer.get(`actions?areaId=${areaId}`).expect(200);
    expect(listed.data).toMatchObject([{ id: body.id, can: { finish: false, move: false } }]);
    expect((await owner.get('actions?mine=true&toDo=true').expect(200)).body.data).toHaveLength(1);
    expect((await cpo.get('actions?mine=true').expect(200)).body.data).toEqual([]);
  });

  it('is handed out by those who may, and promised by everybody', async () => {
    const { owner, stranger, viewer, executive, areaId, action } = await promised();
    const given = { name: 'Read the study', dueOn: '2026-11-20' };
    await stranger.post('actions', { ...given, ownerId: owner.personId }).expect(403);
    await stranger.post('actions', { ...given, ownerId: stranger.personId }).expect(201);
    await viewer.post('actions', { ...given, ownerId: viewer.personId }).expect(403);
    await owner.post('actions', { ...given, ownerId: stranger.personId, areaId }).expect(201);
    await executive.post('actions', { ...given, ownerId: stranger.personId }).expect(201);
    await stranger.change('patch', action, { body: { name: 'Mine' }, status: 403 });
    await owner.change('patch', action, { body: { name: 'Ours' } });
    const { ceo: foreign } = await foundOrganization();
    await foreign.get(action).expect(404);
  });

  it('names an owner in office, a day to come, and a source that is there', async () => {
    const { ceo, cpo, owner, id, stranger, reportId } = await promised();
    await deactivate(id, stranger.personId);
    const given = { name: 'x', dueOn: '2026-11-20', ownerId: owner.personId };
    const nobody = '00000000-0000-4000-8000-000000000000';
    const refusals: [object, string][] = [
      [{ dueOn: '2026-11-09' }, '/dueOn'],
      [{ ownerId: nobody }, '/ownerId'],
      [{ ownerId: stranger.personId }, '/ownerId'],
      [{ source: { kind: 'report' } }, '/source/id'],
      [{ source: { kind: 'decision', id: reportId } }, '/source/id'],
      [{ source: { kind: 'stakeholder' } }, '/source/text'],
    ];
    for (const [input, pointer] of refusals)
      expect(
        pointersOf((await ceo.post('actions', { ...given, ...input }).expect(422)).body),
      ).toEqual([pointer]);
    await ceo.post('actions', { ...given, areaId: nobody }).expect(404);
    await ceo.post('actions', { ...given, source: { kind: 'rumour' } }).expect(400);
    const { body: ask } = await cpo.post('asks', { reportId, ...ASK }).expect(201);
    await ceo.post('actions', { ...given, source: { kind: 'ask', id: ask.id } }).expect(422);
    const made = [
      { kind: 'report', id: reportId },
      { kind: 'stakeholder', text: 'Northwind' },
    ];
    const names = [];
    for (const source of made)
      names.push((await ceo.post('actions', { ...given, source }).expect(201)).body.source.name);
    expect(names).toEqual(['October 2026', 'Northwind']);
  });

  it('is kept when it is done by its day', async () => {
    const { owner, put, viewer } = await promised();
    await put(viewer, 'completion', {}, 403);
    await put(owner, 'completion', { doneOn: '2026-11-11' }, 422);
    await put(owner, 'completion', { doneOn: '2026-11-09' }, 422);
    const { body } = await put(owner.at(on('2026-11-16')), 'completion', {
      doneOn: '2026-11-13',
      outcome: 'Nine answered.',
    });
    expect(body).toMatchObject({ state: 'kept', doneOn: '2026-11-13', outcome: 'Nine answered.' });
    expect(await owes(owner, 'action')).toEqual([]);
    await put(owner, 'completion', {}, 409);
  });

  it('is broken when its day passes, and stays so when it is moved afterwards', async () => {
    const { owner, action, put } = await promised();
    const late = owner.at(on('2026-11-17'));
    expect((await late.get(action).expect(200)).body).toMatchObject({
      state: 'broken',
      daysLate: 4,
    });
    const { body } = await put(late, 'due-day', { dueOn: '2026-12-01', reason: 'Ill.' });
    expect(body).toMatchObject({ state: 'broken', moves: [{ days: 18, isLate: true }] });
    const { body: done } = await put(late, 'completion', {});
    expect(done).toMatchObject({ state: 'broken', daysLate: 0 });
    for (const [state, count] of [
      ['broken', 1],
      ['kept', 0],
      ['open', 0],
      ['dropped', 0],
    ] as const) {
      const { body: found } = await late.get(`actions?state=${state}`).expect(200);
      expect([state, found.data.length]).toEqual([state, count]);
    }
  });

  it('is moved with a reason, and every move counts', async () => {
    const { owner, stranger, put, id, actionId, action } = await promised();
    await put(owner, 'due-day', { dueOn: '2026-11-20' }, 400);
    await put(stranger, 'due-day', { dueOn: '2026-11-20', reason: 'x' }, 403);
    for (const dueOn of ['2026-11-09', '2026-11-13'])
      await put(owner, 'due-day', { dueOn, reason: 'x' }, 422);
    await put(owner, 'due-day', { dueOn: '2026-11-20', reason: 'Two are away.' });
    const { body } = await put(owner, 'due-day', { dueOn: '2026-11-18', reason: 'They are back.' });
    expect(body).toMatchObject({
      state: 'open',
      dueOn: '2026-11-18',
      firstDueOn: '2026-11-13',
      moves: [
        { fromDueOn: '2026-11-13', toDueOn: '2026-11-20', days: 7, reason: 'Two are away.' },
        { days: -2, isLate: false },
      ],
    });
    const { body: duties } = await owner.get('obligations?scope=mine&state=open').expect(200);
    const duty = duties.data.find(({ kind }: { kind: string }) => kind === 'action');
    expect(duty.dueAt).toContain('2026-11-18');
    await owner.put(`${action}/due-day`, { dueOn: '2026-11-25', reason: 'x' }).expect(428);
    for (const text of [
      `UPDATE actions SET first_due_on = '2027-01-01' WHERE organization_id = $1 AND id = $2`,
      'UPDATE action_moves SET days = 1 WHERE organization_id = $1 AND action_id = $2',
      'DELETE FROM action_moves WHERE organization_id = $1 AND action_id = $2',
    ])
      expect(await refusalOf(id, text, [id, actionId])).toBe('42501');
  });

  it('is dropped with a reason by whoever handed it out, and taken back', async () => {
    const { owner, ceo, put, action } = await promised({ areaId: null });
    await put(owner, 'drop', { reason: 'x' }, 403);
    await put(ceo, 'drop', {}, 400);
    expect((await put(ceo, 'drop', { reason: 'No longer needed.' })).body.state).toBe('dropped');
    expect(await owes(owner, 'action')).toEqual([]);
    await put(owner, 'completion', {}, 409);
    const { body } = await ceo.change('delete', `${action}/completion`, { read: action });
    expect(body).toMatchObject({ state: 'open', droppedOn: null, dropReason: '' });
    expect(await owes(owner, 'action')).toEqual(['Call the ten largest customers']);
    await ceo.change('delete', `${action}/completion`, { read: action, status: 409 });
  });

  it('stays broken when it is dropped after its day, as the figures of kept promises have it', async () => {
    const { ceo, put } = await promised({ areaId: null });
    const late = ceo.at(on('2026-11-17'));
    expect((await put(late, 'drop', { reason: 'Too late.' })).body.state).toBe('broken');
    for (const [state, count] of [
      ['broken', 1],
      ['dropped', 0],
      ['open', 0],
    ] as const) {
      const { body } = await late.get(`actions?state=${state}`).expect(200);
      expect([state, body.data.length]).toEqual([state, count]);
    }
  });

  it('goes to somebody else when its owner leaves', async () => {
    const { admin, owner, stranger, action, body } = await promised({ areaId: null });
    const person = `people/${owner.personId}`;
    const { body: done } = await admin.change('put', `${person}/deactivation`, {
      body: { handOverTo: stranger.personId },
      read: person,
    });
    expect(JSON.stringify(done)).toContain(owner.personId);
    expect((await admin.get(action).expect(200)).body.owner.personId).toBe(stranger.personId);
    expect(body.owner.personId).toBe(owner.personId);
  });

  it('opens the next report: so many kept of those that were due', async () => {
    const { ceo, cpo, owner, put, path, actionId, areaKey } = await promised({
      kind: 'commitment',
    });
    const extra = (name: string, dueOn: string) =>
      ceo.post('actions', { name, dueOn, ownerId: owner.personId }).expect(201);
    await extra('Send the offer', '2026-11-20');
    await extra('Plan the year', '2027-01-15');
    expect((await draftOf(cpo, path)).lastTime?.actions).toHaveLength(3);
    await submit(cpo, path);
    await put(owner.at(on('2026-11-12')), 'completion', { outcome: 'Nine answered.' });
    const december = cpo.at(on('2026-12-03'));
    const { body } = await december.post('reports', { period: '2026-11' }).expect(201);
    const next = `reports/${body.id}`;
    await submit(december, next);
    const { lastTime } = await contentOf(december, next);
    expect(lastTime).toMatchObject({
      kept: 1,
      due: 2,
      answers: [],
      actions: [
        { key: actionId, kind: 'commitment', state: 'kept', areaKey, outcome: 'Nine answered.' },
        { name: 'Send the offer', state: 'broken', daysLate: 13, owner: { name: 'member' } },
        { name: 'Plan the year', state: 'open' },
      ],
    });
    const { text } = await december.get(`${next}/editions/1?format=markdown`).expect(200);
    expect(text.indexOf('## Actions from last time')).toBeLessThan(text.indexOf('## Scorecard'));
    expect(text).toContain('Kept 1 of 2.');
    const january = cpo.at(on('2027-01-08'));
    const { body: third } = await january.post('reports', { period: '2026-12' }).expect(201);
    const drawn = await draftOf(january, `reports/${third.id}`);
    expect(drawn.lastTime?.actions.map(({ name }) => name)).toEqual([
      'Send the offer',
      'Plan the year',
    ]);
  });
});
