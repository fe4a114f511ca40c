import { Agent, request as ask } from 'node:http';

/** One request; its body is read to the end. */
function send(agent, { url, method = 'GET', headers = {}, body }) {
  return new Promise((done, failed) => {
    const outgoing = ask(url, { agent, method, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => done(answer.statusCode));
    });
    outgoing.once('error', failed);
    outgoing.end(body);
  });
}

/** Sends `count` requests over `connections` kept-alive connections; `make(n)` makes the n-th. */
export async function load({ make, count, connections, expected }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let next = 0;
  let refused = 0;
  const begin = performance.now();
  const worker = async () => {
    while (next < count) {
      const at = next;
      next += 1;
      const from = performance.now();
      const status = await send(agent, make(at));
      if (status !== expected) refused += 1;
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - begin) / 1_000;
  agent.destroy();
  times.sort((one, other) => one - other);
  const quantile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { perSecond: count / seconds, p50: quantile(0.5), p99: quantile(0.99), refused };
}

export const median = (values) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
