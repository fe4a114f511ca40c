import { randomUUID } from 'node:crypto';
import {
  castOf,
  checkIn,
  FRIDAY,
  MONDAY,
  trouble,
  WEDNESDAY,
  type Cast,
} from '../support/check-ins.ts';
import type { Client } from '../support/client.ts';
import { named, owed } from '../support/obligations.ts';
import { foundOrganization } from '../support/organization.ts';
import { addArea, addKpi, addValue } from '../support/ownership.ts';
import { addItem, addKeyResult, addObjective, setRegister } from '../support/registers.ts';

const KINDS = ['item', 'objective'] as const;
type Kind = (typeof KINDS)[number];
type Named = Readonly<Record<string, string>>;

const TABLES = { item: 'roadmap_items', objective: 'objectives' } as const;
const NAMES = { item: 'Offline mode', objective: 'Trusted in the field' } as const;
const SHARERS = { item: 'contributor_ids', objective: 'co_owner_ids' } as const;

const make = (kind: Kind, { id, areaId }: Cast, more: object = {}) =>
  (kind === 'item' ? addItem : addObjective)(id, { at: MONDAY, areaId }, { ...more });

/** Its target has passed. */
const delay = ({ id }: Cast, itemId: string) =>
  setRegister(id, 'roadmap_items', itemId, { target_on: '2026-10-01' });

/** A tenth of the way after three quarters of the year. */
async function starve({ id, areaId, owner }: Cast, objectiveId: string): Promise<void> {
  const by = owner.personId;
  const kpiId = await addKpi(id, { at: MONDAY, areaId, by });
  const september = { period: '2026-09', value: 10, green: 90, red: 80 };
  await addValue(id, kpiId, { ...september, at: MONDAY, by });
  await addKeyResult(id, MONDAY, { objectiveId, kpiId });
}

/** As a check-in names its subject. */
const on = (kind: Kind, id: string): Named => ({ [`${kind}Id`]: id });

async function refusal(client: Client, body: object, status: number) {
  const answer = await client.post('check-ins', { status: 'on_track', ...body }).expect(status);
  const { detail, errors = [] } = answer.body as {
    detail: string;
    errors?: { pointer: string }[];
  };
  return { detail, pointers: errors.map(({ pointer }) => pointer) };
}

