// npm test [unit|api|browser|pages] [-- options of Jest]: builds what is stale, runs the suites, ends with "N passed, N failed".
import { onModernNode } from './support/node.mjs';

/** The detail of single pages is a suite of its own, or the whole would take too long to be run often. */
const ALWAYS = ['unit', 'api', 'browser'];
const SUITES = [...ALWAYS, 'pages'];

await onModernNode(async () => {
  const { buildIfStale } = await import('./support/build.mjs');
  const { runSuites } = await import('./support/suites.mjs');
  const [suite, ...rest] = process.argv.slice(2);
  const isSuite = SUITES.includes(suite);
  await buildIfStale();
  const passed = await runSuites({
    suites: isSuite ? [suite] : ALWAYS,
    options: isSuite ? rest : process.argv.slice(2),
  });
  process.exitCode = passed ? 0 : 1;
});
