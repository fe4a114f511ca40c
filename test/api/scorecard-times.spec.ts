import { checkIn } from '../support/check-ins.ts';
import { FLOW, makeArea, makeKpi, recordValues } from '../support/kpis.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { areaOf, cardOf, scorecard } from '../support/scorecard.ts';

const FOUNDED = '2026-01-05T09:00:00Z';
const AUGUST = '2026-08-05T09:00:00Z';
const SEPTEMBER = '2026-09-04T09:00:00Z';
const OCTOBER = '2026-10-07T09:00:00Z';
const NOV = '2026-11-06T17:00:00Z';

describe('the scorecard of another day', () => {
  let org: TestOrganization;
  let areaId: string;
  const read = (query: string) => scorecard(org.viewer.at(NOV), query);
  const ownerAt = async (day: string) => areaOf(await read(`at=${day}`), areaId).owner?.name;
  const saidAt = async (day: string) => areaOf(await read(`at=${day}`), areaId).declared;
  const ids = async (query: string) => (await read(query)).areas.map(({ id }) => id);

  beforeAll(async () => {
    org = await foundOrganization({ foundedAt: FOUNDED });
    areaId = await makeArea({ ...org, cpo: org.cpo.at(FOUNDED) });
    const weekly = { ...FLOW, cadence: 'weekly', name: 'Weekly' };
    await makeKpi(org.cpo.at(FOUNDED), areaId, { ...FLOW, name: 'Monthly' }, { key: 'monthly' });
    await makeKpi(org.cpo.at(FOUNDED), areaId, weekly, { key: 'weekly' });
    await recordValues(org.member.at(AUGUST), 'monthly', { '2026-07': 70 });
    await recordValues(org.member.at(SEPTEMBER), 'monthly', { '2026-08': 80 });
    const weeks = { '2026-W36': 1, '2026-W37': 2, '2026-W38': 4, '2026-W39': 8 };
    await recordValues(org.member.at(OCTOBER), 'weekly', weeks);
    const recount = { value: 77, reason: 'recount' };
    await recordValues(org.member.at(OCTOBER), 'monthly', { '2026-07': recount });
    await checkIn(org.member.at(AUGUST), areaId);
    await checkIn(org.member.at(OCTOBER), areaId, { status: 'paused' });
    await makeKpi(org.cpo.at(OCTOBER), areaId, { ...FLOW, name: 'Late' }, { key: 'late' });
    const owner = { personId: org.stranger.personId, from: '2026-10-01' };
    const options = { body: owner, read: `areas/${areaId}` };
    await org.cpo.at(SEPTEMBER).change('put', `areas/${areaId}/accountable`, options);
    const renamed = { name: 'Customers' };
    await org.cpo.at(OCTOBER).change('patch', `areas/${areaId}`, { body: renamed });
  });

  describe('by what is known now', () => {
    it('shows whoever was accountable on that day', async () => {
      expect(await ownerAt('2026-09-30')).toBe('member');
      expect(await ownerAt('2026-10-01')).toBe('stranger');
    });

    it('shows what had been said by then', async () => {
      expect(await saidAt('2026-08-04')).toBeNull();
      expect(await saidAt('2026-08-05')).toMatchObject({ status: 'on_track', mismatch: false });
      expect(await saidAt('2026-10-07')).toMatchObject({ status: 'paused' });
    });

    it('shows beside it what had been said before', async () => {
      expect(await saidAt('2026-08-05')).toMatchObject({ before: null });
      expect(await saidAt('2026-10-07')).toMatchObject({ before: 'on_track' });
    });

    it('takes the month of that day, and no figure of a period that ended later', async () => {
      const { period, at, ...card } = await read('at=2026-09-22');
      expect({ key: period.key, inProgress: period.inProgress, at }).toEqual({
        key: '2026-09',
        inProgress: true,
        at: '2026-09-22',
      });
      expect(cardOf({ period, at, ...card }, 'weekly')).toMatchObject({
        value: 7,
        state: 'provisional',
      });
      expect(cardOf(await read('period=2026-09'), 'weekly').value).toBe(15);
      expect(cardOf(await read('period=2026-08&at=2026-08-30'), 'monthly').value).toBeNull();
      expect(cardOf(await read('period=2026-07&at=2026-08-30'), 'monthly').value).toBe(77);
    });

    it('shows an area that was switched off later', async () => {
      const other = await makeArea({ ...org, cpo: org.cpo.at(FOUNDED) }, { name: 'Market' });
      await org.cpo
        .at(OCTOBER)
        .change('put', `areas/${other}/archival`, { read: `areas/${other}` });
      expect(await ids('')).not.toContain(other);
      expect(await ids('at=2026-10-06')).toContain(other);
      expect(await ids('at=2026-10-07')).not.toContain(other);
    });
  });

  describe('by what was known then', () => {
    const SEEN = '2026-09-30T00:00:00Z';

    it('sees no correction, check-in or KPI that was recorded later', async () => {
      const card = await read(`period=2026-07&asOf=${SEEN}`);
      expect(card.asOf).toBe('2026-09-30T00:00:00.000Z');
      expect(cardOf(card, 'monthly')).toMatchObject({ value: 70, state: 'final' });
      expect(areaOf(card, areaId)).toMatchObject({
        name: 'Customer',
        declared: { status: 'on_track' },
        owner: { name: 'member' },
      });
      expect(areaOf(card, areaId).kpis.map(({ key }) => key)).toEqual(['monthly', 'weekly']);
      expect(cardOf(await read(`period=2026-09&asOf=${SEEN}`), 'weekly').value).toBeNull();
    });

    it('is today’s month of then, unless another is asked for', async () => {
      expect((await read(`asOf=${SEEN}`)).period).toMatchObject({ key: '2026-09' });
    });

    it('combines with a day', async () => {
      const query = 'at=2026-10-06&asOf=2026-10-08T00:00:00Z';
      expect(areaOf(await read(query), areaId).declared).toMatchObject({ status: 'on_track' });
    });

    it('knows nothing before the first record', async () => {
      expect((await read('asOf=2026-01-01T00:00:00Z')).areas).toEqual([]);
    });
  });
});
