import type { Response } from 'supertest';
import type { Client } from './client.ts';

export interface ImportBody {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly rows: number;
  readonly mapping: Record<string, unknown> | null;
  readonly mappingOrigin: string | null;
  readonly preview: {
    readonly counts: { create: number; update: number; same: number; fail: number };
    readonly skipped: number;
    readonly excluded: number;
    readonly added: number;
    readonly subtotals: { readonly count: number; readonly names: readonly string[] };
    readonly errors: readonly { row: number; column: string | null; message: string }[];
    readonly causes: readonly { message: string; count: number; firstRow: number }[];
    readonly unmapped: readonly { field: string; term: string; count: number }[];
    readonly changes: readonly { row: number; name: string; old: object | null; new: object }[];
    readonly matches: readonly { row: number; name: string; matched: string }[];
    readonly vanished: { count: number; names: string[] };
  } | null;
}

export interface FileToImport {
  readonly kind: string;
  readonly text: string | Buffer;
  readonly fileName?: string;
  readonly source?: string;
  readonly type?: string;
  readonly query?: string;
}

export async function upload(
  who: Client,
  {
    kind,
    text,
    fileName = 'file.csv',
    source = 'test',
    type = 'text/csv',
    query = '',
  }: FileToImport,
  status = 201,
): Promise<ImportBody> {
  const address = new URLSearchParams({ kind, fileName, source }).toString();
  const { body } = await who
    .post(`imports?${address}${query}`)
    .set('content-type', type)
    .send(typeof text === 'string' ? Buffer.from(text) : text)
    .expect(status);
  return body as ImportBody;
}

export async function map(
  who: Client,
  { id, version }: ImportBody,
  mapping: object,
  status = 200,
): Promise<ImportBody> {
  const { body } = await who
    .put(`imports/${id}/mapping`, mapping)
    .set('if-match', `"v${version}"`)
    .expect(status);
  return body as ImportBody;
}

export const commit = (
  who: Client,
  { id, version }: ImportBody,
  { skipFailed = false, status = 200 }: { skipFailed?: boolean; status?: number } = {},
): Promise<ImportBody> => step(who, `imports/${id}/commit`, version, { skipFailed, status });

export const undo = (who: Client, { id, version }: ImportBody, status = 200): Promise<ImportBody> =>
  step(who, `imports/${id}/undo`, version, { status });

/** All the steps with a mapping, and no row may fail. */
export async function importAll(
  who: Client,
  file: FileToImport,
  mapping?: object,
): Promise<ImportBody> {
  const uploaded = await upload(who, file);
  const mapped = mapping === undefined ? uploaded : await map(who, uploaded, mapping);
  expect(mapped.preview?.errors).toEqual([]);
  return commit(who, mapped);
}

async function step(
  who: Client,
  path: string,
  version: number,
  { skipFailed, status }: { skipFailed?: boolean; status: number },
): Promise<ImportBody> {
  const answer: Response = await who
    .put(path, skipFailed === undefined ? {} : { skipFailed })
    .set('if-match', `"v${version}"`);
  if (answer.status !== status)
    throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 2_000)}`);
  return answer.body as ImportBody;
}
