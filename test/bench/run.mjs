// The API beside a bare node:http and pg server that runs the same statements, in turns, in one run.
// Words after the command pick from it: npm run bench -- roadmap writes
import { loadavg } from 'node:os';
import { load, median } from './load.mjs';
import { processorTimeOf } from './processor-time.ts';
import { benchReports } from './reports.mjs';
import { startServer } from './server.mjs';
import { setStage } from './stage.mjs';
import { heading, print, row, rowOfBoth } from './table.mjs';

/** By connections: the crowd takes all processors, so a round of it is long and steady. */
const ROUNDS = new Map([
  [1, 5],
  [16, 3],
]);
/** What a contender may take in a round, in milliseconds; at least five requests it gets, and three of each connection. */
const ROUND_LENGTH = 1_500;
const TODAY = new Date().toISOString().slice(0, 10);
/** Of the last minute, five and fifteen: other work on the machine makes every figure worse. */
const loadOfMachine = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(', ');
/** What was asked for by a part of its name; everything when nothing was. */
const picks = process.argv.slice(2);
const isWanted = (name) => picks.length === 0 || picks.some((pick) => name.includes(pick));

const stage = await setStage(TODAY, { hasBudget: isWanted('budget') });
const { facts } = stage;
print(
  `${facts.areas} areas, ${facts.kpis} KPIs, ${facts.values} values, ${facts.checkIns} check-ins, ${facts.items} roadmap items, ${facts.products} products; load ${loadOfMachine()}`,
);

const api = await startServer('api.mjs', {
  DATABASE_URL: stage.appUrl,
  REMIT_SECRET: stage.secret,
  LOG_LEVEL: 'error',
  REQUESTS_PER_MINUTE: '10000000',
});
const bare = await startServer('bare.mjs');
const headers = { cookie: `remit_session=${stage.session}` };
const get =
  (path, more = {}) =>
  () => ({ url: `${api.url}/api/v1/${path}`, headers: { ...headers, ...more } });

try {
  await reads();
  if (isWanted('writes')) await writes();
  if (isWanted('reports')) await benchReports(api, headers, TODAY);
  print();
  print(`load ${loadOfMachine()}`);
  print(`memory of the API ${(((await api.order('memory')) ?? 0) / 1_048_576).toFixed(0)} MB`);
} finally {
  await Promise.all([api.stop(), bare.stop()]);
  await stage.clear();
}

async function reads() {
  await api.order('cache', false);
  heading('Reads, each drawn from the database (answers from memory switched off)');
  for (const [name, path] of [
    ['scorecard', 'scorecard'],
    ['scorecard as of a past instant', `scorecard?asOf=${TODAY}T00:00:00Z`],
    ['area page', `areas/${facts.areaId}/overview`],
    ['page of check-ins', 'check-ins?limit=20'],
    ['activity', 'activity?limit=20'],
    ['roadmap', 'roadmap'],
    ['roadmap as of a past instant', `roadmap?asOf=${TODAY}T00:00:00Z`],
    ['portfolio', 'portfolio'],
    ['budget by area', 'budgets/bench/view'],
    ['budget by line', 'budgets/bench/view?groupBy=line'],
  ])
    if (isWanted(name)) {
      await compareRead(name, path);
      await asItShips(name, path);
    }
  await api.order('cache', true);
  if (!isWanted('while nothing changes')) return;
  heading('The scorecard while nothing changes');
  await alone('answered from memory', get('scorecard'), 200);
  const tag = (await fetch(`${api.url}/api/v1/scorecard`, { headers })).headers.get('etag');
  await alone('unchanged since it was read', get('scorecard', { 'if-none-match': tag }), 304);
}

/** The statement that the route ran last before COMMIT is what the bare server runs; the whole unit is what security costs. */
async function compareRead(name, path) {
  await api.order('watch');
  const answer = await fetch(`${api.url}/api/v1/${path}`, { headers });
  const ran = await api.order('statements');
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  const statements = ran.filter(({ text }) => !/^(BEGIN|COMMIT)/.test(text));
  const main = statements.at(-1);
  const unit = { url: stage.appUrl, statements, answer: statements.length - 1, isUnit: true };
  const bareUrl = (which) => () => ({ url: encodeURI(`${bare.url}/${name}/${which}`) });
  await bare.order('route', {
    path: encodeURI(`/${name}/bare`),
    url: stage.bareUrl,
    statements: [main],
  });
  await bare.order('route', { path: encodeURI(`/${name}/unit`), ...unit });
  for (const connections of [1, 16])
    await inTurns(connections === 1 ? name : `${name}, 16 connections`, {
      connections,
      contenders: [
        [api, get(path)],
        [bare, bareUrl('bare')],
        [bare, bareUrl('unit')],
      ],
    });
}

/** How a page is mostly read: nothing has changed since somebody read it. */
async function asItShips(name, path) {
  await api.order('cache', true);
  await alone(`${name}, as it ships`, get(path), 200);
  await api.order('cache', false);
}

