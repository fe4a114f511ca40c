import { randomUUID } from 'node:crypto';
import { Contract } from '../support/contract.ts';
import { dealt } from '../hostile/dealt.ts';
import { idPlacesOf, type IdPlace } from '../hostile/id-places.ts';
import { Settlement, type Call } from '../hostile/settlement.ts';
import { eachOf, Wire, type Answer } from '../hostile/wire.ts';

type Caller = Readonly<Record<string, string>>;

/** Those of one kind are all alike. */
const IDS_OF_A_KIND = 2;

/** Each caller tries others: together they try every fourth id in every place. */
const HANDS = 12;
const CALLERS = ['admin', 'member', 'token'] as const;

/** An area that is there already is not changed by being adopted again, so nobody looks at what it was to become. */
const IGNORED = new Set(['post /areas/adoption at /areas/0/accountableId']);

/** When a credential was last used, and when a draft was assembled. */
const CHANGES_BY_ITSELF = /\/(sessions|tokens|draft)\b/;

/** What an answer tells, but for the name of the request and the id that was asked for. */
function told({ status, headers, text }: Answer, id: string): string {
  const shown = text.replace(/"instance":"[^"]+"/, '').replaceAll(id, 'ID');
  return `${status} ${headers['content-type']} ${shown}`;
}

/** An id or a key of the same form that belongs to nobody. */
const nowhere = (id: string): string =>
  id.includes('-') && id.length === 36 ? randomUUID() : `m${randomUUID().slice(0, 8)}-1`;

/** What an organization is shown, by address. */
async function shownTo(
  settlement: Settlement,
  calls: readonly Call[],
): Promise<ReadonlyMap<string, string>> {
  const shown = new Map<string, string>();
  for (const call of calls) {
    const { status, text } = await settlement.send(call);
    if (status === 200) shown.set(call.address, text);
  }
  return shown;
}

describe('the walls between organizations', () => {
  let contract: Contract;
  let wire: Wire;
  let ours: Settlement;
  let theirs: Settlement;
  let places: readonly IdPlace[];
  let requests = 0;

  beforeAll(async () => {
    contract = await Contract.read();
    wire = new Wire();
    ours = await Settlement.found(contract, wire);
    theirs = await Settlement.found(contract, wire);
    places = contract.operations
      .filter(({ path }) => !/\/(setup|sessions)$/.test(path))
      .flatMap((operation) => idPlacesOf(ours, operation));
  });

  afterAll(() => {
    wire.close();
    process.stdout.write(`walls: ${places.length} places for an id, ${requests} requests\n`);
  });

  /** With a version that is right for most of their things, so that a wrong one does not hide them. */
  const ask = ({ callWith, isPath }: IdPlace, id: string, caller: Caller) => {
    requests += 1;
    return ours.send(callWith(id), { ...caller, ...(isPath && { 'if-match': '"v1"' }) });
  };

  /** Where a foreign id is told from one that is nowhere, or is taken. */
  async function leaks(caller: Caller, turn: number): Promise<readonly string[]> {
    const found: string[] = [];
    const ids = [...theirs.ids.values()].flatMap((all) => all.slice(-IDS_OF_A_KIND));
    const keys = [...theirs.keys.values()].filter((key) => key.startsWith(theirs.marker));
    await eachOf([...places.entries()], 6, async ([at, place]) => {
      const first = at + (turn * HANDS) / CALLERS.length;
      for (const all of [dealt(ids, first, HANDS), dealt(keys, first, HANDS)]) {
        const none = nowhere(all[0] ?? '');
        const answer = await ask(place, none, caller);
        const expected = told(answer, none);
        if (answer.status < 300 && place.operation.method !== 'get' && !IGNORED.has(place.name))
          found.push(`${place.name} takes what is nowhere: ${expected}`);
        for (const id of all) {
          const told1 = told(await ask(place, id, caller), id);
          if (told1 !== expected) found.push(`${place.name} tells ${told1} from ${expected}`);
        }
      }
    });
    return found;
  }

  /** One read of each kind. */
  const readsOf = (settlement: Settlement): readonly Call[] =>
    contract.operations
      .filter(({ method }) => method === 'get')
      .map((operation) => settlement.call(operation, 0));

  it('look the same to everybody whether something stands behind them or not', async () => {
    const calls = readsOf(theirs).filter(({ address }) => !CHANGES_BY_ITSELF.test(address));
    const before = await shownTo(theirs, calls);
    const { admin, member, cpo } = ours.organization;
    const { body } = await cpo
      .post('tokens', { name: 'Program', scopes: ['read', 'write'], expiresInDays: 1 })
      .expect(201);
    const token = { authorization: `Bearer ${(body as { secret: string }).secret}` };
    expect(theirs.ids.size).toBeGreaterThan(10);
    const headers = { admin: admin.headers, member: member.headers, token };
    for (const [turn, name] of CALLERS.entries())
      expect(await leaks(headers[name], turn)).toEqual([]);
    expect(await shownTo(theirs, calls)).toEqual(before);
  }, 900_000);

  it('let nothing through into any view', async () => {
    const foreign = [theirs.marker, ...[...theirs.ids.values()].flat()];
    const shown = await shownTo(ours, readsOf(ours));
    expect(shown.size).toBeGreaterThan(20);
    const through = [...shown].filter(([, text]) => foreign.some((part) => text.includes(part)));
    expect(through).toEqual([]);
  });
});
