import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MistakenCall, type Call } from './call.ts';

interface Identified {
  readonly id: string;
}

interface Keyed extends Identified {
  readonly key: string;
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

const PART_OF_BUDGET = ['lines', 'versions', 'postings', 'closes'] as const;

/** One budget as a file, or everything that the caller may read. */
export function exportData(call: Call): Promise<number> {
  const [what, key] = call.args;
  if (what === undefined) return exportAll(call);
  if (what !== 'budget' || key === undefined)
    throw new MistakenCall('Say export, or export budget <key>.');
  return exportBudget(call, key);
}

async function exportBudget({ api, values, print }: Call, key: string): Promise<number> {
  const { form = 'long', format = 'csv' } = values;
  const file = values.out ?? `budget-${key}-${form}.${format}`;
  const query = new URLSearchParams({ form, format });
  await writeFile(
    file,
    await api.bytes(`budgets/${encodeURIComponent(key)}/export?${query.toString()}`),
  );
  print(`The budget is in ${file}.`);
  return 0;
}

/** One JSON file per kind, and each budget also as CSV that can be imported again. */
async function exportAll({ api, values, print }: Call): Promise<number> {
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
  await exportBudgets({ api, folder, write });
  print(`Everything is in ${folder}.`);
  return 0;
}

interface Target {
  readonly api: Call['api'];
  readonly folder: string;
  readonly write: (name: string, rows: readonly unknown[]) => Promise<void>;
}

async function exportBudgets({ api, folder, write }: Target): Promise<void> {
  const budgets: Keyed[] = [];
  for (const archived of [false, true])
    budgets.push(...(await api.read<readonly Keyed[]>(`budgets?archived=${archived}`)));
  await write('budgets', budgets);
  for (const part of PART_OF_BUDGET) {
    const rows: unknown[] = [];
    for (const { id } of budgets)
      for (const row of await listOf(api, `budgets/${id}/${part}`))
        rows.push({ budgetId: id, ...row });
    await write(`budget-${part}`, rows);
  }
  await write('budget-amounts', await amountsOf(api, budgets));
  for (const { id, key } of budgets)
    await writeFile(
      join(folder, `budget-${key}.csv`),
      await api.bytes(`budgets/${id}/export?form=long`),
    );
}

/** Of every version, also of those that no longer hold. */
async function amountsOf(api: Call['api'], budgets: readonly Keyed[]): Promise<readonly object[]> {
  const amounts: object[] = [];
  for (const budget of budgets)
    for (const { id } of await api.read<readonly Identified[]>(`budgets/${budget.id}/versions`))
      amounts.push({ versionId: id, ...(await api.read<object>(`budget-versions/${id}/amounts`)) });
  return amounts;
}

/** Every row of a list, with or without pages. */
async function listOf(api: Call['api'], path: string): Promise<readonly object[]> {
  const answer = await api.read<readonly object[] | { readonly data: readonly object[] }>(path);
  return 'data' in answer ? api.all<object>(path) : answer;
}

/** A part of a KPI comes as a list, or as a page of one. */
async function parts(api: Call['api'], path: string): Promise<readonly object[]> {
  const answer = await api.read<readonly object[] | { readonly data: readonly object[] }>(path);
  return 'data' in answer ? answer.data : answer;
}
