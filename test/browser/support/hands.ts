import type { Locator, Page } from 'playwright-core';
import { paste } from './paste.ts';

/** Counts what a reader's hands do; to type words or figures and to move between them is not counted. */
export function handsOn(page: Page) {
  let strokes = 0;
  let clicks = 0;
  let drags = 0;
  return {
    strokes: () => strokes,
    clicks: () => clicks,
    drags: () => drags,
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
    /** Takes hold of it near its beginning, and lets it go so many pixels to the right. */
    drag: async (target: Locator, pixels: number) => {
      drags += 1;
      const box = await target.boundingBox();
      if (!box) throw new Error('What is to be dragged is not drawn.');
      await page.mouse.move(box.x + 40, box.y + 12);
      await page.mouse.down();
      await page.mouse.move(box.x + 40 + pixels, box.y + 14, { steps: 4 });
      await page.mouse.up();
    },
    /** Clicks on what asks for a file, and chooses it. */
    choose: async (target: Locator, file: { readonly name: string; readonly text: string }) => {
      clicks += 1;
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), target.click()]);
      const { name, text } = file;
      await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    },
  };
}
