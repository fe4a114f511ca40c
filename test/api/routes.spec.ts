import { randomUUID } from 'node:crypto';
import { Client } from '../support/client.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Contract {
  readonly paths: Record<string, Partial<Record<Method, unknown>>>;
}

/** What a stranger may do: set up, sign in, come in by a link, and end mail by a link. */
const OPEN = new Set([
  'get /api/v1/setup',
  'post /api/v1/setup',
  'post /api/v1/sessions',
  'post /api/v1/invitations/preview',
  'post /api/v1/invitations/acceptance',
  'post /api/v1/password-resets',
  'get /api/v1/shared-editions/{secret}',
  'get /api/v1/unsubscriptions/{token}',
  'post /api/v1/unsubscriptions/{token}',
]);

async function operations(): Promise<[Method, string][]> {
  const { body } = await new Client().get('/api/openapi.json').expect(200);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is OpenAPI's own
  const { paths } = body as Contract;
  return Object.entries(paths).flatMap(([path, methods]) =>
    (Object.keys(methods) as Method[]).map((method): [Method, string] => [method, path]),
  );
}

describe('every route', () => {
  it('is closed to callers who are not signed in', async () => {
    const open: string[] = [];
    for (const [method, path] of await operations()) {
      const address = path.replaceAll(/\{[^}]+\}/g, randomUUID());
      const { status, headers } = await new Client()[method](address);
      const isProblem = String(headers['content-type']).startsWith('application/problem+json');
      if ((status !== 401 || !isProblem) && !OPEN.has(`${method} ${path}`))
        open.push(`${method} ${path}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it('refuses a session that does not exist and a token that was made up', async () => {
    for (const headers of [
      { cookie: 'remit_session=made-up' },
      { authorization: 'Bearer remit_made-up' },
    ])
      await new Client(headers).get('activity').expect(401);
  });

  it('that does not exist answers with a problem, as does a body that cannot be read', async () => {
    const client = new Client();
    const missing = await client.get('nowhere').expect(404);
    expect(missing.body).toMatchObject({ type: 'urn:remit:problem:not-found', status: 404 });
    const broken = await client
      .post('sessions')
      .set('content-type', 'application/json')
      .send('{"a":')
      .expect(400);
    expect(broken.headers['content-type']).toMatch(/^application\/problem\+json/);
    const large = await client.post('sessions', { email: 'x'.repeat(1_100_000) }).expect(413);
    expect(large.body).toMatchObject({ type: 'urn:remit:problem:too-large' });
    const strange = await client
      .post('sessions')
      .set('content-type', 'text/csv')
      .send('a,b')
      .expect(415);
    expect(strange.body).toMatchObject({ type: 'urn:remit:problem:unsupported-media-type' });
  });
});
