import { runJob } from '../support/client.ts';
import {
  computedAnew,
  figure,
  registers,
  values,
  type Registers,
} from '../support/register-kpis.ts';

const at = (day: string): string => `${day}T12:00:00Z`;

describe('the figures of actions and commitments', () => {
  let org: Registers;
  const ceo = (day: string) => org.ceo.at(at(day));
  const midnight = (day: string) =>
    runJob('registers.compute', { organizationId: org.id }, `${day}T00:05:00Z`);
  const closure = (day: string, periods: readonly string[]) =>
    values(ceo(day), 'action-closure', periods);

  /** Handed out in January; answers with its address. */
  const promise = async (name: string, dueOn: string, more: object = {}): Promise<string> => {
    const given = { name, dueOn, ownerId: org.member.personId, areaId: org.areaId, ...more };
    const { body } = await ceo('2026-01-12').post('actions', given).expect(201);
    return `actions/${body.id}`;
  };
  const put = (day: string, action: string, what: string, body: object = {}) =>
    ceo(day).change('put', `${action}/${what}`, { body, read: action });

  beforeAll(async () => {
    org = await registers();
    for (const template of ['action-closure', 'commitments-kept']) await org.take(template);
  });

  it('count what was done by its day, and only days that are over', async () => {
    const early = await promise('Early', '2026-02-10');
    const today = await promise('Today', '2026-02-12');
    await promise('Never', '2026-02-11');
    await promise('To come', '2026-02-25');
    await put('2026-02-09', early, 'completion');
    expect(await closure('2026-02-09', ['2026-02'])).toEqual([null]);
    await midnight('2026-02-10');
    expect(await closure('2026-02-10', ['2026-02'])).toEqual([100]);
    await midnight('2026-02-12');
    expect(await figure(ceo('2026-02-12'), 'action-closure', '2026-02')).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
      state: 'provisional',
    });
    await put('2026-02-12', today, 'completion');
    expect(await figure(ceo('2026-02-12'), 'action-closure', '2026-02')).toMatchObject({
      value: 66.6666666666667,
      numerator: 2,
      denominator: 3,
    });
  });

  it('leave a promise in the month in which its day passed, wherever it is moved', async () => {
    await midnight('2026-03-01');
    const { body } = await ceo('2026-03-02').get('actions?state=broken').expect(200);
    const found = body.data as { id: string; name: string }[];
    expect(found.map(({ name }) => name)).toEqual(['Never', 'To come']);
    const [never = '', toCome = ''] = found.map(({ id }) => `actions/${id}`);
    await put('2026-03-02', never, 'due-day', { dueOn: '2026-03-20', reason: 'Forgotten' });
    await put('2026-03-03', never, 'completion');
    await put('2026-03-03', toCome, 'drop', { reason: 'Nobody wants it' });
    expect(await closure('2026-03-03', ['2026-02', '2026-03'])).toEqual([50, null]);
  });

  it('follow a promise that is moved in time, and leave out what is dropped in time', async () => {
    const moved = await promise('Moved', '2026-03-10');
    const dropped = await promise('Dropped', '2026-03-11');
    await put('2026-03-04', moved, 'due-day', { dueOn: '2026-04-10', reason: 'Ill' });
    await put('2026-03-05', dropped, 'drop', { reason: 'Not needed' });
    await put('2026-04-08', moved, 'completion', { doneOn: '2026-04-07' });
    await midnight('2026-04-11');
    expect(await closure('2026-04-11', ['2026-03', '2026-04'])).toEqual([null, 100]);
  });

  it('restate a month when it becomes known later that something was done in time', async () => {
    const late = await promise('Told late', '2026-04-20');
    await midnight('2026-05-01');
    expect(await closure('2026-05-01', ['2026-04'])).toEqual([50]);
    await put('2026-05-04', late, 'completion', { doneOn: '2026-04-17' });
    expect(await figure(ceo('2026-05-04'), 'action-closure', '2026-04')).toMatchObject({
      value: 100,
      reason: 'Computed anew after action.finish',
    });
    await ceo('2026-05-05').change('delete', `${late}/completion`, { read: late });
    expect(await closure('2026-05-05', ['2026-04'])).toEqual([50]);
  });

  it('count what was promised to somebody apart from what follows from something', async () => {
    const source = { kind: 'stakeholder', text: 'Northwind' };
    const kept = await promise('Ship the export', '2026-05-11', { kind: 'commitment', source });
    await promise('Lower the price', '2026-05-12', { kind: 'commitment', areaId: null });
    await put('2026-05-11', kept, 'completion');
    await midnight('2026-05-13');
    expect(await values(ceo('2026-05-13'), 'commitments-kept', ['2026-05'])).toEqual([50]);
    expect(await closure('2026-05-13', ['2026-05'])).toEqual([null]);
    const parts = 'kpis/commitments-kept/parts?period=2026-05';
    const { body } = await ceo('2026-05-13').get(parts).expect(200);
    expect(body.records).toMatchObject([
      { kind: 'action', name: 'Ship the export', path: kept, toOn: '2026-05-11', numerator: 1 },
      { kind: 'action', name: 'Lower the price', fromOn: '2026-05-12', toOn: null, numerator: 0 },
    ]);
    await ceo('2026-05-13').get(body.records[0].path).expect(200);
    await org.take('commitments-kept', { scope: 'area' });
    await midnight('2026-05-14');
    expect(await values(ceo('2026-05-14'), 'commitments-kept-2', ['2026-05'])).toEqual([100]);
    const now = ceo('2026-06-01');
    await now.change('patch', kept, { body: { kind: 'action' }, status: 409 });
  });

  it('have missed nothing', async () => {
    await midnight('2026-06-02');
    expect(await computedAnew(org.id, at('2026-06-02'))).toBe(0);
  });
});
