import type { Client } from '../support/client.ts';
import { named, owed, plan } from '../support/obligations.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';
import { addArea, addKpi, addOwnership } from '../support/ownership.ts';

/** Monday of the 41st week. */
const MONDAY = '2026-10-05T08:00:00Z';
const FRIDAY_AT_FIVE = '2026-10-09T17:00:00Z';
const GRACE_OVER = '2026-10-12T10:00:00Z';

const summaryOf = async (client: Client, at: string) =>
  (await client.at(at).get('obligations/summary').expect(200)).body as object;

describe('the summary', () => {
  it('counts what is mine and what is owed to me', async () => {
    const { id, member, cpo, stranger } = await foundOrganization({ foundedAt: MONDAY });
    const areaId = await addArea(id, { at: MONDAY, owner: member.personId });
    await addOwnership(id, areaId, {
      role: 'reviewer',
      person: stranger.personId,
      from: '2026-10-05',
    });
    await plan(id, MONDAY);
    const none = { open: 0, due: 0, overdue: 0 };
    const oneDue = { open: 1, due: 1, overdue: 0 };
    expect(await summaryOf(member, FRIDAY_AT_FIVE)).toEqual({
      mine: oneDue,
      toMe: none,
      readiness: null,
    });
    expect(await summaryOf(stranger, FRIDAY_AT_FIVE)).toMatchObject({ mine: none, toMe: oneDue });
    expect(await summaryOf(cpo, FRIDAY_AT_FIVE)).toMatchObject({
      mine: { open: 1, due: 0 },
      toMe: none,
    });
    expect(await summaryOf(member, GRACE_OVER)).toMatchObject({
      mine: { open: 2, due: 0, overdue: 1 },
    });
  });

  it('tells how far each area is with a period', async () => {
    const { id, member, viewer } = await foundOrganization({ foundedAt: MONDAY });
    const areaId = await addArea(id, { at: MONDAY, owner: member.personId });
    await addKpi(id, { at: MONDAY, areaId, by: member.personId });
    await plan(id, MONDAY);
    await plan(id, '2026-10-26T08:00:00Z');
    await asOwner(id, (client) =>
      client.query(
        `UPDATE obligations SET met_at = due_at + CASE period_key WHEN '2026-W41' THEN interval '-1 h' ELSE interval '4 days' END
         WHERE organization_id = $1 AND period_key IN ('2026-W41', '2026-W42')`,
        [id],
      ),
    );
    const { body } = await viewer
      .at('2026-11-02T10:00:00Z')
      .get('obligations/summary?period=2026-10')
      .expect(200);
    expect(body.readiness).toEqual({
      period: { key: '2026-10', label: 'October 2026' },
      areas: [
        {
          id: areaId,
          key: 'roadmap',
          name: 'Roadmap',
          checkIns: { expected: 3, in: 2, late: 1, missing: 1 },
          values: { expected: 1, in: 0, late: 0, missing: 0 },
          nudgedAt: null,
        },
      ],
    });
  });

  it('refuses a period that the calendar does not have', async () => {
    const { viewer } = await foundOrganization();
    const { body } = await viewer.get('obligations/summary?period=2026-13').expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/period' }]);
  });
});

describe('the list', () => {
  it('comes in pages, without gaps or repeats', async () => {
    const { id, member, viewer } = await foundOrganization({ foundedAt: MONDAY });
    for (const key of ['one', 'two', 'three'])
      await addArea(id, { at: MONDAY, key, owner: member.personId });
    await plan(id, MONDAY);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await viewer.get(`obligations?scope=all&limit=3${cursor}`).expect(200);
      const page = body as { data: { id: string }[]; next: string | null };
      seen.push(...page.data.map((row) => row.id));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(8);
    expect(seen).toHaveLength(8);
  });

  it('is cut to the days asked for', async () => {
    const { id, member } = await foundOrganization({ foundedAt: MONDAY });
    await addArea(id, { at: MONDAY, owner: member.personId });
    await plan(id, MONDAY);
    expect(named(await owed(member, 'from=2026-10-10'))).toEqual([['check_in', '2026-W42']]);
    expect(named(await owed(member, 'to=2026-10-09'))).toEqual([['check_in', '2026-W41']]);
  });

  it('hides the values of confidential KPIs, and is cut to an area', async () => {
    const { id, member, viewer, ceo } = await foundOrganization({ foundedAt: MONDAY });
    const areaId = await addArea(id, { at: MONDAY, owner: member.personId });
    const other = await addArea(id, { at: MONDAY, key: 'budget', owner: member.personId });
    await addKpi(id, { at: MONDAY, areaId, by: member.personId });
    await asOwner(id, (client) =>
      client.query('UPDATE kpis SET is_confidential = true WHERE organization_id = $1', [id]),
    );
    await plan(id, MONDAY);
    const kinds = async (client: Client, area: string) =>
      named(await owed(client.at(MONDAY), `scope=all&state=open&areaId=${area}`));
    expect(await kinds(viewer, areaId)).toEqual([['check_in', '2026-W41']]);
    expect(await kinds(ceo, areaId)).toHaveLength(2);
    expect(await kinds(member, areaId)).toHaveLength(2);
    expect(await kinds(ceo, other)).toHaveLength(1);
  });

  it('ends at the walls of the organization', async () => {
    const { id, member } = await foundOrganization({ foundedAt: MONDAY });
    await addArea(id, { at: MONDAY, owner: member.personId });
    await plan(id, MONDAY);
    const other = await foundOrganization();
    expect(await owed(other.admin, 'scope=all')).toEqual([]);
  });

  it.each([
    ['scope=theirs', '/scope'],
    ['state=late', '/state'],
    ['from=yesterday', '/from'],
    ['limit=0', '/limit'],
    ['whose=mine', '/whose'],
  ])('refuses %s', async (query, pointer) => {
    const { viewer } = await foundOrganization();
    const { body } = await viewer.get(`obligations?${query}`).expect(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });

  it('refuses a cursor that is not its own', async () => {
    const { viewer } = await foundOrganization();
    const forged = Buffer.from('["never","nowhere"]').toString('base64url');
    await viewer.get(`obligations?cursor=${forged}`).expect(400);
    await viewer.get('obligations?cursor=nonsense').expect(400);
  });
});
