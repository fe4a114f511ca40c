import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say, warn } from './project.mjs';
import { runNode } from './run.mjs';

const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/** Runs suites of Jest, shows what they say, and prints the sum as the last line; true when all is well. */
export async function runSuites({ suites, options = [] }) {
  const folder = mkdtempSync(join(tmpdir(), 'remit-suites-'));
  try {
    const results = join(folder, 'results.json');
    const json = ['--json', `--outputFile=${results}`];
    // Jest prints the JSON to standard output even when it also writes the file; the reports go to standard error.
    const stdio = ['inherit', 'ignore', 'inherit'];
    await runNode([...JEST, '--selectProjects', ...suites, ...json, ...options], { stdio });
    return report(read(results));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    warn('The tests broke off before they came to an end.');
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1, success: false };
  }
}

function report({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites, success }) {
  // A file that could not even be loaded holds no tests, and yet it failed.
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  if (numPassedTests + failed === 0) warn('No test was run.');
  say(`${numPassedTests} passed, ${failed} failed`);
  return success && failed === 0 && numPassedTests > 0;
}
