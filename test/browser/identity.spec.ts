import { joinByInvitation, newEmail, PASSWORD, secretOf } from '../support/accounts.ts';
import { startInstallation, type Installation } from '../support/installation.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import { barriers } from './support/axe.ts';
import { closeBrowser, leave, visit } from './support/visit.ts';

const SIGNED_OUT = [/401/];

describe('coming in', () => {
  let people: TestOrganization;

  beforeAll(async () => {
    people = await foundOrganization();
  });
  afterEach(leave);
  afterAll(closeBrowser);

  it('by e-mail and password leads to where one wanted to go', async () => {
    const { email } = await joinByInvitation(people.admin, 'member');
    const page = await visit('/areas?period=2026-10', { expected: SIGNED_OUT });
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('not the right one');
    await page.keyboard.press('Enter');
    await page.getByText('do not belong together').waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(email);
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/areas?period=2026-10');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('never leads out of the app', async () => {
    const { email } = await joinByInvitation(people.admin, 'member');
    const page = await visit('/sign-in?next=https://elsewhere.example/', { expected: SIGNED_OUT });
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('lets password managers do their work', async () => {
    const page = await visit('/sign-in');
    const field = (name: string) => page.getByLabel(name, { exact: true });
    expect(await field('E-mail address').getAttribute('autocomplete')).toBe('username');
    expect(await field('Password').getAttribute('autocomplete')).toBe('current-password');
  });

  it('by an invitation takes one password', async () => {
    const email = newEmail();
    const { body } = await people.admin
      .post('invitations', { name: 'Ines Duarte', email, role: 'executive' })
      .expect(201);
    const { link } = body as { link: string };
    const page = await visit(`/invitation#${secretOf(link)}`, { expected: SIGNED_OUT });
    await page.getByText('You are invited as Executive').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('button', { name: /Ines Duarte/ }).waitFor();
  });

  it('with a broken link says what to do', async () => {
    const page = await visit('/invitation#nothing', { expected: [/40\d/] });
    await page.getByRole('heading', { name: 'This link does not work' }).waitFor();
    expect(await page.getByRole('link', { name: 'To the sign-in' }).count()).toBe(1);
  });

  it('after a lost password goes by a link', async () => {
    const { email, personId } = await joinByInvitation(people.admin, 'member');
    const { body } = await people.admin.post(`people/${personId}/password-reset`).expect(201);
    const { link } = body as { link: string };
    const page = await visit(`/password-reset#${secretOf(link)}`, { expected: SIGNED_OUT });
    await page.getByLabel('New password').fill('a brand new password');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'To the sign-in' }).click();
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('a brand new password');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  });
});

describe('the first run', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await startInstallation();
  });
  afterEach(leave);
  afterAll(async () => {
    await closeBrowser();
    await installation.stop();
  });

  it('founds the organization with the code of the terminal, and adopts the areas', async () => {
    const { url, setUpCode } = installation;
    const page = await visit(`${url}/sign-in`, { expected: [/40[13]/] });
    await page.waitForURL('**/setup');
    await page.getByLabel('Set-up code').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Set-up code').fill('WRONG');
    await page.getByLabel('Name of the organization').fill('Northwind');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ada Admin');
    await page.getByLabel('E-mail address').fill('ada@northwind.example');
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('read it in the terminal').waitFor();
    expect(await page.getByLabel('Name of the organization').inputValue()).toBe('Northwind');
    await page.getByLabel('Set-up code').fill(setUpCode);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: 'Welcome to Remit' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Adopt all sixteen' }).click();
    await page.getByText('16 areas with').waitFor();
    await page.getByRole('button', { name: 'Name owners' }).click();
    await page.waitForURL('**/settings/areas');
    await page.getByRole('link', { name: 'Roadmap and priorities' }).waitFor();
  });
});
