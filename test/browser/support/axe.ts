import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { dress } from './visit.ts';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of these that colours decide; all others go by the markup and by where things stand. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface Axe {
  run(options: {
    runOnly: { type: 'tag' | 'rule'; values: readonly string[] };
    resultTypes: readonly string[];
    preload: { assets: readonly string[] };
  }): Promise<Pick<AxeResults, 'violations'>>;
}

/** What stands in the way of people who read the page in other ways: `rule: element`, none when all is well. */
export const barriers = (page: Page): Promise<string[]> => found(page, 'tag', TAGS);

/** The same of a page in light colours that stands the same in dark ones, and goes back to light ones. */
export async function barriersByDayAndNight(page: Page, look: { phone?: boolean } = {}) {
  const byDay = await looked(page);
  await dress(page, { ...look, dark: true });
  const byNight = await looked(page, byDay);
  await dress(page, look);
  return [...byDay.found, ...byNight.found.map((fault) => `by night: ${fault}`)];
}

interface Looked {
  readonly shown: string;
  readonly found: readonly string[];
}

/** What stands in the way now; where all is as it was before, only the colours can be others. */
export async function looked(page: Page, before?: Looked): Promise<Looked> {
  const shown = await page.evaluate<string>(SHOWN);
  const isSame = shown === before?.shown;
  return { shown, found: await (isSame ? found(page, 'rule', OF_COLOURS) : barriers(page)) };
}

/** What is there and how large. */
const SHOWN =
  '[innerWidth, document.documentElement.scrollHeight, document.body.innerText, document.body.outerHTML].join("\\n")';

async function found(
  page: Page,
  type: 'tag' | 'rule',
  values: readonly string[],
): Promise<string[]> {
  if (await page.evaluate<boolean>('!globalThis.axe')) await page.evaluate(source);
  return page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as never as { axe: Axe };
      const { violations } = await axe.run({
        runOnly,
        // Only what is wrong comes back: to send all that is well takes longer than to find out.
        resultTypes: ['violations'],
        // No rule of these tags reads style sheets, which take long to copy.
        preload: { assets: ['media'] },
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`,
        ),
      );
    },
    { type, values },
  );
}
