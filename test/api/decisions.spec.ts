import type { Client } from '../support/client.ts';
import { foundOrganization } from '../support/organization.ts';
import { deactivate } from '../support/owned-area.ts';
import { MIDYEAR, pointersOf, strategyCast } from '../support/strategy.ts';

const ASKED = {
  name: 'Price of the API',
  question: 'Do we charge for the API?',
  scope: 'company',
  options: [
    { name: 'Free', pros: 'Reach', cons: 'Cost' },
    { name: 'Paid', pros: 'Revenue', cons: 'Friction' },
  ],
};

async function asked(rest: object = {}) {
  const cast = await strategyCast();
  const { body } = await cast.owner.post('decisions', { ...ASKED, ...rest }).expect(201);
  const path = `decisions/${body.id}`;
  const put = (who: Client, what: string, given: object = {}, status = 200) =>
    who.change('put', `${path}/${what}`, { body: given, read: path, status });
  const decide = (who: Client, given: object = {}, status = 200) =>
    put(who, 'choice', { choice: 'Paid', reason: 'It pays for itself.', ...given }, status);
  return { ...cast, path, put, decide, body };
}

describe('a decision', () => {
  it('is asked for by anybody who works here', async () => {
    const { owner, viewer, path, body } = await asked();
    expect(body).toMatchObject({
      key: 'price-of-the-api',
      options: ASKED.options,
      askedBy: { personId: owner.personId, name: 'member' },
      askedOn: '2026-07-02',
      decider: null,
      state: 'open',
      latency: { days: 0, workingDays: 0 },
      can: { update: true, decide: false, withdraw: true },
    });
    const read = await viewer.get('decisions/price-of-the-api').expect(200);
    expect(read.body).toMatchObject({ id: body.id, can: { update: false, withdraw: false } });
    await viewer.post('decisions', ASKED).expect(403);
    await viewer.change('patch', path, { body: { name: 'x' }, status: 403 });
  });

  it('is made by the one who is named, with a reason, and its clock stops', async () => {
    const cast = await strategyCast();
    const given = { ...ASKED, deciderId: cast.executive.personId, dueOn: '2026-07-06' };
    const { body: question } = await cast.owner.post('decisions', given).expect(201);
    const path = `decisions/${question.id}`;
    const later = cast.executive.at('2026-07-13T09:00:00Z');
    expect((await later.get(path).expect(200)).body).toMatchObject({
      isOverdue: true,
      latency: { days: 11, workingDays: 7 },
    });
    const choice = {
      choice: 'Free',
      reason: 'Reach first.',
      decidedOn: '2026-07-10',
      revisitOn: '2027-01-10',
    };
    await cast.cpo.change('put', `${path}/choice`, { body: choice, read: path, status: 403 });
    const { body } = await later.change('put', `${path}/choice`, { body: choice, read: path });
    expect(body).toMatchObject({
      state: 'decided',
      choice: 'Free',
      reason: 'Reach first.',
      decidedBy: { name: 'executive' },
      decidedOn: '2026-07-10',
      revisitOn: '2027-01-10',
      isOverdue: false,
      isRevisitDue: false,
      latency: { days: 8, workingDays: 6 },
    });
  });

  it('is one of its options, on a day that has come, and is looked at again later', async () => {
    const { ceo, decide } = await asked();
    const refusals: [object, string][] = [
      [{ choice: 'Neither' }, '/choice'],
      [{ decidedOn: '2026-07-03' }, '/decidedOn'],
      [{ decidedOn: '2026-07-01' }, '/decidedOn'],
      [{ revisitOn: '2026-07-02' }, '/revisitOn'],
    ];
    for (const [given, pointer] of refusals)
      expect(pointersOf((await decide(ceo, given, 422)).body)).toEqual([pointer]);
    for (const given of [{ reason: '' }, { choice: '' }]) await decide(ceo, given, 400);
    await decide(ceo);
  });

  it('is changed and made only while it is open', async () => {
    const { ceo, owner, path, decide, put } = await asked();
    await owner.change('patch', path, { body: { criteria: 'Revenue in a year' } });
    await owner.patch(path, { name: 'x' }).expect(428);
    await owner.patch(path, { name: 'x' }).set('if-match', '"v1"').expect(412);
    await decide(ceo);
    await decide(ceo, {}, 409);
    await owner.change('patch', path, { body: { question: 'Another?' }, status: 409 });
    await put(owner, 'withdrawal', { reason: 'x' }, 409);
  });

  it('is reopened with a reason: its clock runs anew, and what was chosen stays on record', async () => {
    const { ceo, owner, stranger, path, decide, put } = await asked();
    await put(owner, 'reopening', { reason: 'x' }, 409);
    await decide(ceo);
    await put(stranger, 'reopening', { reason: 'x' }, 403);
    await put(owner, 'reopening', {}, 400);
    const later = owner.at('2026-07-10T09:00:00Z');
    const { body } = await put(later, 'reopening', { reason: 'Prices fell.' });
    expect(body).toMatchObject({
      state: 'reopened',
      choice: '',
      decidedOn: null,
      reopenedOn: '2026-07-10',
      reopenReason: 'Prices fell.',
      latency: { days: 0, workingDays: 0 },
    });
    const then = await later.get(`${path}?asOf=${MIDYEAR}`).expect(200);
    expect(then.body).toMatchObject({ state: 'decided', choice: 'Paid' });
    const again = await decide(ceo.at('2026-07-13T09:00:00Z'), { choice: 'Free' });
    expect(again.body).toMatchObject({ choice: 'Free', latency: { days: 3, workingDays: 1 } });
  });

  it('is withdrawn by whoever asked, with a reason', async () => {
    const { ceo, owner, stranger, decide, put } = await asked();
    await put(stranger, 'withdrawal', { reason: 'x' }, 403);
    const { body } = await put(owner, 'withdrawal', { reason: 'It answered itself.' });
    expect(body).toMatchObject({
      state: 'withdrawn',
      withdrawReason: 'It answered itself.',
      latency: null,
    });
    await decide(ceo, {}, 409);
  });

  it('has an outcome once it is made, which may be recorded again', async () => {
    const { ceo, owner, stranger, path, decide, put } = await asked();
    await put(owner, 'outcome', { outcome: 'Too early.' }, 409);
    await decide(ceo, { revisitOn: '2026-08-01' });
    await put(stranger, 'outcome', { outcome: 'Mine.' }, 403);
    const early = await put(owner, 'outcome', { outcome: 'Before.', on: '2026-07-01' }, 422);
    expect(pointersOf(early.body)).toEqual(['/on']);
    const later = owner.at('2026-08-03T09:00:00Z');
    expect((await later.get(path).expect(200)).body.isRevisitDue).toBe(true);
    const { body } = await put(later, 'outcome', { outcome: 'It sells.', revisitOn: null });
    expect(body).toMatchObject({
      outcome: 'It sells.',
      outcomeOn: '2026-08-03',
      isRevisitDue: false,
    });
    await put(later, 'outcome', { outcome: 'It sells well.' });
    const before = await later.get(`${path}?at=2026-08-02`).expect(200);
    expect(before.body).toMatchObject({ state: 'decided', outcome: '', outcomeOn: null });
    const asking = await later.get(`${path}?at=2026-07-01`).expect(200);
    expect(asking.body).toMatchObject({ state: 'open', choice: '', decidedBy: null });
  });

  it('is put away and taken back by whoever asked', async () => {
    const { owner, stranger, path, put } = await asked();
    await put(stranger, 'archival', {}, 403);
    await put(owner, 'archival');
    await owner.change('patch', path, { body: { name: 'x' }, status: 409 });
    expect((await owner.get('decisions').expect(200)).body.data).toEqual([]);
    await owner.change('delete', `${path}/archival`, { read: path });
    expect((await owner.get('decisions').expect(200)).body.data).toHaveLength(1);
  });

  it('leaves a trail, and does not exist for others', async () => {
    const { ceo, path, body, decide } = await asked();
    await decide(ceo);
    const { body: trail } = await ceo.get(`activity?subjectId=${body.id}`).expect(200);
    expect(trail.data).toMatchObject([
      {
        action: 'decision.decide',
        subjectName: ASKED.name,
        details: { after: { choice: 'Paid' } },
      },
      { action: 'decision.create', subjectKey: 'price-of-the-api' },
    ]);
    const other = await foundOrganization();
    await other.admin.get(path).expect(404);
  });
});

