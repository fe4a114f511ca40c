import type { Locator, Page } from 'playwright-core';
import { paste } from './paste.ts';

/** Counts what a reader's hands do; to type words or figures and to move between them is not counted. */
export function handsOn(page: Page) {
  let strokes = 0;
  let clicks = 0;
  return {
    strokes: () => strokes,
    clicks: () => clicks,
    press: async (...keys: readonly string[]) => {
      for (const key of keys) {
        strokes += 1;
        await page.keyboard.press(key);
      }
    },
    paste: async (text: string) => {
      strokes += 1;
      await paste(page, text);
    },
    click: async (target: Locator) => {
      clicks += 1;
      await target.click();
    },
  };
}
