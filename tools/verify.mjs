// npm run verify: everything CI does, cheapest first; stops at the first failure.
import { onModernNode } from './support/node.mjs';

await onModernNode(async () => {
  const { verify } = await import('./support/verify.mjs');
  const passed = await verify({ tests: !process.argv.includes('--without-tests') });
  process.exitCode = passed ? 0 : 1;
});
