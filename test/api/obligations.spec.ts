import { named, owed, plan, sweep } from '../support/obligations.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';
import { addArea, addKpi, addOwnership, archive } from '../support/ownership.ts';

/** Monday of the 41st week. */
const MONDAY = '2026-10-05T08:00:00Z';
const THURSDAY = '2026-10-08T08:00:00Z';
const FRIDAY_AT_FIVE = '2026-10-09T17:00:00Z';
const GRACE_OVER = '2026-10-12T10:00:00Z';

describe('what is owed', () => {
  it('follows cadence and calendar, and is planned only once', async () => {
    const { id, member, viewer } = await foundOrganization({ foundedAt: MONDAY });
    const areaId = await addArea(id, { at: MONDAY, owner: member.personId });
    await addKpi(id, { at: MONDAY, areaId, by: member.personId });
    await plan(id, MONDAY);
    const all = await owed(viewer.at(MONDAY), 'scope=all');
    expect(named(all)).toEqual([
      ['check_in', '2026-W41'],
      ['check_in', '2026-W42'],
      ['value', '2026-10'],
      ['report', '2026-10'],
      ['value', '2026-11'],
      ['report', '2026-11'],
    ]);
    expect(all).toMatchObject([
      { dueAt: '2026-10-09T17:00:00.000Z', graceUntil: '2026-10-12T10:00:00.000Z' },
      {},
      { dueAt: '2026-11-06T17:00:00.000Z', graceUntil: '2026-11-09T10:00:00.000Z' },
      { dueAt: '2026-11-11T17:00:00.000Z', graceUntil: '2026-11-12T10:00:00.000Z' },
      {},
      {},
    ]);
    await plan(id, MONDAY);
    expect(await owed(viewer.at(MONDAY), 'scope=all')).toEqual(all);
  });

  it('is owed by the accountable person, from the period under way on', async () => {
    const { id, member, stranger, cpo } = await foundOrganization({ foundedAt: MONDAY });
    const areaId = await addArea(id, { at: MONDAY, owner: member.personId });
    await plan(id, MONDAY);
    const { body } = await member.at(MONDAY).get('obligations?state=open').expect(200);
    expect(body).toEqual({
      next: null,
      data: [
        {
          id: expect.any(String),
          kind: 'check_in',
          subject: { kind: 'area', id: areaId, key: 'roadmap', name: 'Roadmap' },
          area: { id: areaId, key: 'roadmap', name: 'Roadmap' },
          period: { key: '2026-W41', label: 'Week 41, 2026' },
          dueAt: '2026-10-09T17:00:00.000Z',
          graceUntil: '2026-10-12T10:00:00.000Z',
          freshness: 'current',
          budget: null,
          missedAt: null,
          metAt: null,
          nudgedAt: null,
          nudgedBy: null,
          owedBy: [{ personId: member.personId, name: 'member', as: 'accountable' }],
          answerAt: `/check-ins/prefill?areaId=${areaId}`,
        },
      ],
    });
    expect(await owed(stranger.at(MONDAY), 'state=open')).toEqual([]);
    expect(named(await owed(cpo.at(MONDAY), 'state=open'))).toEqual([['report', '2026-10']]);
    expect(named(await owed(cpo.at(MONDAY), 'scope=to-me&state=open'))).toEqual([
      ['check_in', '2026-W41'],
    ]);
  });

  it('is shared by a deputy in office, and falls to the CPO where nobody is accountable', async () => {
    const { id, member, stranger, cpo } = await foundOrganization({ foundedAt: MONDAY });
    const owned = await addArea(id, { at: MONDAY, owner: member.personId });
    await addOwnership(id, owned, {
      role: 'deputy',
      person: stranger.personId,
      from: '2026-10-05',
      to: '2026-10-11',
    });
    await addArea(id, { at: MONDAY, key: 'budget' });
    await plan(id, MONDAY);
    expect(named(await owed(stranger.at(MONDAY), ''))).toEqual([['check_in', '2026-W41']]);
    const [mine] = await owed(member.at(MONDAY), '');
    expect(mine?.owedBy.map(({ as }) => as)).toEqual(['accountable', 'deputy']);
    expect(await owed(cpo.at(MONDAY), 'state=open')).toMatchObject([
      { subject: { key: 'budget' }, owedBy: [{ personId: cpo.personId, as: 'cpo' }] },
      { kind: 'report' },
    ]);
  });

  it('goes to the owner of the KPI, where it has one', async () => {
    const { id, member, stranger } = await foundOrganization({ foundedAt: MONDAY });
    const areaId = await addArea(id, { at: MONDAY, owner: member.personId });
    const kpiId = await addKpi(id, {
      at: MONDAY,
      areaId,
      by: member.personId,
      owner: stranger.personId,
    });
    await plan(id, MONDAY);
    expect(await owed(stranger.at(MONDAY), 'state=open')).toMatchObject([
      {
        kind: 'value',
        subject: { kind: 'kpi', id: kpiId, key: `kpi-${kpiId}`, name: 'On-time delivery' },
        owedBy: [{ personId: stranger.personId, as: 'owner' }],
        answerAt: `/kpis/kpi-${kpiId}/measurements/2026-10`,
      },
    ]);
    expect(named(await owed(member.at(MONDAY), 'state=open'))).toEqual([['check_in', '2026-W41']]);
  });

  it('follows the hand-over: each owes what was due in their time', async () => {
    const { id, member, stranger } = await foundOrganization({ foundedAt: MONDAY });
    const areaId = await addArea(id, { at: MONDAY });
    await asOwner(id, async (client) => {
      await client.query(
        `UPDATE ownerships SET person_id = $2, ends_on = '2026-10-11' WHERE organization_id = $1 AND area_id = $3`,
        [id, member.personId, areaId],
      );
    });
    await addOwnership(id, areaId, {
      role: 'accountable',
      person: stranger.personId,
      from: '2026-10-12',
    });
    await plan(id, MONDAY);
    expect(named(await owed(member.at(MONDAY), ''))).toEqual([['check_in', '2026-W41']]);
    expect(named(await owed(stranger.at(MONDAY), ''))).toEqual([['check_in', '2026-W42']]);
  });

  it('is due in the zone of whoever owes it, and moves before a holiday', async () => {
    const { id, member, viewer } = await foundOrganization({ foundedAt: MONDAY });
    await addArea(id, { at: MONDAY, owner: member.personId });
    await plan(id, MONDAY);
    await asOwner(id, async (client) => {
      await client.query(
        `UPDATE people SET time_zone = 'America/New_York' WHERE organization_id = $1 AND id = $2`,
        [id, member.personId],
      );
      await client.query(`INSERT INTO holidays VALUES ($1, '2026-10-09', 'A day off')`, [id]);
    });
    await plan(id, MONDAY);
    const [first] = await owed(viewer.at(MONDAY), 'scope=all');
    expect(first).toMatchObject({
      dueAt: '2026-10-08T21:00:00.000Z',
      graceUntil: '2026-10-12T14:00:00.000Z',
    });
  });

  it('ends with the archival of its subject and comes back with it', async () => {
    const { id, member } = await foundOrganization({ foundedAt: MONDAY });
    const areaId = await addArea(id, { at: MONDAY, owner: member.personId });
    const kpiId = await addKpi(id, { at: MONDAY, areaId, by: member.personId });
    await plan(id, MONDAY);
    await archive(id, 'kpis', kpiId);
    await plan(id, MONDAY);
    expect(named(await owed(member.at(MONDAY), ''))).toEqual([
      ['check_in', '2026-W41'],
      ['check_in', '2026-W42'],
    ]);
    await archive(id, 'areas', areaId);
    await sweep(id, MONDAY);
    expect(await owed(member.at(MONDAY), '')).toEqual([]);
    await asOwner(id, (client) =>
      client.query('UPDATE areas SET archived_at = NULL WHERE organization_id = $1', [id]),
    );
    await plan(id, THURSDAY);
    expect(await owed(member.at(THURSDAY), '')).toHaveLength(2);
  });

  it('takes a new cadence from the next due date on', async () => {
    const { id, member } = await foundOrganization({ foundedAt: MONDAY });
    await addArea(id, { at: MONDAY, owner: member.personId });
    await plan(id, MONDAY);
    await asOwner(id, (client) =>
      client.query(`UPDATE areas SET cadence = 'monthly' WHERE organization_id = $1`, [id]),
    );
    await plan(id, THURSDAY);
    expect(named(await owed(member.at(THURSDAY), ''))).toEqual([
      ['check_in', '2026-10'],
      ['check_in', '2026-11'],
    ]);
  });
});

