import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFonts } from '../fonts.ts';
import { serveHelper } from '../helper/serve-helper.ts';
import type { PictureJob } from './picture-job.ts';

const { resolve } = createRequire(import.meta.url);
await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
const font = { fontBuffers: [...readFonts()], defaultFontFamily: 'Inter' };

serveHelper(({ svg, width }: PictureJob) => {
  const options = { font, background: '#ffffff', fitTo: { mode: 'width', value: width } } as const;
  const drawing = new Resvg(svg, options);
  const picture = drawing.render();
  try {
    return picture.asPng();
  } finally {
    picture.free();
    drawing.free();
  }
});
