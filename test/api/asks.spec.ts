import type { Client } from '../support/client.ts';
import {
  ASK,
  contentOf,
  draftOf,
  loopCast,
  NOW,
  on,
  owes,
  refusalOf,
  submit,
} from '../support/loop.ts';
import { foundOrganization } from '../support/organization.ts';
import { pointersOf } from '../support/strategy.ts';

/** An ask in the draft of a report, and the deeds upon it. */
async function drafted(rest: object = {}) {
  const cast = await loopCast();
  const { body } = await cast.cpo
    .post('asks', { reportId: cast.reportId, ...ASK, ...rest })
    .expect(201);
  const read = `asks/${body.id}`;
  const answer = (who: Client, given: object, status = 200) =>
    who.change('put', `${read}/answer`, { body: { reason: 'Yes.', ...given }, read, status });
  return { ...cast, ask: read, askId: String(body.id), answer, body };
}

async function asked(rest: object = {}) {
  const made = await drafted(rest);
  await submit(made.cpo, made.path);
  return made;
}

describe('an ask', () => {
  it('is written into the draft by the author’s side, which alone sees it there', async () => {
    const { body, cpo, ceo, owner, viewer, admin, ask, reportId } = await drafted();
    expect(body).toMatchObject({
      ...ASK,
      state: 'draft',
      askedOn: null,
      latency: null,
      askedBy: { name: 'cpo' },
      period: { key: '2026-10' },
      can: { update: true, withdraw: true, answer: false },
    });
    await admin.get(ask).expect(200);
    for (const who of [ceo, owner, viewer]) {
      await who.get(ask).expect(404);
      expect((await who.get(`asks?reportId=${reportId}`).expect(200)).body.data).toEqual([]);
      await who.post('asks', { reportId, ...ASK }).expect(403);
    }
    const { cpo: foreign } = await foundOrganization();
    await foreign.get(ask).expect(404);
    await foreign.post('asks', { reportId, ...ASK }).expect(404);
    await cpo.post('asks', { reportId, question: 'Why?' }).expect(400);
  });

  it('recommends one of its options, each of which has a name of its own', async () => {
    const { cpo, reportId, ask } = await drafted();
    const twins = [ASK.options[0], ASK.options[0]];
    const refusals: [object, string][] = [
      [{ recommendation: 'Neither' }, '/recommendation'],
      [{ options: twins }, '/options/1/name'],
    ];
    for (const [given, pointer] of refusals) {
      const made = await cpo.post('asks', { reportId, ...ASK, ...given }).expect(422);
      expect(pointersOf(made.body)).toEqual([pointer]);
      const changed = await cpo.change('patch', ask, { body: given, status: 422 });
      expect(pointersOf(changed.body)).toEqual([pointer]);
    }
    await cpo.post('asks', { reportId, ...ASK, options: [], recommendation: 'Do it' }).expect(201);
  });

  it('is reworded while it is a draft by somebody who has read it', async () => {
    const { cpo, ask } = await drafted();
    await cpo.patch(ask, { question: 'Three?' }).expect(428);
    await cpo.patch(ask, { question: 'Three?' }).set('if-match', '"v9"').expect(412);
    const { body } = await cpo.change('patch', ask, { body: { question: 'Three?', dueOn: null } });
    expect(body).toMatchObject({ question: 'Three?', dueOn: null, version: 2 });
  });

  it('is asked with its report: sealed in the edition, owed by the CEO, and never changed', async () => {
    const { cpo, ceo, path, ask, askId, id, reportId } = await asked();
    const content = await contentOf(ceo, path);
    expect(content.asks).toEqual([
      expect.objectContaining({ key: askId, state: 'asked', askedOn: '2026-11-10', ...ASK }),
    ]);
    const { body } = await ceo.get(ask).expect(200);
    expect(body).toMatchObject({ state: 'asked', can: { answer: true, update: false } });
    expect(await owes(ceo, 'ask')).toEqual([ASK.question]);
    expect(await owes(cpo, 'ask')).toEqual([]);
    await cpo.change('patch', ask, { body: { question: 'Else?' }, status: 409 });
    await cpo.post('asks', { reportId, ...ASK }).expect(409);
    const rewrite = `UPDATE asks SET question = 'Else?' WHERE organization_id = $1 AND id = $2`;
    expect(await refusalOf(id, rewrite, [id, askId])).toBe('42501');
    const remove = 'DELETE FROM asks WHERE organization_id = $1 AND id = $2';
    expect(await refusalOf(id, remove, [id, askId])).toBe('42501');
  });

  it('is answered by the CEO alone, and never by its author', async () => {
    const { cpo, ceo, admin, owner, executive, viewer, stranger, answer, organization } =
      await asked();
    for (const who of [cpo, admin, owner, executive, viewer, stranger])
      await answer(who, { answer: 'approved' }, 403);
    const second = (await organization.join('ceo', 'second')).at(NOW);
    await answer(second, { answer: 'deferred', until: '2026-11-18' });
    const { body } = await answer(ceo, { answer: 'approved' });
    expect(body.answers).toHaveLength(2);
  });

  it('that is approved or declined is in the decision log, and its clock stops', async () => {
    const { ceo, cpo, ask, answer } = await asked();
    const later = ceo.at('2026-11-13T09:00:00Z');
    const { body } = await answer(later, {
      answer: 'approved',
      choice: 'Wait',
      revisitOn: '2027-01-15',
    });
    expect(body).toMatchObject({
      state: 'approved',
      decision: { key: expect.any(String) },
      latency: { days: 3, workingDays: 3 },
      answers: [{ answer: 'approved', choice: 'Wait', reason: 'Yes.', person: { name: 'ceo' } }],
      can: { answer: false },
    });
    const { body: decision } = await cpo
      .at(on('2026-11-13'))
      .get(`decisions/${body.decision.key}`)
      .expect(200);
    expect(decision).toMatchObject({
      question: ASK.question,
      state: 'decided',
      choice: 'Wait',
      reason: 'Yes.',
      recommendation: 'Hire two',
      scope: 'company',
      askedBy: { name: 'cpo' },
      askedOn: '2026-11-10',
      decidedBy: { name: 'ceo' },
      decidedOn: '2026-11-13',
      revisitOn: '2027-01-15',
      latency: { days: 3 },
    });
    expect(await owes(later, 'ask')).toEqual([]);
    await answer(later, { answer: 'declined' }, 409);
    await cpo.change('put', `${ask}/withdrawal`, { read: ask, body: { reason: 'x' }, status: 409 });
    const { body: log } = await cpo.get('decisions').expect(200);
    expect(log.data).toHaveLength(1);
  });

  it('that is declined chose none of its options', async () => {
    const { ceo, cpo, answer } = await asked();
    const { body } = await answer(ceo, { answer: 'declined' });
    const { body: decision } = await cpo.get(`decisions/${body.decision.id}`).expect(200);
    expect(decision).toMatchObject({ state: 'decided', choice: 'Declined' });
    expect(decision.options).toHaveLength(3);
  });

  it('is answered with what the answer needs', async () => {
    const { ceo, cpo, stranger, answer } = await asked();
    const refusals: [object, string][] = [
      [{ answer: 'approved', choice: 'Neither' }, '/choice'],
      [{ answer: 'deferred' }, '/until'],
      [{ answer: 'deferred', until: '2026-11-10' }, '/until'],
      [{ answer: 'delegated' }, '/delegateId'],
      [{ answer: 'delegated', delegateId: cpo.personId }, '/delegateId'],
      [{ answer: 'delegated', delegateId: '00000000-0000-4000-8000-000000000000' }, '/delegateId'],
      [{ answer: 'approved', revisitOn: '2026-11-01' }, '/revisitOn'],
    ];
    for (const [given, pointer] of refusals)
      expect(pointersOf((await answer(ceo, given, 422)).body)).toEqual([pointer]);
    await answer(ceo, { answer: 'perhaps' }, 400);
    await answer(ceo, { answer: 'approved', reason: '' }, 400);
    await answer(ceo, { answer: 'delegated', delegateId: stranger.personId });
  });

  it('that is put off is owed on that day, and that is passed on by the other one', async () => {
    const { ceo, executive, owner, cpo, answer, ask } = await asked();
    await answer(ceo, { answer: 'deferred', until: '2026-12-01' });
    const { body } = await ceo.get('obligations?scope=mine&state=open').expect(200);
    const duty = body.data.find(({ kind }: { kind: string }) => kind === 'ask');
    expect(duty.dueAt).toContain('2026-12-01');
    await answer(ceo, { answer: 'delegated', delegateId: executive.personId });
    expect(await owes(ceo, 'ask')).toEqual([]);
    expect(await owes(executive, 'ask')).toEqual([ASK.question]);
    await answer(owner, { answer: 'approved' }, 403);
    const { body: waiting } = await executive.get('asks?waitsForMe=true').expect(200);
    expect(waiting.data).toMatchObject([{ state: 'delegated', can: { answer: true } }]);
    const { body: nothing } = await cpo.get('asks?waitsForMe=true').expect(200);
    expect(nothing.data).toEqual([]);
    await answer(executive, { answer: 'approved' });
    const { body: settled } = await cpo.get(ask).expect(200);
    expect(settled.answers.map((one: { answer: string }) => one.answer)).toEqual([
      'deferred',
      'delegated',
      'approved',
    ]);
  });

  it('is withdrawn by its authors, with a reason once it was asked, and with its report', async () => {
    const draft = await drafted();
    await draft.cpo.change('put', `${draft.ask}/withdrawal`, { read: draft.ask, body: {} });
    expect((await draftOf(draft.cpo, draft.path)).asks).toBeUndefined();
    const { cpo, ceo, ask, answer } = await asked();
    const withdraw = (who: Client, body: object, status: number) =>
      who.change('put', `${ask}/withdrawal`, { read: ask, body, status });
    await withdraw(ceo, { reason: 'x' }, 403);
    await withdraw(cpo, {}, 422);
    const { body } = await withdraw(cpo, { reason: 'The budget is gone.' }, 200);
    expect(body).toMatchObject({ state: 'withdrawn', withdrawReason: 'The budget is gone.' });
    expect(await owes(ceo, 'ask')).toEqual([]);
    await answer(ceo, { answer: 'approved' }, 409);
    const other = await asked();
    await other.cpo.change('put', `${other.path}/withdrawal`, {
      read: other.path,
      body: { reason: 'Wrong month' },
    });
    expect((await other.cpo.get(other.ask).expect(200)).body.state).toBe('withdrawn');
  });

  it('opens the next report with its answer, and stands there again while it waits', async () => {
    const { cpo, ceo, answer, askId, path } = await asked();
    const later = '2026-12-03';
    const next = async () => {
      const { body } = await cpo.at(on(later)).post('reports', { period: '2026-11' }).expect(201);
      return `reports/${body.id}`;
    };
    const report = await next();
    const waiting = await draftOf(cpo.at(on(later)), report);
    expect(waiting.asks).toMatchObject([{ key: askId, state: 'asked', periodKey: '2026-10' }]);
    expect(waiting.lastTime).toBeUndefined();
    await answer(ceo.at(on('2026-12-02')), { answer: 'declined', reason: 'Not now.' });
    const decided = await draftOf(cpo.at(on(later)), report);
    expect(decided.asks).toBeUndefined();
    expect(decided.lastTime).toMatchObject({
      answers: [{ key: askId, answer: 'declined', reason: 'Not now.', days: 22 }],
    });
    const { text } = await ceo.get(`${path}/editions/1?format=markdown`).expect(200);
    expect(text).toContain(ASK.question);
  });
});
