import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/** Runs a program to its end; its output is kept, or shown as it comes (`show`). */
export function run(program, args, { show = false, ...options } = {}) {
  return new Promise((resolve) => {
    const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, { cwd: root, stdio, ...options });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    const end = (code, problem = '') =>
      resolve({ ok: code === 0, code, output: Buffer.concat(output).toString() + problem });
    child.once('error', (error) => end(1, error.message));
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Runs a JavaScript program on this very Node. */
export const runNode = (args, options) => run(process.execPath, args, options);

export const secondsSince = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
