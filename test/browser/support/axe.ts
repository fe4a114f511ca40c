import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

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

/** The same of a page that was found without barriers when it stood there like this in other colours. */
export const barriersOfColours = (page: Page): Promise<string[]> => found(page, 'rule', OF_COLOURS);

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