describe('what is wrong with a question', () => {
  it.each([
    [{ question: 'x', scope: 'company' }, 400, '/name'],
    [{ name: 'x', scope: 'company' }, 400, '/question'],
    [{ ...ASKED, scope: 'team' }, 400, '/scope'],
    [{ ...ASKED, options: [{ name: 'A' }] }, 400, '/options/0/pros'],
    [{ ...ASKED, scope: 'area' }, 422, '/areaId'],
    [{ ...ASKED, askedOn: '2026-07-03' }, 422, '/askedOn'],
    [{ ...ASKED, dueOn: '2026-07-01' }, 422, '/dueOn'],
    [{ ...ASKED, options: [ASKED.options[0], ASKED.options[0]] }, 422, '/options/1/name'],
  ])('is named: %j', async (given, status, pointer) => {
    const { owner } = await strategyCast();
    const { body } = await owner.post('decisions', given).expect(status);
    expect(pointersOf(body)).toContain(pointer);
  });

  it('is a key that is taken, or a decider who is not in office', async () => {
    const { id, owner, stranger } = await strategyCast();
    await owner.post('decisions', { ...ASKED, key: 'one' }).expect(201);
    await owner.post('decisions', { ...ASKED, key: 'one' }).expect(409);
    await deactivate(id, stranger.personId);
    const { body } = await owner
      .post('decisions', { ...ASKED, deciderId: stranger.personId })
      .expect(422);
    expect(pointersOf(body)).toEqual(['/deciderId']);
  });
});
