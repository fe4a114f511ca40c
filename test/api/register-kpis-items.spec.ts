import { runJob } from '../support/client.ts';
import { asOwner } from '../support/organization.ts';
import {
  computedAnew,
  figure,
  registers,
  values,
  type Registers,
} from '../support/register-kpis.ts';
import { addItem, patch, step, type MadeItem } from '../support/roadmap.ts';
import { commit, makeObjective } from '../support/strategy.ts';

const MARCH = '2026-03';
const WEEK = '2026-W14';

describe('the figures of open items', () => {
  let org: Registers;
  let objective: string;
  let linkId: string;
  let items: readonly MadeItem[];
  const member = (day: string) => org.member.at(`${day}T12:00:00Z`);
  const midnight = (day: string) =>
    runJob('registers.compute', { organizationId: org.id }, `${day}T00:05:00Z`);
  const item = (place: number): MadeItem => {
    const found = items[place];
    if (found === undefined) throw new Error(`There is no item ${place}.`);
    return found;
  };
  const last = (kpi: string, day: string, period: string) => figure(member(day), kpi, period);

  beforeAll(async () => {
    org = await registers();
    for (const template of ['strategic-alignment', 'blocked-dependencies', 'net-confidence'])
      await org.take(template);
    const owner = member('2026-03-02');
    ({ id: objective } = await makeObjective(owner, org.areaId));
    const add = (name: string) =>
      addItem(owner, { name, areaId: org.areaId, horizon: 'now', targetOn: '2026-06-30' });
    items = [await add('One'), await add('Two'), await add('Three'), await add('Four')];
  });

  it('have no alignment with what nobody has committed to', async () => {
    await patch(member('2026-03-03'), item(0), { objectiveId: objective });
    expect(await last('strategic-alignment', '2026-03-03', MARCH)).toMatchObject({
      value: 0,
      denominator: 4,
    });
    await commit(member('2026-03-04'), objective);
    expect(await last('strategic-alignment', '2026-03-04', MARCH)).toMatchObject({
      value: 25,
      numerator: 1,
      denominator: 4,
    });
  });

  it('are aligned by a link, too, and only while they are open', async () => {
    const link = { fromKind: 'objective', fromId: objective, toKind: 'item', toId: item(1).id };
    const { body } = await member('2026-03-05').post('links', link).expect(201);
    linkId = body.id;
    expect(await last('strategic-alignment', '2026-03-05', MARCH)).toMatchObject({ value: 50 });
    await step(member('2026-03-10'), item(3), 'drop', { reason: 'x' });
    expect(await last('strategic-alignment', '2026-03-10', MARCH)).toMatchObject({
      value: 66.6666666666667,
      denominator: 3,
    });
  });

  it('keep the alignment of a month that is over when they are bound anew', async () => {
    await midnight('2026-04-01');
    await patch(member('2026-04-02'), item(0), { objectiveId: null });
    await patch(member('2026-04-02'), item(2), { objectiveId: objective });
    await member('2026-04-02').change('delete', `links/${linkId}`, { status: 204 });
    expect(await values(member('2026-04-02'), 'strategic-alignment', [MARCH, '2026-04'])).toEqual([
      66.6666666666667, 33.3333333333333,
    ]);
    const { body: parts } = await member('2026-04-02')
      .get(`kpis/strategic-alignment/parts?period=${MARCH}`)
      .expect(200);
    expect(
      parts.records.map(({ name, numerator }: { name: string; numerator: number }) => [
        name,
        numerator,
      ]),
    ).toEqual([
      ['One', 1],
      ['Two', 1],
      ['Three', 0],
    ]);
  });

  it('are blocked by what is not done', async () => {
    const dependency = { blockerId: item(1).id, blockedId: item(0).id };
    await asOwner(org.id, async (client) => {
      await client.query(`SELECT set_config('app.now', '2026-04-02T12:00:00Z', true)`);
      await client.query(
        'INSERT INTO dependencies (organization_id, id, blocker_id, blocked_id) VALUES ($1, uuidv7(), $2, $3)',
        [org.id, dependency.blockerId, dependency.blockedId],
      );
    });
    await midnight('2026-04-03');
    expect(await last('blocked-dependencies', '2026-04-03', WEEK)).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
    expect(await last('blocked-dependencies', '2026-04-03', '2026-W13')).toMatchObject({
      value: 0,
    });
    await step(member('2026-04-03'), item(1), 'start');
    await step(member('2026-04-03'), item(1), 'delivery');
    expect(await last('blocked-dependencies', '2026-04-03', WEEK)).toMatchObject({
      value: 0,
      denominator: 2,
    });
  });

  it('give as much confidence as was said of them lately', async () => {
    const say = (status: string, on: object, more: object = {}) =>
      member('2026-04-03')
        .post('check-ins', { areaId: org.areaId, status, ...on, ...more })
        .expect(201);
    expect(await last('net-confidence', '2026-04-03', WEEK)).toBeNull();
    await say('on_track', { objectiveId: objective });
    expect(await last('net-confidence', '2026-04-03', WEEK)).toMatchObject({
      value: 100,
      denominator: 1,
    });
    const trouble = {
      cause: 'Late',
      plan: 'Hurry',
      planOwnerId: org.member.personId,
      planDueOn: '2026-05-01',
      helpNeeded: 'None',
    };
    await say('off_track', { itemId: item(0).id }, trouble);
    await say('off_track', { itemId: item(2).id }, trouble);
    expect(await last('net-confidence', '2026-04-03', WEEK)).toMatchObject({
      value: -33.3333333333333,
      numerator: -1,
      denominator: 3,
    });
    await midnight('2026-05-11');
    expect(
      await values(member('2026-05-11'), 'net-confidence', ['2026-W17', '2026-W18', '2026-W19']),
    ).toEqual([-33.3333333333333, null, null]);
  });

  it('have missed nothing', async () => {
    expect(await computedAnew(org.id, '2026-05-11T12:00:00Z')).toBe(0);
  });
});