async function inTurns(name, { connections, contenders }) {
  const results = contenders.map(() => []);
  const [[, first]] = contenders;
  // Warms up, and tells how many fit into a round.
  const least = Math.max(5, 3 * connections);
  const { perSecond: pace } = await load({ make: first, count: least, connections, expected: 200 });
  const count = Math.max(least, Math.min(200, Math.round((pace * ROUND_LENGTH) / 1_000)));
  for (let round = 0; round <= ROUNDS.get(connections); round += 1)
    for (const [at, [server, make]] of contenders.entries()) {
      const result = await measured(server, { make, count, connections });
      // The first round warms up.
      if (round > 0) results[at].push(each(count, result));
    }
  const [ours, theirs, secured] = results.map(summary);
  row(name, ours, theirs, secured);
  rowOfBoth(ours, theirs, secured);
}

/** Processor time of the server, and of PostgreSQL while it worked for it. */
async function measured(server, work) {
  const before = processorTimeOf(stage.postmaster);
  const result = await server.cpuOf(() => load({ ...work, expected: 200 }));
  return { ...result, database: processorTimeOf(stage.postmaster) - before };
}

function each(count, result) {
  const { cpu, database } = result;
  return { ...result, cpu: cpu / count, both: (cpu + database) / count };
}

function summary(all) {
  return {
    cpu: median(all.map(({ cpu }) => cpu)),
    both: median(all.map(({ both }) => both)),
    perSecond: median(all.map(({ perSecond }) => perSecond)),
    p50: median(all.map(({ p50 }) => p50)),
    p99: median(all.map(({ p99 }) => p99)),
    refused: all.reduce((sum, { refused }) => sum + refused, 0),
  };
}

async function alone(name, make, expected) {
  const count = 500;
  await load({ make, count: 200, connections: 1, expected });
  const result = await api.cpuOf(() => load({ make, count, connections: 16, expected }));
  row(name, { ...result, cpu: result.cpu / count });
}

function put(n) {
  return {
    url: `${api.url}/api/v1/kpis/${facts.kpiKeys[n % 600]}/measurements/${week(Math.floor(n / 600))}`,
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ ...figure(n % 600, 40 + (n % 30)), reason: 'recount' }),
  };
}

function batch(n) {
  return {
    url: `${api.url}/api/v1/measurements/batch`,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ rows: rowsOf(n) }),
  };
}

async function writes() {
  heading('Writes, with activity and idempotency, beside the bare insert');
  await capture('one measurement', put(0));
  const single = { count: 200, make: (n) => put(n + 1) };
  await compareWrite('one measurement', single);
  await capture('10,000 measurements', batch(0));
  await compareWrite('10,000 measurements', { count: 3, make: (n) => batch(n + 1) });
}

/** The bare server repeats the very insert that the API ran, with new ids made by the database. */
async function capture(name, { url, ...init }) {
  await api.order('watch');
  const answer = await fetch(url, init);
  const ran = await api.order('statements');
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  const insert = ran.find(({ text }) => /INSERT INTO "?measurements/.test(text));
  const text = `INSERT INTO measurements SELECT organization_id, gen_random_uuid(), kpi_id, series, period_key, starts_on, ends_on, value, numerator,
    denominator, low, high, observations, state, reason, note, evidence, source, import_id, recorded_by, clock_timestamp()
    FROM measurements WHERE organization_id = $1 ORDER BY recorded_at DESC LIMIT $2`;
  const values = [stage.organizationId, name.startsWith('one') ? 1 : 10_000];
  if (!insert) throw new Error(`${name} inserted nothing.`);
  const path = encodeURI(`/${name}`);
  await bare.order('route', { path, url: stage.bareUrl, statements: [{ text, values }] });
}

async function compareWrite(name, { count, make }) {
  const ours = [];
  const theirs = [];
  const url = `${bare.url}${encodeURI(`/${name}`)}`;
  const plain = () => ({ url, method: 'POST', body: '' });
  for (let round = 0; round < 3; round += 1) {
    const next = (n) => make(round * count + n);
    ours.push(each(count, await measured(api, { make: next, count, connections: 1 })));
    theirs.push(each(count, await measured(bare, { make: plain, count, connections: 1 })));
  }
  row(name, summary(ours), summary(theirs));
  rowOfBoth(summary(ours), summary(theirs));
}

/** KPIs of the stage are ratios from the third to the last of each ten. */
function figure(kpi, part) {
  return (kpi + 1) % 10 > 2 ? { numerator: part, denominator: 100 } : { value: part };
}

function rowsOf(n) {
  return Array.from({ length: 10_000 }, (_, at) => ({
    kpi: facts.kpiIds[at % 600],
    period: week(1 + Math.floor(at / 600)),
    ...figure(at % 600, 30 + ((at + n * 7) % 60)),
    reason: 'recount',
  }));
}

/** The key of the ISO week that lies so many weeks before this one. */
function week(back) {
  const day = new Date(`${TODAY}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 7 * (back + 2));
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const first = new Date(Date.UTC(day.getUTCFullYear(), 0, 1));
  const number = Math.ceil(((day - first) / 86_400_000 + 1) / 7);
  return `${day.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}
