import { DataSource } from 'typeorm';
import { ImportedCheckIns, type ImportedCheckIn } from '#features/check-ins/index';
import type { Actor } from '#domain/actor';
import { Clock } from '#platform/clock';
import { ContextKey } from '#platform/database/context-key';
import { Database } from '#platform/database/database';
import { readTypesAsOurs } from '#platform/database/types';
import { castOf, MONDAY, type Cast } from '../support/check-ins.ts';
import { owed } from '../support/obligations.ts';
import { addKpi } from '../support/ownership.ts';
import { addItem, addObjective } from '../support/registers.ts';

const source = new DataSource({ type: 'postgres', url: process.env['TEST_APP_URL'] ?? '' });
const clock = new Clock();
const db = new Database(source, clock, new ContextKey(process.env['TEST_SECRET'] ?? ''));
const service = new ImportedCheckIns(db, clock);

const actorOf = ({ id, cpo }: Cast): Actor => ({
  personId: cpo.personId,
  accountId: null,
  organizationId: id,
  role: 'cpo',
  scopes: ['read', 'write'],
  credentialId: cpo.personId,
  credentialKind: 'session',
});

const importAs = (cast: Cast, rows: readonly ImportedCheckIn[], isDryRun = false) =>
  db.within(cast.id, () =>
    service.importMany(actorOf(cast), { importId: null, importSource: 'handbook', rows, isDryRun }),
  );

const outcomes = async (work: ReturnType<typeof importAs>) =>
  (await work).rows.map(({ outcome }) => outcome);

