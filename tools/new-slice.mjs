// npm run new -- <slice> [singular]: starts a slice with all its files, a migration and a test.
import { onModernNode } from './support/node.mjs';

await onModernNode(async () => {
  const { addSlice } = await import('./support/slice.mjs');
  await addSlice(process.argv[2], process.argv[3]);
});