describe('time', () => {
  it('makes an obligation due, then overdue, then missed on the record', async () => {
    const { id, member, viewer } = await foundOrganization({ foundedAt: MONDAY });
    await addArea(id, { at: MONDAY, owner: member.personId });
    await plan(id, MONDAY);
    const freshness = async (at: string) => (await owed(member.at(at), 'state=open'))[0];
    expect(await freshness('2026-10-09T16:59:59Z')).toMatchObject({ freshness: 'current' });
    expect(await freshness(FRIDAY_AT_FIVE)).toMatchObject({ freshness: 'due' });
    await sweep(id, '2026-10-12T09:59:59Z');
    expect(await owed(member, 'state=missed')).toEqual([]);
    expect(await freshness(GRACE_OVER)).toMatchObject({ freshness: 'overdue', missedAt: null });
    await sweep(id, GRACE_OVER);
    await sweep(id, '2026-10-12T10:30:00Z');
    expect(await owed(member.at(GRACE_OVER), 'state=missed')).toMatchObject([
      { period: { key: '2026-W41' }, missedAt: '2026-10-12T10:00:00.000Z', metAt: null },
    ]);
    const { body } = await viewer.get('activity').expect(200);
    expect(body.data).toMatchObject([
      { action: 'obligation.miss', actorId: null, details: { note: { missed: { check_in: 1 } } } },
    ]);
  });

  it('asks no more for a missed check-in when the next one is due', async () => {
    const { id, member } = await foundOrganization({ foundedAt: MONDAY });
    await addArea(id, { at: MONDAY, owner: member.personId });
    await plan(id, MONDAY);
    await sweep(id, GRACE_OVER);
    expect(named(await owed(member.at(GRACE_OVER), 'state=open'))).toEqual([
      ['check_in', '2026-W41'],
      ['check_in', '2026-W42'],
    ]);
    const nextFriday = '2026-10-16T17:00:00Z';
    expect(named(await owed(member.at(nextFriday), 'state=open'))).toEqual([
      ['check_in', '2026-W42'],
    ]);
  });

  it('is caught up with when the plan has not run for weeks', async () => {
    const { id, member } = await foundOrganization({ foundedAt: MONDAY });
    await addArea(id, { at: MONDAY, owner: member.personId });
    await plan(id, MONDAY);
    await plan(id, '2026-11-02T08:00:00Z');
    await sweep(id, '2026-11-02T10:00:00Z');
    expect(named(await owed(member, 'state=missed'))).toEqual([
      ['check_in', '2026-W44'],
      ['check_in', '2026-W43'],
      ['check_in', '2026-W42'],
      ['check_in', '2026-W41'],
    ]);
  });
});

describe('a change of an area', () => {
  it('plans what it owes at once', async () => {
    const { cpo } = await foundOrganization({ foundedAt: '2026-10-01T08:00:00Z' });
    const author = cpo.at('2026-11-03T09:00:00Z');
    const { body: area } = await author
      .post('areas', { name: 'Growth', kind: 'custom', cadence: 'weekly' })
      .expect(201);
    const periods = async () => {
      const { body } = await author.get(`obligations?scope=all&areaId=${area.id}`).expect(200);
      return body.data.map(({ period }: { period: { key: string } }) => period.key);
    };
    expect(await periods()).toContain('2026-W45');
    await author.change('patch', `areas/${area.id}`, { body: { cadence: 'monthly' } });
    expect(await periods()).toContain('2026-11');
  });
});
