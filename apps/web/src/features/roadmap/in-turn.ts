interface Versioned {
  readonly version: number;
}

const underWay = new Map<string, Promise<Versioned>>();

/** Runs the changes of one thing one after the other: each is sent with the version that the one before left behind. */
export async function inTurn<Result extends Versioned>(
  id: string,
  version: number,
  call: (version: number) => Promise<Result>,
): Promise<Result> {
  const before = underWay.get(id);
  const mine = before ? before.then((done) => call(done.version)) : call(version);
  underWay.set(id, mine);
  try {
    return await mine;
  } finally {
    if (underWay.get(id) === mine) underWay.delete(id);
  }
}
