// npm run pictures: draws docs/images anew, from real screens of the sample organization in a browser.
import { onModernNode } from './support/node.mjs';

await onModernNode(async () => {
  const { drawPictures } = await import('./support/pictures.mjs');
  await drawPictures();
});
