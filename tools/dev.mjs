// npm run dev: npm start that compiles and restarts whenever a source changes.
import { onModernNode } from './support/node.mjs';

await onModernNode(async () => {
  const { develop } = await import('./start/develop.mjs');
  await develop();
});
