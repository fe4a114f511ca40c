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

/** True when every step is green. */
export async function verify({ tests }) {
  for (const [name, ...args] of STEPS) {
    const start = performance.now();
    const { ok, output } = await runNode(args);
    say(`${ok ? '✓' : '✗'} ${name.padEnd(NAME_WIDTH)}  ${secondsSince(start)}`);
    if (!ok) {
      say(output);
      return false;
    }
  }
  return tests ? runSuites({ suites: ['unit', 'api', 'browser', 'pages'] }) : true;
}
