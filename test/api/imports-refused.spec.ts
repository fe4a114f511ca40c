import { randomUUID } from 'node:crypto';
import { announced } from '../support/announced.ts';
import { Client } from '../support/client.ts';
import { commit, map, upload } from '../support/imports.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';

const FILE = { kind: 'areas', text: 'name,purpose\nData,All\n' };
const ADDRESS = 'imports?kind=areas&fileName=a.csv';

const send = (who: Client, body: string | Buffer, type = 'text/csv', address = ADDRESS) =>
  who.post(address).set('content-type', type).send(body);

describe('an import', () => {
  let organization: TestOrganization;

  beforeAll(async () => {
    organization = await foundOrganization();
  });

  it('is for administrators and the CPO alone', async () => {
    const { cpo, admin, ceo, executive, member, viewer } = organization;
    const { id } = await upload(cpo, FILE);
    await admin.get(`imports/${id}`).expect(200);
    for (const who of [ceo, executive, member, viewer]) {
      await send(who, FILE.text).expect(403);
      await who.get('imports').expect(403);
      await who.get(`imports/${id}`).expect(403);
      await who.get(`imports/${id}/rejects`).expect(403);
      await who.put(`imports/${id}/commit`, {}).set('if-match', '"v1"').expect(403);
    }
    expect(await commit(cpo, await upload(cpo, FILE))).toMatchObject({ state: 'committed' });
  });

  it('is not there for other organizations', async () => {
    const { id } = await upload(organization.cpo, FILE);
    const { cpo } = await foundOrganization();
    for (const unknown of [id, randomUUID()]) {
      await cpo.get(`imports/${unknown}`).expect(404);
      await cpo.get(`imports/${unknown}/rejects`).expect(404);
      await cpo.put(`imports/${unknown}/mapping`, {}).set('if-match', '"v1"').expect(404);
      await cpo.put(`imports/${unknown}/commit`, {}).set('if-match', '"v1"').expect(404);
      await cpo.put(`imports/${unknown}/undo`, {}).set('if-match', '"v1"').expect(404);
    }
    expect((await cpo.get('imports').expect(200)).body).toEqual({ data: [], next: null });
  });

  it('needs more than a token that reads, or one that is bound to areas', async () => {
    const { cpo } = organization;
    const token = async (more: object) => {
      const { body } = await cpo
        .post('tokens', { name: 'Program', expiresInDays: 1, ...more })
        .expect(201);
      const { secret } = body as { secret: string };
      return new Client({ authorization: `Bearer ${secret}` });
    };
    const reader = await token({ scopes: ['read'] });
    await send(reader, FILE.text).expect(403);
    await reader.get('imports').expect(200);
    const { body: area } = await cpo.post('areas', { name: 'Bound' }).expect(201);
    const areaIds = [(area as { id: string }).id];
    await send(await token({ scopes: ['read', 'write'], areaIds }), FILE.text).expect(403);
    await send(await token({ scopes: ['read', 'write'] }), FILE.text).expect(201);
  });

  it('changes only under the eyes of who has read it, and in its order', async () => {
    const { cpo } = organization;
    const uploaded = await upload(cpo, FILE);
    const mapping = { columns: { name: { column: 'name' } } };
    await cpo.put(`imports/${uploaded.id}/mapping`, mapping).expect(428);
    await cpo.put(`imports/${uploaded.id}/undo`, {}).set('if-match', '"v1"').expect(409);
    const mapped = await map(cpo, uploaded, mapping);
    await map(cpo, uploaded, mapping, 412);
    const done = await commit(cpo, mapped);
    await map(cpo, done, mapping, 409);
    await commit(cpo, done, { status: 409 });
  });

  it('names what is wrong with a mapping', async () => {
    const { cpo } = organization;
    const { id } = await upload(cpo, FILE);
    const refused = async (mapping: object, status: number) => {
      const { body } = await cpo
        .put(`imports/${id}/mapping`, mapping)
        .set('if-match', '"v1"')
        .expect(status);
      return (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    };
    expect(await refused({ columns: { nme: { column: 'name' } } }, 400)).toEqual(['/columns/nme']);
    expect(await refused({ columns: { name: { colum: 1 } }, x: 1 }, 400)).toEqual([
      '/columns',
      '/x',
    ]);
    expect(await refused({ decimal: ';', filter: [{ column: 1 }] }, 400)).toEqual([
      '/decimal',
      '/filter',
    ]);
    expect(await refused([], 400)).toEqual(['']);
    expect(await refused({ columns: { name: { column: 'Nobody' } } }, 422)).toEqual([
      '/columns/name',
    ]);
    expect(await refused({ columns: { purpose: { column: 2 } } }, 422)).toEqual(['/columns/name']);
    const constants = { cadence: 'sometimes' };
    expect(await refused({ columns: { name: { column: 1 } }, constants }, 422)).toEqual([
      '/constants/cadence',
    ]);
  });

  it('starts with a table, sent as what it is', async () => {
    const { cpo } = organization;
    await send(cpo, '').expect(400);
    await send(cpo, '{}', 'application/json').expect(400);
    await send(cpo, 'a', 'application/xml').expect(415);
    await send(cpo, FILE.text, 'text/csv', 'imports?kind=areas').expect(400);
    await send(cpo, FILE.text, 'text/csv', 'imports?kind=dreams&fileName=a.csv').expect(400);
    await send(cpo, 'name\nD\0ta\n').expect(422);
    await send(cpo, Buffer.from([0x50, 0x4b, 3, 4, 0])).expect(422);
    await send(cpo, Buffer.from([0xc3, 0xa9, 0xc3, 0xa9, 0xff, 0x0a])).expect(422);
    await send(
      cpo,
      '{"a": [1], "b": [2]}',
      'application/octet-stream',
      ADDRESS.replace('csv', 'json'),
    ).expect(422);
  });

  it('is not even read from strangers, nor at addresses that take no files', async () => {
    await send(new Client(), FILE.text).expect(401);
    await send(new Client({ authorization: 'Bearer remit_made-up' }), FILE.text).expect(401);
    await send(organization.cpo, FILE.text, 'text/csv', 'areas').expect(415);
  });

  it('is at most 50 MiB', async () => {
    const { status, text } = await announced(organization.cpo, ADDRESS, 50 * 1024 * 1024 + 1);
    expect([status, JSON.parse(text)]).toMatchObject([
      413,
      { detail: 'The file is larger than 50 MiB: split it.' },
    ]);
  });

  it('keeps damaged characters in sight and never echoes a whole cell', async () => {
    const { cpo } = organization;
    const text = Buffer.concat([
      Buffer.from('name,purpose\nCaf'),
      Buffer.from([0xe9]),
      Buffer.from(`,x\n${'y'.repeat(500)},z\n`),
    ]);
    const uploaded = await upload(cpo, { kind: 'areas', text });
    expect(uploaded).toMatchObject({
      encoding: 'windows-1252',
      preview: { changes: [{ name: 'Café' }] },
    });
    const [error] = uploaded.preview?.errors ?? [];
    expect(error).toMatchObject({ row: 3, column: 'name' });
    expect(error?.message.length).toBeLessThan(120);
  });

  it('stands in a list, newest first, by kind and source', async () => {
    const { cpo } = await foundOrganization();
    for (const source of ['a', 'b', 'a']) await upload(cpo, { ...FILE, source });
    const { body } = await cpo.get('imports?source=a&kind=areas&limit=1').expect(200);
    const page = body as { data: { source: string }[]; next: string };
    expect(page.data).toMatchObject([
      { source: 'a', state: 'uploaded', rows: 1, counts: { create: 1 } },
    ]);
    const second = await cpo.get(`imports?source=a&limit=1&cursor=${page.next}`).expect(200);
    expect(second.body).toMatchObject({ data: [{ source: 'a' }], next: null });
    await cpo.get('imports?cursor=WzFd').expect(400);
  });
});
