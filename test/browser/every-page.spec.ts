import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Client } from '../support/client.ts';
import { upload } from '../support/imports.ts';
import { LAST_DAY, sharedSample, type Leaders } from '../support/sample.ts';
import { looked } from './support/axe.ts';
import { closeBrowser, dress, leave, visit, type Visit } from './support/visit.ts';

/** Where pictures of every page go, for somebody to look at; none are taken without. */
const PICTURES = process.env['PICTURES'];
const NOW = `${LAST_DAY}T15:00:00Z`;
const PERIOD = '2025-10';

const sources = (name: string): string =>
  readFileSync(join(__dirname, '../../apps/web/src', name), 'utf8');

/** Every path that the router knows inside of the frame, the sections of the settings one by one. */
const ROUTES = ['app/router.tsx', 'app/register-routes.ts'].map((name) => sources(name)).join('\n');
const PATHS = [...ROUTES.matchAll(/ path: '([^']+)'/g)]
  .map(([, path = '']) => path)
  .flatMap((path) =>
    path === '/settings/$section' ? sections().map((key) => path.replace('$section', key)) : [path],
  );

function sections(): readonly string[] {
  const found = sources('features/settings/sections.ts').matchAll(/ key: '([^']+)', group/g);
  return [...found].map(([, key = '']) => key);
}

type Look = Pick<Visit, 'dark' | 'phone'>;

/** Readers in different languages; each goes through every page once, and looks at it in several ways. */
const READERS: readonly { language: string; as: 'cpo' | 'admin'; looks: readonly Look[] }[] = [
  { language: 'English', as: 'cpo', looks: [{}, { dark: true }] },
  { language: 'German', as: 'admin', looks: [{ phone: true }, {}] },
];

describe('every page of the sample organization', () => {
  let people: Leaders;
  let examples: Readonly<Record<string, string>>;

  beforeAll(async () => {
    people = await sharedSample();
    examples = await findExamples(people.cpo.at(NOW));
    await speak(people.admin, 'de-DE');
  }, 900_000);
  afterEach(leave);
  afterAll(closeBrowser);

  it('is known to this test', () => {
    expect(PATHS.length).toBeGreaterThan(25);
    for (const path of PATHS)
      for (const [parameter] of path.matchAll(/\/[a-z]+\/\$[a-z]+/g))
        expect(Object.keys(examples)).toContain(parameter);
  });

  it.each(READERS)(
    'has no barrier, complaint or sideways scrolling in $language',
    async ({ language, as, looks }) => {
      const page = await visit('/', { as: people[as].at(NOW) });
      const faults: string[] = [];
      for (const path of PATHS) {
        await dress(page, looks[0] ?? {});
        await open(page, filled(path, examples));
        let seen: Awaited<ReturnType<typeof looked>> | undefined;
        for (const look of looks) {
          await dress(page, look);
          seen = await looked(page, seen);
          const found = [...seen.found, ...(await widths(page))];
          faults.push(...found.map((fault) => `${path}: ${fault}`));
          await picture(page, path, [language, ...Object.keys(look)].join('-').toLowerCase());
        }
      }
      expect(faults).toEqual([]);
    },
    900_000,
  );
});

async function widths(page: Page): Promise<string[]> {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - window.innerWidth',
  );
  return over > 0 ? [`${over} pixels too wide`] : [];
}

async function speak(who: Client, locale: string): Promise<void> {
  const { body } = await who.get('me').expect(200);
  await who.patch('me', { locale }).set('if-match', `"v${body.person.version}"`).expect(200);
}

/** The first of each kind of thing that has a page of its own. */
async function findExamples(client: Client): Promise<Record<string, string>> {
  const firstOf = async (path: string, list: string): Promise<string> => {
    const { body } = await client.get(path).expect(200);
    return body[list][0].key;
  };
  const { id } = await upload(client, { kind: 'areas', text: 'key,name\nlegal,Legal\n' });
  return {
    '/areas/$key': 'roadmap',
    '/kpis/$key': 'delivery-predictability',
    '/budget/$key': 'product-2025',
    '/roadmap/$key': await firstOf('roadmap', 'items'),
    '/objectives/$key': await firstOf('objectives', 'data'),
    '/products/$key': await firstOf('portfolio', 'products'),
    '/reports/$period': PERIOD,
    '/editions/$number': '1',
    '/imports/$id': id,
  };
}

const filled = (path: string, examples: Readonly<Record<string, string>>): string =>
  path.replaceAll(
    /(\/[a-z]+\/)\$[a-z]+/g,
    (whole, start: string) => `${start}${examples[whole] ?? ''}`,
  );

/** Opens a page and waits until everything on it has come. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('main h1').first().waitFor();
}

async function picture(page: Page, path: string, look: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  const name = path.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '') || 'briefing';
  await page.screenshot({ path: join(PICTURES, `${name}.${look}.png`), fullPage: true });
}