describe.each(KINDS)('a check-in on an %s', (kind) => {
  let cast: Cast;
  let id: string;

  beforeEach(async () => {
    cast = await castOf();
    id = await make(kind, cast);
  });

  it('names it, and answers for no period of the area', async () => {
    const { areaId, owner, viewer } = cast;
    const body = await checkIn(owner.at(WEDNESDAY), areaId, { ...on(kind, id), confidence: 7 });
    const thing = { id, key: expect.stringMatching(/^k-/), name: NAMES[kind] };
    expect(body).toMatchObject({
      area: { id: areaId },
      kpi: null,
      item: null,
      objective: null,
      [kind]: thing,
      period: null,
      isLatest: true,
    });
    expect(named(await owed(owner.at(FRIDAY), 'state=open&to=2026-10-11'))).toEqual([
      ['check_in', '2026-W41'],
    ]);
    await checkIn(owner.at(FRIDAY), areaId);
    const { body: list } = await viewer.get(`check-ins?${kind}Id=${id}`).expect(200);
    expect(list.data).toMatchObject([{ id: body.id, [kind]: thing }]);
  });

  it('is for its owner, those who share in it, and those who contribute to the area', async () => {
    const { id: organizationId, areaId, contributor, stranger, viewer, ceo, join } = cast;
    const sharer = await join('member', 'sharer');
    const people = { owner_id: stranger.personId, [SHARERS[kind]]: [sharer.personId] };
    await setRegister(organizationId, TABLES[kind], id, people);
    for (const author of [stranger, sharer, contributor])
      expect(await checkIn(author.at(WEDNESDAY), areaId, on(kind, id))).toMatchObject({
        can: { update: true, acknowledge: false },
      });
    const outsider = await join('member', 'outsider');
    for (const other of [outsider, viewer, ceo])
      await refusal(other, { areaId, ...on(kind, id) }, 403);
    await refusal(stranger, { areaId }, 403);
  });

  it('declares better than the dates or the figures say only with a reason', async () => {
    const { areaId, owner } = cast;
    await (kind === 'item' ? delay : starve)(cast, id);
    const author = owner.at(WEDNESDAY);
    expect((await refusal(author, { areaId, ...on(kind, id) }, 422)).pointers).toEqual([
      '/mismatchReason',
    ]);
    const mismatchReason = 'Delivered this morning, not recorded yet.';
    expect(await checkIn(author, areaId, { ...on(kind, id), mismatchReason })).toMatchObject({
      computedStatus: 'off_track',
      isMismatch: true,
    });
  });

  it('in trouble says why, what, who, by when and which help, and why that day moves', async () => {
    const { areaId, owner } = cast;
    const subject = { areaId, ...on(kind, id) };
    expect((await refusal(owner, { ...subject, status: 'off_track' }, 422)).pointers).toEqual([
      '/cause',
      '/plan',
      '/planOwnerId',
      '/planDueOn',
      '/helpNeeded',
    ]);
    const words = trouble(owner.personId);
    await checkIn(owner.at(MONDAY), areaId, { ...words, planDueOn: '2026-10-20' });
    await checkIn(owner.at(MONDAY), areaId, { ...on(kind, id), ...words });
    const later = { ...subject, ...words, planDueOn: '2026-11-15' };
    expect((await refusal(owner.at(WEDNESDAY), later, 422)).pointers).toEqual(['/moveReason']);
  });

  it('raises a signal when confidence falls by three since the last one on it, in whichever area', async () => {
    const { id: organizationId, areaId, owner } = cast;
    const first = await checkIn(owner.at(MONDAY), areaId, { ...on(kind, id), confidence: 8 });
    await checkIn(owner.at(WEDNESDAY), areaId, { confidence: 2 });
    expect((await owner.get(`check-ins/${first.id}`).expect(200)).body.isLatest).toBe(true);
    const next = await addArea(organizationId, { at: MONDAY, key: 'next', owner: owner.personId });
    const later = { ...on(kind, id), state: 'draft', confidence: 8 };
    const draft = await checkIn(owner.at(WEDNESDAY), areaId, later);
    await setRegister(organizationId, TABLES[kind], id, { area_id: next });
    const path = `check-ins/${draft.id}`;
    const { body } = await owner.at(FRIDAY).change('put', `${path}/publication`, { read: path });
    expect(body).toMatchObject({ area: { id: next }, signals: [] });
    const fallen = await checkIn(owner.at(FRIDAY), next, { ...on(kind, id), confidence: 5 });
    expect(fallen).toMatchObject({ signals: ['confidence_drop'], isLatest: true });
  });

  it('is acknowledged by the reviewer, never by its author, and nobody owes it', async () => {
    const { areaId, owner, reviewer } = cast;
    const { id: said } = await checkIn(owner.at(WEDNESDAY), areaId, on(kind, id));
    expect(named(await owed(reviewer.at(WEDNESDAY), ''))).toEqual([]);
    const path = `check-ins/${said}/acknowledgement`;
    await owner.change('put', path, { read: `check-ins/${said}`, status: 403 });
    const { body } = await reviewer.change('put', path, { read: `check-ins/${said}` });
    expect(body.acknowledgement).toMatchObject({ personId: reviewer.personId });
  });

  it('is refused for what is archived or has ended, in words that say what to do', async () => {
    const { id: organizationId, areaId, owner } = cast;
    const draft = await checkIn(owner.at(MONDAY), areaId, { ...on(kind, id), state: 'draft' });
    const end =
      kind === 'item'
        ? { stage: 'done', done_on: '2026-10-06' }
        : { state: 'closed', closed_on: '2026-10-06' };
    await setRegister(organizationId, TABLES[kind], id, end);
    const ended = await refusal(owner.at(WEDNESDAY), { areaId, ...on(kind, id) }, 409);
    expect(ended.detail).toBe(
      `This ${kind} is ${kind === 'item' ? 'done' : 'closed'}: open it again first.`,
    );
    const path = `check-ins/${draft.id}`;
    await owner.change('put', `${path}/publication`, { read: path, status: 409 });
    expect((await owner.get(path).expect(200)).body.can).toMatchObject({ publish: false });
    const old = await make(kind, cast, { archived_at: '2026-10-05T08:00:00Z' });
    const archived = await refusal(owner.at(WEDNESDAY), { areaId, ...on(kind, old) }, 409);
    expect(archived.detail).toBe(`This ${kind} is archived: restore it first.`);
  });

  it('is about one thing that is there, in the area that it names', async () => {
    const { id: organizationId, areaId, owner } = cast;
    const other = await addArea(organizationId, { at: MONDAY, key: 'next', owner: owner.personId });
    expect((await refusal(owner, { areaId: other, ...on(kind, id) }, 422)).pointers).toEqual([
      `/${kind}Id`,
    ]);
    const kpiId = await addKpi(organizationId, { at: MONDAY, areaId, by: owner.personId });
    const two = await refusal(owner, { areaId, kpiId, ...on(kind, id) }, 422);
    expect(two.pointers).toEqual([`/${kind}Id`]);
    await refusal(owner, { areaId, ...on(kind, randomUUID()) }, 404);
    await refusal(owner, { areaId, ...on(kind, 'offline-mode') }, 400);
    const elsewhere = await foundOrganization();
    await refusal(elsewhere.admin, { areaId, ...on(kind, id) }, 404);
    expect((await elsewhere.admin.get(`check-ins?${kind}Id=${id}`).expect(200)).body.data).toEqual(
      [],
    );
  });
});
