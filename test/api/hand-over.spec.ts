import { atTheGates } from '../support/gates.ts';
import { makeKpi, RATIO } from '../support/kpis.ts';
import { foundPortfolio, type Portfolio } from '../support/lifecycle.ts';
import { addItem } from '../support/roadmap.ts';

const EUR = (amount: number) => ({ amount, currency: 'EUR' });

describe('whoever leaves', () => {
  let org: Portfolio;

  beforeEach(async () => {
    org = await foundPortfolio();
  });

  const cpo = () => org.on(org.cpo);
  const leaver = () => org.stranger.personId;
  const heir = () => org.executive.personId;
  const made = async (path: string, body: object) =>
    (await cpo().post(path, body).expect(201)).body as { id: string; key: string };
  const read = async (path: string) => (await cpo().get(path).expect(200)).body;

  const leave = async (body: object, status: number) =>
    (
      await org.on(org.admin).change('put', `people/${leaver()}/deactivation`, {
        body,
        read: `people/${leaver()}`,
        status,
      })
    ).body;

  /** What was handed over, as the trail has it. */
  async function handedOver(): Promise<readonly string[]> {
    const { data } = await read('activity?action=person.deactivate');
    return data[0].details.note.handedOver;
  }

  it('hands over products, lines, business cases and the benefits in them', async () => {
    const ownerId = leaver();
    const { areaId } = org;
    const line = await made('product-lines', { name: 'Air', areaId, ownerId });
    const product = await org.make('Drone', { ownerId });
    const of = { areaId, ownerId, product: product.key, horizonMonths: 12 };
    const one = await made('business-cases', { ...of, name: 'Growth' });
    const dueOn = '2027-06-30';
    await made(`business-cases/${one.key}/benefits`, {
      name: 'Sales',
      money: EUR(5),
      dueOn,
      ownerId,
    });
    const { detail } = await leave({}, 409);
    for (const name of ['Air', 'Drone', 'Growth', 'Sales']) expect(detail).toContain(name);
    expect((await read(`products/${product.key}`)).owner.personId).toBe(ownerId);
    await leave({ handOverTo: heir() }, 200);
    const taken = { owner: { personId: heir() } };
    expect(await read(`products/${product.key}`)).toMatchObject(taken);
    expect(await read(`product-lines/${line.key}`)).toMatchObject(taken);
    const { benefits, owner } = await read(`business-cases/${one.key}`);
    expect([owner.personId, benefits[0].owner.personId]).toEqual([heir(), heir()]);
    expect(await handedOver()).toEqual(['Air', 'Drone', 'Growth', 'Sales']);
  });

  it('hands over goals, objectives and decisions that wait, and none that are closed', async () => {
    const ownerId = leaver();
    const goal = await made('goals', { name: 'Lead', ownerId });
    const closed = await made('goals', { name: 'Followed', ownerId });
    await cpo().change('put', `goals/${closed.key}/closure`, {
      body: { note: 'Reached' },
      read: `goals/${closed.key}`,
    });
    const dates = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const objective = await made('objectives', {
      name: 'Grow',
      areaId: org.areaId,
      ownerId,
      ...dates,
    });
    const decision = await made('decisions', {
      name: 'Price',
      question: 'Which price?',
      scope: 'company',
      deciderId: ownerId,
    });
    await leave({ handOverTo: heir() }, 200);
    expect(await handedOver()).toEqual(['Lead', 'Grow', 'Price']);
    expect((await read(`goals/${goal.key}`)).owner.personId).toBe(heir());
    expect((await read(`goals/${closed.key}`)).owner.personId).toBe(ownerId);
    expect((await read(`objectives/${objective.key}`)).owner.personId).toBe(heir());
    expect((await read(`decisions/${decision.key}`)).decider.personId).toBe(heir());
  });

  it('hands over items that are not done, and figures', async () => {
    const ownerId = leaver();
    const place = { areaId: org.areaId, horizon: 'now', ownerId };
    const item = await addItem(cpo(), { ...place, name: 'Trial' });
    const kpi = await makeKpi(cpo(), org.areaId, RATIO, { ownerId });
    await leave({ handOverTo: heir() }, 200);
    expect(await handedOver()).toEqual(expect.arrayContaining(['Trial', kpi.key]));
    expect((await read(`roadmap-items/${item.key}`)).owner).toMatchObject({ name: 'executive' });
    expect((await read(`kpis/${kpi.key}`)).ownerId).toBe(heir());
  });

  it('leaves the seat at a gate to the heir, in the reviews that are open too', async () => {
    const gate = 'gates/launch';
    await cpo().change('patch', gate, {
      body: { gatekeeperIds: [leaver(), heir()], gatekeeperRoles: [] },
      read: gate,
    });
    const { key } = await org.make('Axle', { stage: 'beta', stageSince: '2026-03-01' });
    const { id } = await atTheGates(org).request(key, 'launch');
    await leave({}, 409);
    await leave({ handOverTo: heir() }, 200);
    const seats = [expect.objectContaining({ personId: heir() })];
    expect((await read(gate)).gatekeepers).toEqual(seats);
    expect((await read(`gate-reviews/${id}`)).gatekeepers).toEqual(seats);
  });
});
