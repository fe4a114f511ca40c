import { FLOW, makeArea, makeKpi, months, recordValues } from '../support/kpis.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';

const FOUNDED = '2025-01-06T09:00:00Z';
const NOV = '2026-11-06T17:00:00Z';
const CALM = [50, 52, 49, 51, 50, 48, 51, 50, 52, 49, 50, 51];

interface Verdict {
  readonly kpiId: string;
  readonly variation: string | null;
  readonly assurance: string | null;
}

describe('the behaviour of KPIs on the scorecard', () => {
  let org: TestOrganization;
  let areaId: string;

  const read = async (query = 'period=2026-06', who = org.viewer): Promise<readonly Verdict[]> =>
    (await who.at(NOV).get(`scorecard/behaviours?${query}`).expect(200)).body as Verdict[];
  const ofPage = async (key: string, period = '2026-06') => {
    const { body } = await org.viewer.at(NOV).get(`kpis/${key}/series?period=${period}`);
    return (body as { behaviour: Verdict }).behaviour;
  };
  const record = (key: string, values: readonly number[]) => {
    const keys = [...months(2025, 12), ...months(2026, 12)];
    const rows = values.map((value, index) => [keys[index] ?? '', value] as const);
    return recordValues(org.member.at(NOV), key, Object.fromEntries(rows));
  };
  const aim = (key: string, target: number) => {
    const plan = { shape: 'flat', from: '2025-01', figures: { target } };
    return org.member.at(FOUNDED).post(`kpis/${key}/targets`, plan).expect(201);
  };

  beforeEach(async () => {
    org = await foundOrganization({ foundedAt: FOUNDED });
    areaId = await makeArea(org);
  });

  it('is what the page of each KPI says, and starts anew with its limits', async () => {
    const { id } = await makeKpi(org.cpo.at(FOUNDED), areaId, FLOW, { key: 'jumping' });
    await record('jumping', [...CALM, 90, 92, 89, 91, 90, 88]);
    await aim('jumping', 60);
    expect(await read()).toEqual([{ kpiId: id, variation: 'improving', assurance: 'will_not' }]);
    expect(await read('period=2025-12')).toMatchObject([{ variation: 'common_cause' }]);
    const rebase = { from: '2026-01-01', reason: 'A second sales team' };
    await org.member.at(NOV).put('kpis/jumping/rebase', rebase).expect(200);
    expect(await read()).toEqual([{ kpiId: id, variation: 'common_cause', assurance: 'will' }]);
    expect(await ofPage('jumping')).toMatchObject({ variation: 'common_cause', assurance: 'will' });
    expect(await read('period=2025-12')).toEqual([]);
  });

  it('is left out where values are too few, or belong to shorter periods', async () => {
    await makeKpi(org.cpo.at(FOUNDED), areaId, FLOW, { key: 'young' });
    await record('young', CALM.slice(0, 5));
    expect(await read('period=2025-05')).toEqual([]);
    await record('young', CALM);
    expect(await read('period=2025-12')).toMatchObject([{ assurance: null }]);
    expect(await read('period=2025-Q4')).toEqual([]);
  });

  it('does not tell of confidential KPIs, of other areas, or of what was not known', async () => {
    await makeKpi(org.cpo.at(FOUNDED), areaId, FLOW, { key: 'secret', isConfidential: true });
    await record('secret', CALM);
    expect(await read('period=2025-12')).toEqual([]);
    expect(await read('period=2025-12', org.cpo)).toHaveLength(1);
    expect(await read(`period=2025-12&asOf=${FOUNDED}`, org.cpo)).toEqual([]);
    const other = await makeArea(org, { name: 'Other' });
    expect(await read(`period=2025-12&areaId=${other}`, org.cpo)).toEqual([]);
    await org.cpo.at(NOV).get('scorecard/behaviours?period=never').expect(422);
  });
});
