import { randomUUID } from 'node:crypto';
import { Wire, type Answer } from '../hostile/wire.ts';
import { asOwner, foundOrganization, type TestOrganization } from '../support/organization.ts';
import { somebodyWaitsFor } from '../support/waits.ts';

const ROUNDS = 50;
const RACERS = 8;

describe('a request with an Idempotency-Key', () => {
  let organization: TestOrganization;
  let wire: Wire;

  beforeAll(async () => {
    organization = await foundOrganization();
    wire = new Wire(undefined, RACERS);
  });

  afterAll(() => wire.close());

  const post = (address: string, key: string, body: object): Promise<Answer> =>
    wire.ask({
      method: 'POST',
      address: `/api/v1/${address}`,
      headers: {
        ...organization.admin.headers,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    });

  const peopleCalled = async (name: string): Promise<number> => {
    const { body } = await organization.admin.get(`people?limit=200&q=${name}`).expect(200);
    return (body as { data: unknown[] }).data.length;
  };

  it('is answered again as it was, and done once', async () => {
    const key = randomUUID();
    const name = `Once-${key}`;
    const first = await post('people', key, { name });
    const second = await post('people', key, { name });
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.text).toBe(first.text);
    for (const header of ['etag', 'location', 'content-type'])
      expect(second.headers[header]).toBe(first.headers[header]);
    expect([first, second].map(({ headers }) => headers['idempotency-replayed'])).toEqual([
      undefined,
      'true',
    ]);
    expect(await peopleCalled(name)).toBe(1);
  });

  it('is refused when the key was used for something else', async () => {
    const key = randomUUID();
    expect((await post('people', key, { name: 'One' })).status).toBe(201);
    expect((await post('people', key, { name: 'Other' })).status).toBe(422);
    expect((await post('areas', key, { name: 'One' })).status).toBe(422);
  });

  it('may be sent again after it was refused, because nothing was done', async () => {
    const key = randomUUID();
    expect((await post('people', key, { name: '' })).status).toBe(400);
    expect((await post('people', key, { name: 'Now right' })).status).toBe(201);
  });

  it('belongs to its caller alone', async () => {
    const key = randomUUID();
    const made = await post('areas', key, { name: 'Mine' });
    const others = await organization.cpo
      .post('areas', { name: 'Mine too' })
      .set('idempotency-key', key);
    expect([made.status, others.status]).toEqual([201, 201]);
    expect((others.body as { name: string }).name).toBe('Mine too');
  });

  it('shows a secret once, and is done once all the same', async () => {
    const key = randomUUID();
    const token = { name: `Token ${key}`, scopes: ['read'], expiresInDays: 1 };
    const first = await post('tokens', key, token);
    const second = await post('tokens', key, token);
    expect(first.status).toBe(201);
    expect(second.status).toBe(409);
    expect(second.text).not.toContain((JSON.parse(first.text) as { secret: string }).secret);
    const { body } = await organization.admin.get('tokens').expect(200);
    const named = (body as { name: string }[]).filter(({ name }) => name === token.name);
    expect(named).toHaveLength(1);
  });

  it('has one effect, however many send it at once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const key = randomUUID();
      const name = `Race-${key}`;
      const answers = await Promise.all(
        Array.from({ length: RACERS }, () => post('people', key, { name })),
      );
      const made = answers.filter(({ status }) => status === 201);
      const waiting = answers.filter(
        ({ status, text }) => status === 409 && text.includes('under way'),
      );
      expect(made.length + waiting.length).toBe(RACERS);
      expect(new Set(made.map(({ text }) => text)).size).toBe(1);
      expect(await peopleCalled(name)).toBe(1);
    }
  });

  it('undoes its work when another was first after all', async () => {
    const { id, cpo, member } = organization;
    const { body } = await cpo.post('areas', { name: 'Held' }).expect(201);
    const areaId = (body as { id: string }).id;
    const key = randomUUID();
    const adding = await asOwner(id, async (client) => {
      await client.query('SELECT FROM areas WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
        id,
        areaId,
      ]);
      const added = post(`areas/${areaId}/ownerships`, key, {
        role: 'informed',
        personId: member.personId,
      });
      await somebodyWaitsFor(client);
      await client.query(
        `INSERT INTO idempotency_keys (organization_id, credential_id, key, request_hash, status, body)
         SELECT $1, k.id, $2, '-', 201, '' FROM gate.keys k WHERE k.organization_id = $1 AND k.person_id = $3`,
        [id, key, organization.admin.personId],
      );
      return { added };
    });
    const answer = await adding.added;
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('under way')]);
    const { body: owned } = await cpo.get(`areas/${areaId}/ownerships`).expect(200);
    expect((owned as { role: string }[]).filter(({ role }) => role === 'informed')).toEqual([]);
  });
});
