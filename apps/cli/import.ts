import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { MistakenCall, type Call } from './call.ts';

interface Counts {
  readonly create: number;
  readonly update: number;
  readonly same: number;
  readonly fail: number;
}

interface ImportView {
  readonly id: string;
  readonly state: string;
  readonly mappingOrigin: 'guessed' | 'saved' | 'given' | null;
  readonly version: number;
  readonly preview: {
    readonly counts: Counts;
    readonly errors: readonly {
      readonly row: number;
      readonly column: string | null;
      readonly message: string;
    }[];
  } | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.xlsx': 'application/octet-stream',
  '.json': 'application/octet-stream',
  '.yml': 'application/yaml',
  '.yaml': 'application/yaml',
};

const KINDS = [
  'areas',
  'people',
  'kpis',
  'targets',
  'measurements',
  'check_ins',
  'objectives',
  'products',
  'roadmap_items',
  'milestones',
  'budget_lines',
  'budget_amounts',
];

/** Uploads, previews, and commits when every row can be read; 1 and nothing written otherwise. */
export async function importFile({ api, args, values, print }: Call): Promise<number> {
  const [kind = '', file] = args;
  if (!KINDS.includes(kind) || file === undefined)
    throw new MistakenCall(`Say import <kind> <file>; kinds are ${KINDS.join(', ')}.`);
  const query = new URLSearchParams({
    kind,
    source: values.source ?? basename(file),
    fileName: basename(file),
  });
  const { body: uploaded } = await api.send<ImportView>(`imports?${query.toString()}`, {
    method: 'POST',
    bytes: new Uint8Array(await readFile(file)),
    type: TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
  });
  const preview = await previewOf({ api, uploaded, mapping: values.mapping });
  show(preview, print);
  if ((preview.preview?.counts.fail ?? 0) > 0) return 1;
  if (values['dry-run']) return 0;
  const headers = ifMatch(preview);
  await api.send(`imports/${uploaded.id}/commit`, { method: 'PUT', json: {}, headers });
  print(`Committed. To undo: PUT /api/v1/imports/${uploaded.id}/undo`);
  return 0;
}

interface Previewed {
  readonly api: Call['api'];
  readonly uploaded: ImportView;
  readonly mapping: string | undefined;
}

/** With a mapping of its own, or with the one that the server guessed or remembers. */
async function previewOf({ api, uploaded, mapping }: Previewed): Promise<ImportView> {
  if (mapping === undefined) return uploaded;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server checks it
  const json = JSON.parse(await readFile(mapping, 'utf8')) as object;
  const request = { method: 'PUT', json, headers: ifMatch(uploaded) } as const;
  return (await api.send<ImportView>(`imports/${uploaded.id}/mapping`, request)).body;
}

const ifMatch = ({ version }: ImportView) => ({ 'if-match': `"v${version}"` });

function show({ preview, mappingOrigin }: ImportView, print: Call['print']): void {
  if (!preview) throw new MistakenCall('The columns could not be guessed: give a --mapping.');
  if (mappingOrigin === 'guessed')
    print('The mapping is a guess: look at it with --dry-run, or give one with --mapping.');
  const { create, update, same, fail } = preview.counts;
  print(`create ${create}, update ${update}, same ${same}, fail ${fail}`);
  for (const { row, column, message } of preview.errors.slice(0, 20))
    print(`  row ${row}${column === null ? '' : `, ${column}`}: ${message}`);
  if (preview.errors.length > 20) print(`  … and ${preview.errors.length - 20} more`);
}
