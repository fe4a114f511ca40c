import { FLOW, makeArea, makeKpi } from '../support/kpis.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { barriersByDayAndNight } from './support/axe.ts';
import { closeBrowser, leave, visit } from './support/visit.ts';

describe('the history', () => {
  let org: TestOrganization;
  let area: string;

  beforeAll(async () => {
    org = await foundOrganization();
    area = await makeArea(org, { name: 'Pricing' });
    await makeKpi(org.member, area, FLOW, { key: 'new-customers' });
    await org.cpo.change('put', `areas/${area}/archival`, { read: `areas/${area}` });
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('tells in a sentence, and leads to the thing', async () => {
    const page = await visit('/history', { as: org.viewer });
    await page.getByText('cpo switched Pricing off').waitFor();
    await page.getByText('member added New customers').waitFor();
    expect(await page.getByRole('button', { name: 'Verify the chain' }).count()).toBe(0);
    await page.getByRole('link', { name: 'New customers' }).click();
    await page.waitForURL('**/kpis/new-customers**');
  });

  it('has no barriers unfolded, by day and by night', async () => {
    const page = await visit('/history', { as: org.cpo });
    await page.getByRole('button', { name: 'Details' }).first().click();
    await page.getByRole('button', { name: 'Take it back' }).waitFor();
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await page.getByText('The chain is whole').waitFor();
    expect(await barriersByDayAndNight(page)).toEqual([]);
  });

  it('is filtered by the address', async () => {
    const page = await visit('/history?action=kpi', { as: org.cpo });
    await page.getByText('member added New customers').waitFor();
    expect(await page.getByText('switched Pricing off').count()).toBe(0);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.getByText('switched Pricing off').waitFor();
  });

  it('offers nothing to take back to those who may not', async () => {
    const page = await visit('/history', { as: org.viewer });
    await page.getByRole('button', { name: 'Details' }).first().click();
    await page.getByText('This cannot be taken back').waitFor();
    expect(await page.getByRole('button', { name: 'Take it back' }).count()).toBe(0);
  });

  it('takes back what still stands, later than any message', async () => {
    const page = await visit('/history', { as: org.cpo });
    await page.getByRole('button', { name: 'Details' }).first().click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('cpo switched Pricing on again').waitFor();
    const { body } = await org.cpo.get(`areas/${area}`).expect(200);
    expect(body).toMatchObject({ archivedAt: null });
  });

  it('writes the former value anew when a correction is taken back', async () => {
    const at = org.member.at('2026-11-06T09:00:00Z');
    await at.put('kpis/new-customers/measurements/2026-10', { value: 41 }).expect(200);
    const reason = 'Counted twice';
    await at.put('kpis/new-customers/measurements/2026-10', { value: 40, reason }).expect(200);
    const page = await visit('/history?action=measurement.correct', { as: org.member });
    await page.getByText('member corrected October 2026 of New customers').waitFor();
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByText('Counted twice').waitFor();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('It is as it was before.').waitFor();
    const path = 'kpis/new-customers/measurements/2026-10/corrections';
    const { body } = await org.member.get(path).expect(200);
    expect(body).toMatchObject([{ value: 41 }, { value: 40 }, { value: 41 }]);
    expect((body as { reason: string }[])[0]?.reason).toMatch(/^Taken back: /);
  });

  it('shows everything as of an entry', async () => {
    const page = await visit('/history', { as: org.cpo });
    await page.getByRole('button', { name: 'Details' }).last().click();
    await page.getByRole('link', { name: 'See everything as of then' }).click();
    await page.waitForURL(/asOf=/);
    await page.getByText('as it was known then').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