describe('imported check-ins', () => {
  let cast: Cast;
  let history: readonly ImportedCheckIn[];

  beforeAll(async () => {
    readTypesAsOurs();
    await source.initialize();
  });

  afterAll(async () => {
    await source.destroy();
  });

  beforeEach(async () => {
    cast = await castOf();
    const { areaId } = cast;
    history = [
      { externalKey: '1', areaId, status: 'on_track', datedAt: new Date('2022-10-01T12:00:00Z') },
      {
        externalKey: '2',
        areaId,
        status: 'off_track',
        datedAt: new Date('2022-11-01T12:00:00Z'),
        lowlights: 'Traffic fell.',
        evidence: [{ title: 'Chart', url: 'https://example.org/chart' }],
      },
    ];
  });

  it('are recorded now and dated then, without a plan, answering for nothing', async () => {
    const { areaId, viewer, owner, reviewer } = cast;
    expect(await outcomes(importAs(cast, history))).toEqual(['create', 'create']);
    const { body } = await viewer.get(`check-ins?areaId=${areaId}`).expect(200);
    expect(body.data).toMatchObject([
      {
        status: 'off_track',
        datedAt: '2022-11-01T12:00:00.000Z',
        lowlights: 'Traffic fell.',
        evidence: [{ title: 'Chart', url: 'https://example.org/chart' }],
        author: { name: 'cpo' },
        period: null,
        isImported: true,
        isLatest: true,
      },
      { status: 'on_track', isLatest: false },
    ]);
    const at = await viewer.get('check-ins?at=2022-10-15').expect(200);
    expect(at.body.data).toMatchObject([{ status: 'on_track' }]);
    const asOf = await viewer.get('check-ins?asOf=2022-12-01T00:00:00Z').expect(200);
    expect(asOf.body.data).toEqual([]);
    expect(await owed(reviewer, '')).toEqual([]);
    expect(await owed(owner.at(MONDAY), 'state=open')).toHaveLength(1);
  });

  it('come once, change with their source, and say so beforehand', async () => {
    expect(await outcomes(importAs(cast, history, true))).toEqual(['create', 'create']);
    expect(await outcomes(importAs(cast, history))).toEqual(['create', 'create']);
    expect(await outcomes(importAs(cast, history))).toEqual(['same', 'same']);
    const changed = history.map((row) =>
      row.externalKey === '2' ? Object.assign({}, row, { status: 'at_risk' as const }) : row,
    );
    expect(await outcomes(importAs(cast, changed, true))).toEqual(['same', 'update']);
    expect(await outcomes(importAs(cast, changed))).toEqual(['same', 'update']);
    const { body } = await cast.viewer.get('check-ins').expect(200);
    expect(body.data).toMatchObject([{ status: 'at_risk', version: 2 }, { version: 1 }]);
  });

  it('are undone as a whole, and may come back', async () => {
    const [first] = history;
    await importAs(cast, first ? [first] : []);
    const changed = history.map((row) => Object.assign({}, row, { highlights: 'Better.' }));
    const { rows } = await importAs(cast, changed);
    await db.within(cast.id, () => service.revert(actorOf(cast), rows));
    const { body } = await cast.viewer.get('check-ins').expect(200);
    expect(body.data).toMatchObject([{ status: 'on_track', highlights: '' }]);
    expect(await outcomes(importAs(cast, history))).toEqual(['same', 'update']);
    const again = await cast.viewer.get('check-ins').expect(200);
    expect(again.body.data).toHaveLength(2);
  });

  it('are refused as a whole, row by row', async () => {
    const { areaId, owner, id } = cast;
    const kpiId = await addKpi(id, { at: MONDAY, areaId, by: owner.personId });
    const [row] = history;
    if (!row) throw new Error('There is a first row.');
    const faulty: readonly ImportedCheckIn[] = [
      { ...row, kpiId },
      row,
      { ...row, externalKey: '3', areaId: kpiId, kpiId, authorId: kpiId, planOwnerId: kpiId },
      { ...row, externalKey: '4', status: 'green' as 'done', confidence: 11, planDueOn: 'soon' },
      {
        ...row,
        externalKey: '',
        datedAt: new Date('2200-01-01T00:00:00Z'),
        plan: 'x'.repeat(4001),
      },
    ];
    const { rows, problems } = await importAs(cast, faulty);
    expect(rows).toEqual([]);
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/rows/1/externalKey',
      '/rows/2/areaId',
      '/rows/2/kpiId',
      '/rows/2/authorId',
      '/rows/2/planOwnerId',
      '/rows/3/status',
      '/rows/3/confidence',
      '/rows/3/planDueOn',
      '/rows/4/externalKey',
      '/rows/4/datedAt',
      '/rows/4/plan',
    ]);
    const { body } = await cast.viewer.get('check-ins').expect(200);
    expect(body.data).toEqual([]);
  });

  it('speak of one item or objective of the area, also when it has ended', async () => {
    const { id, areaId, viewer } = cast;
    const place = { at: MONDAY, areaId };
    const done = { stage: 'done', done_on: '2023-01-31' };
    const itemId = await addItem(id, place, done);
    const objectiveId = await addObjective(id, place);
    const [row, other] = history;
    if (!row || !other) throw new Error('There are two rows.');
    const strange = [
      { ...row, itemId: objectiveId },
      { ...other, itemId, objectiveId },
    ];
    const { problems } = await importAs(cast, strange);
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/rows/0/itemId',
      '/rows/1/objectiveId',
    ]);
    const told = [
      { ...row, itemId },
      { ...other, objectiveId },
    ];
    expect(await outcomes(importAs(cast, told))).toEqual(['create', 'create']);
    expect(await outcomes(importAs(cast, told))).toEqual(['same', 'same']);
    const { body } = await viewer.get(`check-ins?itemId=${itemId}`).expect(200);
    expect(body.data).toMatchObject([{ item: { id: itemId }, isImported: true, isLatest: true }]);
    expect((await viewer.get('check-ins').expect(200)).body.data).toMatchObject([
      { objective: { id: objectiveId }, status: 'off_track' },
      { item: { id: itemId }, status: 'on_track' },
    ]);
    const { rows } = await importAs(cast, [{ ...row, itemId: null }]);
    expect(rows).toMatchObject([{ outcome: 'update', before: { itemId } }]);
    await db.within(id, () => service.revert(actorOf(cast), rows));
    expect(await outcomes(importAs(cast, told))).toEqual(['same', 'same']);
  });

  it('are for whoever leads', async () => {
    const member: Actor = { ...actorOf(cast), role: 'member' };
    const batch = { importId: null, importSource: 'handbook', rows: history };
    await expect(db.within(cast.id, () => service.importMany(member, batch))).rejects.toMatchObject(
      { status: 403 },
    );
  });
});
