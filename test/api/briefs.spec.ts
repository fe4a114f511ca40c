import { makeKpi, recordValues } from '../support/kpis.ts';
import { asOwner } from '../support/organization.ts';
import {
  itemPath,
  makeTargets,
  patch,
  roadmapped,
  step,
  type MadeItem,
} from '../support/roadmap.ts';
import type { Client } from '../support/client.ts';

const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) => [
  ...new Set(body.errors?.map(({ pointer }) => pointer)),
];

const briefOf = (item: MadeItem) => `${itemPath(item)}/brief`;

const write = (who: Client, item: MadeItem, body: object, status = 200) =>
  who.change('patch', briefOf(item), { body, status });

const freeze = (who: Client, item: MadeItem, body: object, status = 200) =>
  who.change('put', `${briefOf(item)}/freeze`, { body, read: briefOf(item), status });

describe('a brief', () => {
  it('says what an item is to be and is not to be, and keeps its versions', async () => {
    const { add, member, viewer } = await roadmapped();
    const item = await add('Trial', { problem: 'Nobody can try it' });
    const empty = await viewer.get(briefOf(item)).expect(200);
    expect(empty.body).toMatchObject({
      problem: 'Nobody can try it',
      requirements: '',
      frozenAt: null,
      version: 1,
    });
    const later = member.at('2026-11-06T10:00:00Z');
    await write(later, item, { requirements: 'Sign up alone', nonGoals: 'No sales call' });
    await write(member.at('2026-11-06T11:00:00Z'), item, { persona: 'A developer' });
    await patch(member.at('2026-11-06T12:00:00Z'), item, { horizon: 'next' });
    const { body } = await viewer.get(briefOf(item)).expect(200);
    expect(body).toMatchObject({
      persona: 'A developer',
      nonGoals: 'No sales call',
      version: 4,
      can: { update: false },
    });
    const versions = await viewer.get(`${briefOf(item)}/versions`).expect(200);
    expect(versions.body).toMatchObject([
      { number: 3, persona: 'A developer', requirements: 'Sign up alone' },
      {
        number: 2,
        persona: '',
        requirements: 'Sign up alone',
        recordedAt: '2026-11-06T10:00:00.000Z',
      },
      { number: 1, problem: 'Nobody can try it', requirements: '' },
    ]);
  });

  it('is frozen with the commitment, and changes of scope have a reason from then on', async () => {
    const { add, member, viewer } = await roadmapped();
    const item = await add('Trial', { targetOn: '2026-12-31' });
    expect(pointers(await freeze(member, item, { for: 'commitment' }, 422))).toEqual(['/for']);
    await step(member, item, 'commitment');
    const frozen = await freeze(member, item, { for: 'commitment' });
    expect(frozen.body).toMatchObject({ frozenFor: 'commitment', frozenBy: member.personId });
    await freeze(member, item, { for: 'commitment' }, 409);
    expect(pointers(await write(member, item, { requirements: 'More' }, 422))).toEqual(['/reason']);
    expect(pointers(await patch(member, item, { problem: 'Another' }, 422))).toEqual(['/reason']);
    await patch(member, item, { confidence: 4 });
    await write(member, item, {
      requirements: 'More',
      persona: 'Teams',
      reason: 'The pilot asked',
    });
    await patch(member, item, { problem: 'Another', reason: 'Learnt' });
    const changes = await viewer.get(`${itemPath(item)}/scope-changes`).expect(200);
    expect(changes.body).toMatchObject([
      { before: { problem: '' }, after: { problem: 'Another' }, reason: 'Learnt' },
      {
        after: { requirements: 'More', persona: 'Teams' },
        reason: 'The pilot asked',
        changedOn: '2026-11-06',
      },
    ]);
    const { body } = await viewer.get(itemPath(item)).expect(200);
    expect(body).toMatchObject({ isBriefFrozen: true, scopeChanges: 2 });
  });

  it('is frozen by a gate review that has decided', async () => {
    const { id, areaId, add, cpo, member } = await roadmapped();
    const { productId } = await makeTargets(id, areaId);
    const item = await add('Trial');
    expect(pointers(await freeze(member, item, { for: 'gate_review' }, 422))).toEqual([
      '/gateReviewId',
    ]);
    const nowhere = { for: 'gate_review', gateReviewId: crypto.randomUUID() };
    expect(pointers(await freeze(member, item, nowhere, 422))).toEqual(['/gateReviewId']);
    const gateReviewId = crypto.randomUUID();
    await asOwner(id, (client) =>
      client.query(GATE_REVIEW, [id, gateReviewId, productId, cpo.personId]),
    );
    const asked = { for: 'gate_review', gateReviewId };
    expect(pointers(await freeze(member, item, asked, 422))).toEqual(['/gateReviewId']);
    await asOwner(id, (client) =>
      client.query(
        `UPDATE gate_reviews SET decision = 'go', decided_by = $2, decided_on = '2026-11-05' WHERE organization_id = $1`,
        [id, cpo.personId],
      ),
    );
    expect((await freeze(member, item, asked)).body).toMatchObject({
      frozenFor: 'gate_review',
      gateReviewId,
    });
  });

  it('is written by who may change the item, never without reading it first', async () => {
    const { add, viewer, stranger, member } = await roadmapped();
    const item = await add('Trial', { contributorIds: [stranger.personId] });
    for (const who of [viewer, stranger]) {
      await write(who, item, { requirements: 'Mine' }, 403);
      await freeze(who, item, { for: 'commitment' }, 403);
    }
    await member.patch(briefOf(item), { requirements: 'Blind' }).expect(428);
    await member
      .patch(briefOf(item), { requirements: 'Stale' })
      .set('if-match', '"v9"')
      .expect(412);
    await member.get('roadmap-items/nowhere/brief').expect(404);
  });
});

