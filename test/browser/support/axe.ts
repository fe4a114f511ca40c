import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(options: {
    runOnly: readonly string[];
    resultTypes: readonly string[];
  }): Promise<Pick<AxeResults, 'violations'>>;
}

/** What stands in the way of people who read the page in other ways: `rule: element`, none when all is well. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(source);
  // Only what is wrong comes back: to send all that is well takes longer than to find out.
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as never as { axe: Axe };
    const { violations } = await axe.run({ runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`,
      ),
    );
  }, TAGS);
}
