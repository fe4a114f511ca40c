// npm start: builds what is stale, finds or starts a database, and runs Remit in one process.
import { onModernNode } from './support/node.mjs';

await onModernNode(async () => {
  const { start } = await import('./start/start.mjs');
  await start({ sample: process.argv.includes('--sample') });
});
