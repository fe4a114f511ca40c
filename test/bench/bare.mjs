// What the same statements cost behind nothing but node:http and pg. Each route is told its statements by the run.
import { createServer } from 'node:http';
import pg from 'pg';

// The API plans its large statements once and compiles none; the same plans have to run here.
const SAME_PLANS = '-c jit=off -c random_page_cost=1.1 -c plan_cache_mode=force_generic_plan';
const pools = new Map();
const poolOf = (url) => {
  const settings = { connectionString: url, max: 10, pipeline: true, options: SAME_PLANS };
  if (!pools.has(url)) pools.set(url, new pg.Pool(settings));
  return pools.get(url);
};

/** By path: { url, statements, answer: which statement's first column is the body }. */
const routes = new Map();
const orders = {
  cpu: () => process.cpuUsage(),
  route: ({ path, ...route }) => void routes.set(path, route),
};
process.on('message', ({ id, order, value }) => process.send({ id, result: orders[order](value) }));

const named = (path, { text, values }, at) => ({ name: `${path} ${at}`, text, values });

async function run(path, { url, statements, answer, isUnit }) {
  const pool = poolOf(url);
  if (!isUnit) {
    const [statement] = statements;
    return textOf(await pool.query(named(path, statement, 0)));
  }
  const client = await pool.connect();
  try {
    const all = [client.query('BEGIN')];
    for (const [at, statement] of statements.entries()) {
      const asked = client.query(named(path, statement, at));
      all.push(asked);
      if (at < statements.length - 1) await asked;
    }
    all.push(client.query('COMMIT'));
    const results = await Promise.all(all);
    return textOf(results[answer + 1]);
  } finally {
    client.release();
  }
}

const textOf = ({ rows }) => {
  const [row] = rows;
  if (row === undefined) return '[]';
  return typeof row.text === 'string' ? row.text : JSON.stringify(rows);
};

const server = createServer((request, response) => {
  const route = routes.get(request.url);
  request.resume();
  request.once('end', () => {
    run(request.url, route).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error) => response.writeHead(500).end(error.message),
    );
  });
});
server.listen(0, '127.0.0.1', () =>
  process.send({ url: `http://127.0.0.1:${server.address().port}` }),
);
