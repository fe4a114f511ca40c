import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const PATIENCE = 30_000;

/** A second API beside the one that all tests share, with settings of its own. */
export class ApiProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly output: readonly string[],
  ) {}

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<ApiProcess> {
    const env = { ...process.env, ...ownSettings(), ...settings };
    const child = spawn(process.execPath, ['dist/apps/api/main.js'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    const ready = Promise.withResolvers<string>();
    const collect = (chunk: Buffer) => {
      output.push(chunk.toString());
      const url = /Remit is ready: (\S+)/.exec(output.join(''))?.[1];
      if (url !== undefined) ready.resolve(url);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('exit', (code) =>
      ready.reject(new Error(`The API ended with ${code}: ${output.join('')}`)),
    );
    return new ApiProcess(child, await ready.promise, output);
  }

  /** All that it has said so far. */
  get printed(): string {
    return this.output.join('');
  }

  /** Ends it at once, in the middle of whatever it does. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  /** Asks it to stop; the code that it ends with. */
  async stop(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    const gone = once(this.child, 'exit');
    const late = setTimeout(() => this.child.kill('SIGKILL'), PATIENCE);
    this.child.kill('SIGTERM');
    const [code] = (await gone) as [number | null];
    clearTimeout(late);
    return code;
  }
}

const ownSettings = () => ({
  DATABASE_URL: process.env['TEST_APP_URL'],
  REMIT_SECRET: process.env['TEST_SECRET'],
  PORT: '0',
  LOG_LEVEL: 'error',
  REQUESTS_PER_MINUTE: '10000000',
});
