import { availableParallelism } from 'node:os';
import { bin, say } from './project.mjs';
import { runNode, secondsSince } from './run.mjs';
import { runSuites } from './suites.mjs';

const LINTED = ['apps', 'libs', 'migrations', 'test'];

const STEPS = [
  ['format', bin('prettier'), '--check', '.'],
  ['deployment', 'tools/check-deploy.mjs'],
  ['types', bin('tsc'), '--noEmit', '-p', 'tsconfig.json'],
  ['types of the web app', bin('tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json'],
  ['lint', bin('oxlint'), '--type-aware', '--max-warnings', '0', ...LINTED],
  ['architecture', bin('depcruise'), 'apps', 'libs', 'migrations'],
  ['dead code', bin('knip')],
  ['contract', 'tools/contracts.mjs', '--check'],
];
const NAME_WIDTH = Math.max(...STEPS.map(([name]) => name.length));

/** True when every step is green. As many run side by side as there are processors; none is begun after a failure. */
export async function verify({ tests }) {
  const waiting = STEPS.values();
  const failures = [];
  const work = async () => {
    for (const [name, ...args] of waiting) {
      const start = performance.now();
      const { ok, output } = await runNode(args);
      say(`${ok ? '✓' : '✗'} ${name.padEnd(NAME_WIDTH)}  ${secondsSince(start)}`);
      if (!ok) failures.push(output);
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  for (const output of failures) say(output);
  if (failures.length > 0) return false;
  return tests ? runSuites({ suites: ['unit', 'api', 'browser', 'pages'] }) : true;
}
