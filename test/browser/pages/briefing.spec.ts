import type { Client } from '../../support/client.ts';
import { makeKpi, recordValues, RATIO } from '../../support/kpis.ts';
import { plan, sweep } from '../../support/obligations.ts';
import { foundOrganization, type TestOrganization } from '../../support/organization.ts';
import { barriers } from '../support/axe.ts';
import { closeBrowser, leave, visit } from '../support/visit.ts';

const FOUNDED = '2026-08-03T08:00:00Z';
const OCTOBER = '2026-10-05T09:00:00Z';
const NOVEMBER = '2026-11-04T09:00:00Z';
const REPORTED = '2026-11-10T09:00:00Z';
const TODAY = '2026-11-11T09:00:00Z';

const TROUBLE = {
  status: 'off_track',
  cause: 'Two resellers left. We look for others.',
  plan: 'Win two new resellers.',
  planDueOn: '2026-12-15',
  helpNeeded: 'None',
};

const won = (numerator: number): object => ({ numerator, denominator: 100 });

async function areaOf({ cpo }: TestOrganization, name: string, owner: Client): Promise<string> {
  const body = { name, accountableId: owner.personId, cadence: 'monthly' };
  const { body: area } = await cpo.at(FOUNDED).post('areas', body).expect(201);
  return area.id as string;
}

/** Growth fell in October and says why; Care is silent. October's report waits for the CEO. */
async function twoAreas(): Promise<TestOrganization> {
  const organization = await foundOrganization({ foundedAt: FOUNDED });
  const { id, member, stranger } = organization;
  const cpo = organization.cpo.at(FOUNDED);
  const growth = await areaOf(organization, 'Growth', member);
  const care = await areaOf(organization, 'Care', stranger);
  const rate = await makeKpi(cpo, growth, { ...RATIO, name: 'Win rate' });
  await makeKpi(cpo, care, { ...RATIO, name: 'Solved at once' });
  const target = { shape: 'flat', from: '2026-08', figures: { target: 40, red: 30 } };
  await cpo.post(`kpis/${rate.key}/targets`, target).expect(201);
  await plan(id, OCTOBER);
  await recordValues(member.at(OCTOBER), rate.key, { '2026-09': won(45) });
  const good = { areaId: growth, status: 'on_track' };
  await member.at(OCTOBER).post('check-ins', good).expect(201);
  await plan(id, NOVEMBER);
  await recordValues(member.at(NOVEMBER), rate.key, { '2026-10': won(20) });
  const bad = { areaId: growth, ...TROUBLE, planOwnerId: member.personId };
  await member.at(NOVEMBER).post('check-ins', bad).expect(201);
  const lead = organization.cpo.at(REPORTED);
  const { body: report } = await lead.post('reports', { period: '2026-10' }).expect(201);
  const path = `reports/${report.id}`;
  const narrative = { summary: 'October was hard.' };
  await lead.change('put', `${path}/submission`, { body: { narrative }, read: path });
  await sweep(id, TODAY);
  return organization;
}

