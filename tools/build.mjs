// npm run build: compiles the product to dist/.
import { onModernNode } from './support/node.mjs';

await onModernNode(async () => {
  const { build } = await import('./support/build.mjs');
  await build({ check: true });
});
