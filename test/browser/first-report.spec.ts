import type { Page } from 'playwright-core';
import { startInstallation, type Installation } from '../support/installation.ts';
import { closeBrowser, leave, visit } from './support/visit.ts';

const PASSWORD = 'a long enough password';
const SIGNED_OUT = { expected: [/40[13]/] };

/** Invites somebody by the form of the settings; the link is what the page shows once. */
async function invite(
  page: Page,
  { name, email, role }: { name: string; email: string; role: string },
): Promise<string> {
  await page.goto(new URL('/settings/people', page.url()).href);
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('combobox', { name: 'Role' }).first().click();
  await page.getByRole('option', { name: role }).click();
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  return (await page.locator('code').textContent()) ?? '';
}

async function join(link: string, url: string): Promise<Page> {
  const { hash } = new URL(link.trim());
  const page = await visit(`${url}/invitation${hash}`, SIGNED_OUT);
  await page
    .getByLabel(/password/i)
    .first()
    .fill(PASSWORD);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  return page;
}

describe('from the first run to the first report', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await startInstallation();
  });
  afterEach(leave);
  afterAll(async () => {
    await closeBrowser();
    await installation.stop();
  });

  it('go an administrator, a CPO and a CEO', async () => {
    const { url, setUpCode } = installation;
    const admin = await visit(`${url}/sign-in`, SIGNED_OUT);
    await admin.getByLabel('Set-up code').fill(setUpCode);
    await admin.getByLabel('Name of the organization').fill('Northwind');
    await admin.getByRole('textbox', { name: 'Name', exact: true }).fill('Ada Admin');
    await admin.getByLabel('E-mail address').fill('ada@northwind.example');
    await admin.getByLabel('Choose a password').fill(PASSWORD);
    await admin.getByRole('button', { name: 'Begin' }).click();
    await admin.getByRole('button', { name: 'Adopt all sixteen' }).click();
    await admin.getByText('16 areas with').waitFor();
    const base = new URL(url).origin;
    const ofCpo = await invite(admin, {
      name: 'Carla Cpo',
      email: 'carla@northwind.example',
      role: 'Chief Product Officer',
    });
    const ofCeo = await invite(admin, {
      name: 'Emil Ceo',
      email: 'emil@northwind.example',
      role: 'Chief Executive Officer',
    });

    const cpo = await join(ofCpo, base);
    await cpo.goto(`${base}/areas/roadmap`);
    await cpo.getByRole('heading', { name: 'Roadmap and priorities', level: 1 }).waitFor();
    await cpo.keyboard.press('c');
    await cpo.locator('textarea:focus').waitFor();
    await cpo.getByRole('dialog').getByText('On track', { exact: true }).first().click();
    await cpo
      .getByRole('dialog')
      .getByRole('textbox')
      .first()
      .fill('The plan for the year is agreed.');
    await cpo.keyboard.press('Control+Enter');
    await cpo.getByText('The plan for the year is agreed.').first().waitFor();

    await cpo.goto(`${base}/reports`);
    await cpo
      .getByRole('button', { name: /Open|Begin|Start/ })
      .first()
      .click();
    await cpo.locator('textarea:focus').waitFor();
    await cpo.keyboard.type('We have begun.');
    await cpo.keyboard.press('Control+Enter');
    await cpo.getByText('Sealing cannot be undone').waitFor();
    await cpo.keyboard.press('Enter');
    await cpo.getByText(/Edition 1, sealed/).waitFor();

    const ceo = await join(ofCeo, base);
    await ceo.goto(base);
    await ceo
      .getByRole('button', { name: /Acknowledge/ })
      .first()
      .waitFor();
    await ceo.keyboard.press('a');
    await ceo
      .getByRole('button', { name: /Acknowledge/ })
      .first()
      .waitFor({ state: 'hidden' });
    await cpo.reload();
    await cpo.getByText(/Acknowledged .* by Emil Ceo/).waitFor();
    expect(cpo.url()).toContain('/reports/');
  });
});
