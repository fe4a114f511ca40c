import { readdirSync, readFileSync } from 'node:fs';

/** Linux tells times of processes in hundredths of a second. */
const MICROSECONDS_OF_TICK = 10_000;

/** By its place after the name in `/proc/<pid>/stat`, which may itself hold spaces and brackets. */
const PLACES = { parent: 1, user: 11, system: 12, usersOfEnded: 13, systemsOfEnded: 14 } as const;

interface Spent {
  readonly parent: number;
  /** Microseconds of the process itself. */
  readonly own: number;
  /** Microseconds of its children that have ended. */
  readonly ended: number;
}

/** What one line of `/proc/<pid>/stat` tells. */
export function spentBy(stat: string): Spent {
  const parts = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const at = (place: keyof typeof PLACES) => Number(parts[PLACES[place]]);
  return {
    parent: at('parent'),
    own: (at('user') + at('system')) * MICROSECONDS_OF_TICK,
    ended: (at('usersOfEnded') + at('systemsOfEnded')) * MICROSECONDS_OF_TICK,
  };
}

/** Microseconds of a process and all its children, also of those that have ended; undefined where it is not among them. */
export function spentByFamily(pid: number, stats: ReadonlyMap<number, string>): number | undefined {
  const head = stats.get(pid);
  if (head === undefined) return undefined;
  const { own, ended } = spentBy(head);
  const children = [...stats.values()].map(spentBy).filter(({ parent }) => parent === pid);
  return children.reduce((sum, child) => sum + child.own, own + ended);
}

/** Microseconds that PostgreSQL has spent until now; undefined where the system does not tell. */
export const processorTimeOf = (postmaster: number): number | undefined =>
  spentByFamily(postmaster, statsOfAll());

function statsOfAll(): ReadonlyMap<number, string> {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return new Map(pids.flatMap((pid) => statOf(pid)));
  } catch {
    return new Map();
  }
}

/** A process may end while its neighbours are read. */
function statOf(pid: string): [number, string][] {
  try {
    return [[Number(pid), readFileSync(`/proc/${pid}/stat`, 'utf8')]];
  } catch {
    return [];
  }
}
