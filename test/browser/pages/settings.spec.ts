import { joinByInvitation } from '../../support/accounts.ts';
import { foundOrganization, type TestOrganization } from '../../support/organization.ts';
import { barriers } from '../support/axe.ts';
import { closeBrowser, leave, visit } from '../support/visit.ts';

const SECTIONS = [
  'profile',
  'sessions',
  'tokens',
  'people',
  'areas',
  'organization',
  'calendar',
  'terminology',
  'imports',
];

describe('settings', () => {
  let people: TestOrganization;

  beforeAll(async () => {
    people = await foundOrganization();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it.each(SECTIONS)('have no barriers in either colours: %s', async (section) => {
    const page = await visit(`/settings/${section}`, { as: people.admin });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page)).toEqual([]);
  });

  it('show a member only what is theirs', async () => {
    const page = await visit('/settings', { as: people.member });
    await page.getByRole('heading', { name: 'Profile' }).waitFor();
    await page.getByRole('link', { name: 'API tokens' }).waitFor();
    expect(await page.getByRole('link', { name: 'People and roles' }).count()).toBe(0);
    await page.goto('/settings/people');
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  });

  it('follow people to their next machine', async () => {
    const page = await visit('/settings', { as: people.executive });
    await page.getByText('Compact', { exact: true }).click();
    await page.waitForLoadState('networkidle');
    const elsewhere = await visit('/settings', { as: people.executive });
    await elsewhere.locator('html[data-density="compact"]').waitFor({ state: 'attached' });
    const kept = await people.executive.get('me/preferences').expect(200);
    expect(kept.body).toMatchObject({ density: 'compact' });
  });

  it('speak German once it is chosen', async () => {
    const page = await visit('/settings', { as: people.viewer });
    await page.getByRole('combobox', { name: 'Language and formats' }).click();
    await page.getByRole('option', { name: /^German · / }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Profil', exact: true }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('de');
  });

  it('make a token that is shown once, works, and ends when it is revoked', async () => {
    const page = await visit('/settings/tokens', { as: people.cpo });
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByLabel('What is it for?').fill('Nightly push');
    await page.getByRole('button', { name: 'Make the token' }).click();
    const secret = (await page.locator('code').textContent()) ?? '';
    const bearer = { authorization: `Bearer ${secret}` };
    const ask = () => page.request.fetch('/api/v1/areas', { headers: { ...bearer, cookie: '' } });
    expect((await ask()).status()).toBe(200);
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.getByText(secret).count()).toBe(0);
    await page.getByRole('button', { name: 'Revoke Nightly push' }).click();
    await page.getByRole('button', { name: 'Revoke Nightly push' }).waitFor({ state: 'hidden' });
    expect((await ask()).status()).toBe(401);
  });

  it('invite somebody, change their role, let them go and take that back', async () => {
    const page = await visit('/settings/people', { as: people.admin });
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Bruno Alves');
    await page.getByLabel('E-mail address').fill('bruno@remit.test');
    await page.getByRole('button', { name: 'Make an invitation link' }).click();
    expect(await page.locator('code').textContent()).toMatch(/\/invitation#.{20,}/);
    await page.getByRole('button', { name: 'Done' }).click();
    const { client } = await joinByInvitation(people.admin, 'member');
    await people.admin.change('patch', `people/${client.personId}`, { body: { name: 'Mia Roth' } });
    await page.getByLabel('Find somebody').fill('Mia');
    await page.getByRole('button', { name: 'Edit Mia Roth' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('combobox', { name: 'Role' }).click();
    await page.getByRole('option', { name: 'Viewer' }).click();
    await drawer.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Mia Roth is saved.').waitFor();
    await drawer.getByRole('button', { name: 'Deactivate' }).click();
    await page.getByText('Mia Roth is deactivated.').waitFor();
    await drawer.getByRole('button', { name: 'Let back in' }).click();
    await page.getByText('Mia Roth is back.').waitFor();
  });

  it('adopt areas with owners, move them, and switch one off with an undo', async () => {
    const org = await foundOrganization();
    const page = await visit('/settings/areas', { as: org.cpo });
    await page.getByLabel('Roadmap and priorities').check();
    await page.getByLabel('Innovation').check();
    await page.getByRole('button', { name: 'Adopt 2 areas' }).click();
    const table = page.getByRole('table').first();
    await table.getByRole('link', { name: 'Innovation' }).waitFor();
    await page.getByRole('button', { name: 'Move Innovation up' }).click();
    await table.getByRole('row').nth(1).getByRole('link', { name: 'Innovation' }).waitFor();
    await page.getByRole('button', { name: 'Switch off Innovation' }).click();
    await page.getByText('Innovation is switched off').waitFor();
    const toast = page.getByRole('alert').filter({ hasText: 'Innovation is switched off' });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await table.getByRole('link', { name: 'Innovation' }).waitFor();
    const { body } = await org.cpo.get('areas').expect(200);
    expect(body).toMatchObject([{ key: 'innovation' }, { key: 'roadmap' }]);
  });

  it('take pasted holidays, and say which line was not understood', async () => {
    const page = await visit('/settings/calendar', { as: people.cpo.at('2026-11-06T09:00:00Z') });
    await page
      .getByLabel('Add holidays')
      .fill('25.12.2026 Christmas Day\n2026-12-26 Boxing Day\nsoon');
    await page.getByText('1 line says no day').waitFor();
    await page.getByRole('button', { name: 'Add 2 holidays' }).click();
    await page.getByRole('button', { name: 'Remove Christmas Day' }).waitFor();
    const kept = await people.cpo.get('organization/holidays').expect(200);
    expect(kept.body).toMatchObject({ data: [{ day: '2026-12-25' }, { day: '2026-12-26' }] });
  });

  it('call things by the organization’s own words', async () => {
    const org = await foundOrganization();
    const page = await visit('/settings/terminology', { as: org.admin });
    await page.getByLabel('Areas', { exact: true }).fill('Remits');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('navigation', { name: 'Main' }).getByText('Remits').waitFor();
    const { body } = await org.viewer.get('organization').expect(200);
    expect(body).toMatchObject({ terminology: { areas: 'Remits' } });
  });
});
