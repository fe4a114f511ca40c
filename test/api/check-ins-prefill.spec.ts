import { castOf, checkIn, FRIDAY, MONDAY, WEDNESDAY, type Cast } from '../support/check-ins.ts';
import type { Client } from '../support/client.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';
import { addKpi, addValue } from '../support/ownership.ts';
import {
  addDependency,
  addItem,
  addKeyResult,
  addMilestone,
  addMove,
  addObjective,
} from '../support/registers.ts';

const prefill = async (who: Client, areaId: string, more = '') =>
  (await who.get(`check-ins/prefill?areaId=${areaId}${more}`).expect(200)).body;

const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

describe('the prefilled page of an item', () => {
  let cast: Cast;
  let itemId: string;

  beforeAll(async () => {
    cast = await castOf();
    itemId = await addItem(cast.id, { at: MONDAY, areaId: cast.areaId });
  });

  it('holds what moved since the last word on it, and what is open', async () => {
    const { id, areaId, owner } = cast;
    const by = owner.personId;
    const other = await addItem(id, { at: MONDAY, areaId }, { name: 'Sync engine' });
    await addMilestone(id, MONDAY, itemId, { name: 'Alpha', met_on: '2026-10-02' });
    await addMilestone(id, MONDAY, itemId, { name: 'Beta' });
    await addMove(id, MONDAY, itemId, by);
    const last = await checkIn(owner.at('2026-10-06T08:00:00Z'), areaId, { itemId, confidence: 6 });
    await checkIn(owner.at(WEDNESDAY), areaId);
    await addMove(id, WEDNESDAY, itemId, by);
    await addMilestone(id, WEDNESDAY, itemId, {
      name: 'Pilot',
      due_on: '2026-10-25',
      met_on: '2026-10-07',
    });
    const dependencyId = await addDependency(id, WEDNESDAY, { blocker: other, blocked: itemId });
    const draft = await checkIn(owner.at(WEDNESDAY), areaId, { itemId, state: 'draft' });
    const body = await prefill(owner.at(FRIDAY), areaId, `&itemId=${itemId}`);
    expect(body).toMatchObject({
      areaId,
      itemId,
      objectiveId: null,
      period: null,
      computedStatus: 'at_risk',
      last: { id: last.id, confidence: 6, item: { id: itemId } },
      draft: { id: draft.id },
      changedKpis: [],
      owed: [],
      silence: null,
      objective: null,
    });
    expect(body.item).toMatchObject({
      stage: 'committed',
      targetOn: '2026-10-31',
      moves: [{ movedOn: '2026-10-07', toTargetOn: '2026-11-14', days: 14 }],
      milestones: [
        { name: 'Beta', dueOn: '2026-10-20', metOn: null, isChanged: false },
        { name: 'Pilot', metOn: '2026-10-07', isChanged: true },
      ],
      dependencies: [
        {
          id: dependencyId,
          isBlockedByIt: true,
          item: { id: other, name: 'Sync engine' },
          neededBy: '2026-10-15',
          state: 'proposed',
          isChanged: true,
        },
      ],
    });
  });

  it('is there for readers and refused for what is not there', async () => {
    const { areaId, viewer } = cast;
    await viewer.get(`check-ins/prefill?areaId=${areaId}&itemId=soon`).expect(400);
    await viewer.get(`check-ins/prefill?areaId=${areaId}&itemId=${areaId}`).expect(404);
    const both = `areaId=${areaId}&itemId=${itemId}&objectiveId=${itemId}`;
    await viewer.get(`check-ins/prefill?${both}`).expect(422);
    const { admin } = await foundOrganization();
    await admin.get(`check-ins/prefill?areaId=${areaId}&itemId=${itemId}`).expect(404);
  });
});

