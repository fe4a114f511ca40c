// Runs the PostgreSQL server that npm brought: below one folder, reachable by a socket in it and nowhere else.
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fchownSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { unprivileged } from './postgres/account.mjs';
import { findBinaries } from './postgres/binaries.mjs';
import { exclusively } from './postgres/lock.mjs';
import { handOver, makePlaces, placesIn } from './postgres/places.mjs';
import { answers, isServer, readPidFile } from './postgres/processes.mjs';
import { DATABASE, makeOwner, OWNER, SUPERUSER } from './postgres/roles.mjs';
import { demandSpace, spaceWatcher } from './postgres/space.mjs';
import { signIn, signOut } from './postgres/users.mjs';

/** Recovery after a crash may take a while; a server that needs longer is a matter for its log. */
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 30_000;
const WATCH_INTERVAL_MS = 1000;
const SPACE_CHECKS_EVERY = 30;
const LOG_BYTES_MAX = 10 * 1024 * 1024;

/** For throw-away databases: fast, and lost with the machine. */
const IN_A_HURRY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '2GB',
  autovacuum: 'off',
};

/** `dir` is made when it is missing; `settings` are PostgreSQL's own, by name. */
export function server({ dir, durable = true, settings = {} }) {
  const places = placesIn(dir);
  const context = {
    places,
    account: unprivileged(places.data),
    binaries: findBinaries(),
    durable,
    settings: { ...(durable ? {} : IN_A_HURRY), ...settings },
  };
  return {
    /** Starts it, or takes over a server that runs already: 'started' or 'adopted'. */
    start: () => exclusively(places.root, () => startOrAdopt(context)),
    /** Stops it, whoever else may use it. */
    stop: () => stop(places),
    /** Stops it unless another process works with it; synchronous, for the last moment of a process. */
    release: ({ wait = true } = {}) => release(places, wait),
    /** Starts it again when it died and warns when the disk fills up; gives a function that ends the watch. */
    watch: (warn) => watch(context, warn),
    running: () => runningPid(places) !== undefined,
    url: (database = DATABASE, user = OWNER) => urlOf(places, database, user),
  };
}

function urlOf({ run, port }, database, user) {
  return `postgres://${user}@localhost/${database}?host=${encodeURIComponent(run)}&port=${port}`;
}

function runningPid({ data }) {
  const file = readPidFile(data);
  return file && isServer(file.pid, data) ? file.pid : undefined;
}

async function startOrAdopt(context) {
  const { places } = context;
  makePlaces(places);
  const outcome = (await adopt(places)) ?? (await launch(context));
  await makeOwner(places);
  signIn(places.users);
  return outcome;
}

function initialize(context) {
  const { places, account, binaries, durable } = context;
  if (existsSync(join(places.data, 'PG_VERSION'))) return;
  // Under another name first, so that an interrupted attempt leaves nothing that looks like a database.
  const draft = `${places.data}.new`;
  rmSync(draft, { recursive: true, force: true });
  const options = ['-D', draft, '-U', SUPERUSER, '--encoding=UTF8', '--locale=C'];
  options.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  options.push('--auth-local=trust', '--auth-host=scram-sha-256');
  if (!durable) options.push('--no-sync');
  const [program, args] = account.command(join(binaries, 'initdb'), options);
  const result = spawnSync(program, args, { ...account.ids, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(failureOf(result, context));
  renameSync(draft, places.data);
}

function failureOf({ error, stderr }, { account, places }) {
  const message = `PostgreSQL could not make its files: ${error?.message ?? stderr.trim()}`;
  if (account.ids.uid === undefined) return message;
  return (
    `${message}\nPostgreSQL does not run as root, so user ${account.ids.uid} runs it and must be able ` +
    `to enter ${places.root} and this project: run Remit as an ordinary user, or put both elsewhere.`
  );
}

/** Waits for a server that is starting or stopping; nothing when there is none to take over. */
async function adopt(places) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (runningPid(places) || (await answers(places.socket))) {
    if (readPidFile(places.data)?.ready && (await answers(places.socket))) return 'adopted';
    if (Date.now() > deadline)
      throw new Error(`A PostgreSQL server is there but does not become ready; see ${places.log}.`);
    await sleep(20);
  }
  return undefined;
}

async function launch(context) {
  const { places, account } = context;
  demandSpace(places.root);
  handOver(places, account);
  initialize(context);
  clearRemains(places);
  const from = turnLog(places.log);
  const child = spawnServer(context);
  let gone = false;
  for (const event of ['exit', 'error']) child.once(event, () => (gone = true));
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(readPidFile(places.data)?.ready && runningPid(places))) {
    if (gone || Date.now() > deadline)
      throw new Error(`PostgreSQL did not start:\n${readFileSync(places.log, 'utf8').slice(from)}`);
    await sleep(5);
  }
  child.unref();
  return 'started';
}

function clearRemains({ data, socket }) {
  for (const file of [join(data, 'postmaster.pid'), socket, `${socket}.lock`])
    rmSync(file, { force: true });
}

/** Keeps one old log; gives the length of the current one. */
function turnLog(log) {
  if (!existsSync(log)) return 0;
  const { size } = statSync(log);
  if (size < LOG_BYTES_MAX) return size;
  renameSync(log, `${log}.1`);
  return 0;
}

function spawnServer({ places, account, binaries, settings }) {
  const all = {
    listen_addresses: '',
    unix_socket_directories: `"${places.run.replaceAll('"', '""')}"`,
    port: places.port,
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program, args] = account.command(join(binaries, 'postgres'), [
    '-D',
    places.data,
    ...options,
  ]);
  const log = openSync(places.log, 'a', 0o600);
  if (account.ids.uid !== undefined) fchownSync(log, account.ids.uid, account.ids.gid);
  // Detached, so that Ctrl-C reaches the API and not the database below it.
  const stdio = ['ignore', log, log];
  const child = spawn(program, args, { ...account.ids, stdio, detached: true });
  closeSync(log);
  return child;
}

async function stop(places) {
  signOut(places.users);
  const pid = runningPid(places);
  if (!pid) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (runningPid(places) === pid) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not stop; see ${places.log}.`);
    await sleep(5);
  }
}

function release(places, wait) {
  const last = signOut(places.users);
  const pid = runningPid(places);
  if (!last || !pid) return;
  process.kill(pid, 'SIGINT');
  const still = new Int32Array(new SharedArrayBuffer(4));
  const deadline = Date.now() + (wait ? STOP_TIMEOUT_MS : 0);
  while (runningPid(places) === pid && Date.now() < deadline) Atomics.wait(still, 0, 0, 10);
}

function watch(context, warn) {
  const { places } = context;
  const checkSpace = spaceWatcher(places.root, warn);
  let rounds = 0;
  let busy = false;
  const round = async () => {
    if (rounds % SPACE_CHECKS_EVERY === 0) checkSpace();
    rounds += 1;
    if (runningPid(places)) return;
    warn('PostgreSQL stopped unexpectedly; starting it again.');
    await exclusively(places.root, () => startOrAdopt(context));
    warn('PostgreSQL is back.');
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    round()
      .catch((error) => warn(error.message))
      .finally(() => (busy = false));
  }, WATCH_INTERVAL_MS).unref();
  return () => clearInterval(timer);
}
