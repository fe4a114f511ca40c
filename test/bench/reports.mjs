import { load } from './load.mjs';
import { heading, row } from './table.mjs';

const TIMES = 5;

/** The report of each of the last quarters: its draft, its sealing, and the renderings of what was sealed. */
export async function benchReports(api, headers, today) {
  heading('Reports with all KPIs, one at a time');
  const reports = [];
  for (const period of quartersBefore(today, TIMES)) reports.push(await open(period));
  const paths = reports.map(({ path }) => path);
  await each('draft', (n) => ({ url: at(`${paths[n % TIMES]}/draft`), headers }));
  await each('draft as a page', (n) => ({
    url: at(`${paths[n % TIMES]}/draft?format=html`),
    headers,
  }));
  await each('seal', (n) => ({
    url: at(`${paths[n]}/submission`),
    method: 'PUT',
    headers: {
      ...headers,
      'content-type': 'application/json',
      'if-match': reports[n].etag,
    },
    body: '{}',
  }));
  for (const format of ['json', 'html', 'xlsx', 'pdf'])
    await each(`edition as ${format}`, (n) => ({
      url: at(`${paths[n]}/editions/1?format=${format}`),
      headers,
    }));

  function at(path) {
    return `${api.url}/api/v1/${path}`;
  }

  async function open(period) {
    const answer = await fetch(at('reports'), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ period }),
    });
    const told = await answer.json();
    if (!answer.ok) throw new Error(`${period}: ${answer.status} ${JSON.stringify(told)}`);
    return { path: `reports/${told.id}`, etag: answer.headers.get('etag') };
  }

  async function each(name, make) {
    const result = await api.cpuOf(() =>
      load({ make, count: TIMES, connections: 1, expected: 200 }),
    );
    row(name, { ...result, cpu: result.cpu / TIMES });
  }
}

/** Keys of the quarters that lie wholly before a day, newest first, oldest last. */
function quartersBefore(today, count) {
  const [year, month] = today.split('-').map(Number);
  const running = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: count }, (_, back) => {
    const quarter = running - 1 - back;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  }).toReversed();
}