describe('the prefilled page of an objective', () => {
  it('holds the values of its key results, now and at the last word on it', async () => {
    const { id, areaId, owner, viewer, stranger } = await castOf();
    const by = owner.personId;
    const objectiveId = await addObjective(id, { at: MONDAY, areaId });
    const kpiId = await addKpi(id, { at: MONDAY, areaId, by });
    const keyResultId = await addKeyResult(id, MONDAY, { objectiveId, kpiId });
    const lines = { by, green: 90, red: 80 };
    await addValue(id, kpiId, { ...lines, at: MONDAY, period: '2026-08', value: 40 });
    const said = { objectiveId, mismatchReason: 'September looks better.' };
    const last = await checkIn(owner.at('2026-10-06T08:00:00Z'), areaId, said);
    await addValue(id, kpiId, { ...lines, at: WEDNESDAY, period: '2026-09', value: 80 });
    const query = `&objectiveId=${objectiveId}`;
    const body = await prefill(viewer.at(FRIDAY), areaId, query);
    expect(body).toMatchObject({
      objectiveId,
      computedStatus: 'on_track',
      last: { id: last.id, computedStatus: 'off_track', isMismatch: true },
      item: null,
      objective: {
        progress: 0.8,
        keyResults: [
          {
            id: keyResultId,
            name: 'On-time delivery',
            kpi: { id: kpiId },
            baseline: 0,
            target: 100,
            value: 80,
            previousValue: 40,
            isChanged: true,
            progress: 0.8,
            status: 'on_track',
          },
        ],
      },
    });
    await asOwner(id, (client) =>
      client.query('UPDATE kpis SET is_confidential = true WHERE organization_id = $1', [id]),
    );
    const hidden = await prefill(stranger.at(FRIDAY), areaId, query);
    expect(hidden.objective.keyResults).toEqual([]);
  });
});

describe('the prefilled page of an area', () => {
  it('lists promised work and open objectives of which nothing was said in the period', async () => {
    const { id, areaId, owner } = await castOf();
    const place = { at: MONDAY, areaId };
    const silent = await addItem(id, place, { name: 'Silent', owner_id: owner.personId });
    const spoken = await addItem(id, place, { name: 'Spoken of' });
    const begun = { stage: 'in_progress', began_on: '2026-10-01' };
    await addItem(id, place, { ...begun, name: 'Begun' });
    await addItem(id, place, { name: 'Done', stage: 'done', done_on: '2026-10-02' });
    await addItem(id, place, { name: 'Archived', archived_at: MONDAY });
    const uncommitted = { committed_on: null, baseline_target_on: null, baseline_precision: null };
    await addItem(id, place, { ...uncommitted, name: 'An idea', stage: 'idea' });
    const objectiveId = await addObjective(id, place);
    await addObjective(id, place, { name: 'Closed', state: 'closed', closed_on: '2026-10-02' });
    await checkIn(owner.at(WEDNESDAY), areaId, { itemId: spoken });
    await checkIn(owner.at(WEDNESDAY), areaId, { itemId: silent, state: 'draft' });
    const before = await prefill(owner.at(FRIDAY), areaId);
    expect(before.silence.since).toBe('2026-10-05');
    expect(names(before.silence.things)).toEqual(['Begun', 'Silent', 'Trusted in the field']);
    expect(before.silence.things[1]).toMatchObject({
      kind: 'item',
      id: silent,
      owner: { personId: owner.personId, name: 'member' },
      lastSaidAt: null,
    });
    await checkIn(owner.at(FRIDAY), areaId, { objectiveId });
    await checkIn(owner.at(FRIDAY), areaId);
    const after = await prefill(owner.at('2026-10-14T08:00:00Z'), areaId);
    expect(after.silence.since).toBe('2026-10-12');
    expect(after.silence.things).toMatchObject([
      { name: 'Begun', lastSaidAt: null },
      { name: 'Silent', lastSaidAt: null },
      { name: 'Spoken of', kind: 'item', lastSaidAt: '2026-10-07T08:00:00.000Z' },
      { name: 'Trusted in the field', kind: 'objective', lastSaidAt: '2026-10-09T12:00:00.000Z' },
    ]);
  });
});
