import type { Api } from './api.ts';

/** The call itself was wrong; the message says how it should read. */
export class MistakenCall extends Error {
  override readonly name = 'MistakenCall';
}

export interface Values {
  readonly source?: string | undefined;
  readonly mapping?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly out?: string | undefined;
  readonly form?: string | undefined;
  readonly format?: string | undefined;
  readonly edition?: string | undefined;
  readonly reason?: string | undefined;
  readonly sha256?: string | undefined;
}

/** One command with its arguments, and the server that it speaks to. */
export interface Call {
  readonly args: readonly string[];
  readonly values: Values;
  readonly api: Api;
  readonly print: (line: string) => void;
}