describe('the briefing', () => {
  let people: TestOrganization;

  beforeAll(async () => {
    people = await twoAreas();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('shows the CEO what changed, with its cause, until they have read it', async () => {
    const ceo = people.ceo.at(TODAY);
    await ceo.patch('me/preferences', { briefedAt: '2026-10-20T09:00:00Z' }).expect(200);
    const page = await visit('/', { as: ceo });
    const changed = page.getByRole('region', { name: /Changed since .*20/ });

    await changed.getByText('straight from “On track”').waitFor();
    const line = changed.getByRole('listitem').first();
    expect(await line.innerText()).toMatch(/45\.0\s%.*20\.0\s%/s);
    await line.getByText('Two resellers left.').waitFor();
    await line.getByText('member').waitFor();
    await changed.getByRole('button', { name: 'Mark as read' }).click();
    await page.getByText('no figure moved far').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await changed.getByText('Two resellers left.').waitFor();
  });

  it('lets the CEO acknowledge the report with one key', async () => {
    const page = await visit('/', { as: people.ceo.at(TODAY) });
    const needs = page.getByRole('region', { name: 'What needs me (1)' });
    await needs.getByText('Report of October 2026').waitFor();
    await needs.getByText('1 min to read').waitFor();
    await page.keyboard.press('a');
    await page.getByText('Nothing needs you now.').waitFor();
    const { body } = await people.ceo.at(TODAY).get('reports').expect(200);
    expect(body.data).toMatchObject([{ state: 'acknowledged' }]);
  });

  it('brings the CEO the answer to a question', async () => {
    const ceo = people.ceo.at(TODAY);
    const { body: areas } = await ceo.get('areas').expect(200);
    const growth = (areas as { name: string; id: string }[]).find(({ name }) => name === 'Growth');
    const about = { subjectKind: 'area', subjectId: growth?.id };
    const asked = { ...about, body: 'Why?', mentions: [people.member.personId] };
    await ceo.post('comments', asked).expect(201);
    const lead = await visit('/', { as: people.cpo.at(TODAY) });
    await lead.getByText('ceo asks member').waitFor();
    const answered = { ...about, body: 'Two resellers **left**.' };
    await people.member.at('2026-11-11T10:00:00Z').post('comments', answered).expect(201);
    const page = await visit('/', { as: people.ceo.at('2026-11-11T11:00:00Z') });
    await page.getByText('member answered you').waitFor();
    await page.getByText('Two resellers left.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Mark as read member' }).click();
    await page.getByText('member answered you').waitFor({ state: 'hidden' });
  });

  it('shows the CPO what is missing for the report, and reminds who owes it', async () => {
    const page = await visit('/?period=2026-10', { as: people.cpo.at(TODAY) });
    const ready = page.getByRole('region', { name: 'Report of October 2026: what is in' });
    await ready.getByText('1 of 2 Areas have sent all that was due.').waitFor();
    const row = ready.getByRole('row', { name: /^Care/ });
    expect(await row.innerText()).toMatch(/0 of 1 in.*1 missing.*0 of 1 in.*1 missing/s);
    await row.getByRole('button', { name: 'Nudge Care' }).click();
    await row.getByText(/^Reminded/).waitFor();
    await page.reload();
    await row.getByText(/^Reminded/).waitFor();
    expect(await row.getByRole('button', { name: 'Nudge Care' }).count()).toBe(0);
    const { body } = await people.stranger.at(TODAY).get('obligations?scope=mine&state=open');
    const nudged = (body.data as { nudgedBy: { name: string } | null }[]).map(
      ({ nudgedBy }) => nudgedBy?.name,
    );
    expect(nudged).toContain('cpo');
    await page.getByRole('region', { name: 'Exceptions' }).getByText('Win rate').waitFor();
  });

  it('opens an area, the worst one first, by keys alone', async () => {
    const page = await visit('/', { as: people.viewer.at(TODAY) });
    await page.getByText('October was hard.').waitFor();
    await page.getByRole('link', { name: 'Care' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/areas/);
    expect(new URL(page.url()).pathname).toBe('/areas/growth');
  });

  it('tells owners what waits for them this week, and puts their own areas first', async () => {
    const page = await visit('/', { as: people.stranger.at(TODAY) });
    const week = page.getByRole('region', { name: /My week/ });
    await week.getByText(/Solved at once.*October/).waitFor();
    await page.getByRole('region', { name: 'My areas' }).getByText('Care').waitFor();
    await week.getByRole('link', { name: /Answer/ }).click();
    await page.waitForURL(/inbox/);
    await page.getByRole('textbox').first().waitFor();
    expect(await page.getByRole('textbox', { name: /^Solved at once/ }).count()).toBeGreaterThan(0);
  });

  it('tells those who begin what to do first', async () => {
    const { cpo, viewer } = await foundOrganization({ foundedAt: FOUNDED });
    const page = await visit('/', { as: cpo });
    const steps = page.getByRole('region', { name: 'Four steps to your first report' });
    await steps.getByText('Invite your people Done').waitFor();
    await steps.getByRole('link', { name: 'Adopt' }).click();
    await page.waitForURL(/settings/);
    expect(new URL(page.url()).pathname).toBe('/settings/areas');
    const other = await visit('/', { as: viewer });
    await other.getByText('There are no areas yet.').waitFor();
  });

  it.each([
    ['ceo', 'light', false],
    ['ceo', 'dark', true],
    ['cpo', 'light', false],
    ['cpo', 'dark', true],
    ['stranger', 'light', false],
    ['viewer', 'dark', true],
  ] as const)('has no barriers for the %s in %s colours', async (role, _, dark) => {
    const page = await visit('/', { as: people[role].at(TODAY), dark });
    await page.getByRole('link', { name: 'Growth' }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await barriers(page)).toEqual([]);
  });

  it('fits a phone', async () => {
    const page = await visit('/', { as: people.ceo.at(TODAY), phone: true });
    await page.getByRole('link', { name: 'Growth' }).first().waitFor();
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(390);
  });
});