describe('the health of an item', () => {
  it('says each part by itself, and nothing where nothing is on record', async () => {
    const { areaId, add, cpo, member } = await roadmapped();
    const kpi = await makeKpi(cpo, areaId);
    const item = await add('Trial', { targetOn: '2026-12-31' });
    const health = async () => (await member.get(`${itemPath(item)}/health`).expect(200)).body;
    expect(await health()).toEqual({
      schedule: {
        status: 'not_started',
        slipDays: null,
        moves: 0,
        overdueMilestones: 0,
        heldUp: null,
      },
      cost: null,
      scope: { status: 'unknown', changes: 0 },
      quality: null,
    });
    await step(member, item, 'commitment');
    await freeze(member, item, { for: 'commitment' });
    await patch(member, item, { outcomeKpiId: kpi.id, reason: 'Named late' });
    const target = { shape: 'flat', from: '2026-01', to: '2026-12', target: 10 };
    await cpo.put(`kpis/${kpi.key}/targets`, target);
    await recordValues(cpo, kpi.key, { '2026-10': 4 });
    expect(await health()).toMatchObject({
      schedule: { status: 'on_track', slipDays: 0 },
      scope: { status: 'at_risk', changes: 1 },
      quality: { kpi: kpi.key },
    });
  });
});

const GATE_REVIEW = `WITH gate AS (
    INSERT INTO gates (organization_id, id, key, name, kind, question, gatekeeper_roles) VALUES ($1, gen_random_uuid(), 'build', 'Build', 'portfolio', 'Build it?', '{ceo}') RETURNING id)
  INSERT INTO gate_reviews (organization_id, id, product_id, gate_id, kind, question, criteria, required_evidence, gatekeeper_ids, gatekeeper_roles, quorum,
    requested_by, requested_on)
  SELECT $1, $2, $3, gate.id, 'portfolio', 'Build it?', '[]', '[]', '{}', '{ceo}', 1, $4, '2026-11-01' FROM gate`;
