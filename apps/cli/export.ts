import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Call } from './call.ts';

interface Identified {
  readonly id: string;
}

/** Lists with pages, and what they are called on disk. */
const PAGED = {
  people: 'people',
  kpis: 'kpis',
  'check-ins': 'check-ins',
  reports: 'reports',
  activity: 'activity',
} as const;

const PART_OF_KPI = ['definitions', 'targets', 'measurements'] as const;

/** Writes everything that the caller may read, one JSON file per kind. */
export async function exportAll({ api, values, print }: Call): Promise<number> {
  const folder = values.out ?? 'remit-export';
  await mkdir(folder, { recursive: true });
  const write = async (name: string, rows: readonly unknown[]) => {
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(rows, null, 1)}\n`);
    print(`${name.padEnd(14)} ${rows.length}`);
  };
  await write('organization', [await api.read('organization')]);
  await write(
    'areas',
    await api
      .read<readonly Identified[]>('areas?archived=true')
      .then(async (archived) => [...(await api.read<readonly Identified[]>('areas')), ...archived]),
  );
  for (const [name, path] of Object.entries(PAGED)) await write(name, await api.all(path));
  const kpis = await api.all<Identified>('kpis');
  for (const part of PART_OF_KPI) {
    const rows: unknown[] = [];
    for (const { id } of kpis)
      for (const row of await parts(api, `kpis/${id}/${part}`)) rows.push({ kpiId: id, ...row });
    await write(part, rows);
  }
  print(`Everything is in ${folder}.`);
  return 0;
}

/** A part of a KPI comes as a list, or as a page of one. */
async function parts(api: Call['api'], path: string): Promise<readonly object[]> {
  const answer = await api.read<readonly object[] | { readonly data: readonly object[] }>(path);
  return 'data' in answer ? answer.data : answer;
}
