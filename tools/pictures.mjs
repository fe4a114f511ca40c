// npm run pictures [-- names]: draws docs/images anew, from real screens of the sample organization in a browser.
import { onModernNode } from './support/node.mjs';

await onModernNode(async () => {
  const { drawPictures } = await import('./support/pictures.mjs');
  await drawPictures(process.argv.slice(2));
});
