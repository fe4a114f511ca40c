// npm run contracts: writes libs/contracts from the built API. With --check it only compares.
import { onModernNode } from './support/node.mjs';

await onModernNode(async () => {
  const { writeContracts, checkContracts } = await import('./support/contracts.mjs');
  await (process.argv.includes('--check') ? checkContracts() : writeContracts());
});
