// npm run sample: loads an invented organization with two years of history, beside a running Remit or alone.
import { onModernNode } from './support/node.mjs';

await onModernNode(async () => {
  const { loadSample } = await import('./start/sample.mjs');
  await loadSample();
});
