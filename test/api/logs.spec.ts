import { ApiProcess } from '../hostile/processes.ts';
import { Link } from '../hostile/link.ts';
import { Wire, type Answer } from '../hostile/wire.ts';
import { foundOrganization, PASSWORD } from '../support/organization.ts';

describe('the log', () => {
  it('names each request, and never holds a secret, however much it says', async () => {
    const { admin } = await foundOrganization();
    const link = new Link(process.env['TEST_APP_URL'] ?? '');
    await link.open();
    const api = await ApiProcess.start({ LOG_LEVEL: 'trace', DATABASE_URL: link.url });
    const wire = new Wire(api.url);
    const post = (address: string, body: object, headers: object = {}): Promise<Answer> =>
      wire.ask({
        method: 'POST',
        address,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const { body: me } = await admin.get('me').expect(200);
    const { email } = (me as { person: { email: string } }).person;
    const signedIn = await post('/api/v1/sessions', { email, password: PASSWORD });
    const wrong = 'not the right password';
    await post('/api/v1/sessions', { email, password: wrong });
    const cookie = String(signedIn.headers['set-cookie']).split(';', 1)[0] ?? '';
    const made = await post(
      '/api/v1/tokens',
      { name: 'Program', scopes: ['read'], expiresInDays: 1 },
      { cookie },
    );
    const { secret } = JSON.parse(made.text) as { secret: string };
    const bearer = { authorization: `Bearer ${secret}` };
    await wire.ask({
      method: 'GET',
      address: '/api/v1/areas?q=a-private-question',
      headers: bearer,
    });
    await post('/api/v1/areas', { name: 'Refused' }, bearer);
    await link.refuse();
    const failed = await post('/api/v1/sessions', { email, password: PASSWORD });
    await wire.ask({ method: 'GET', address: '/api/v1/areas', headers: { cookie } });
    wire.close();
    await link.open();
    await api.stop();
    await link.close();
    expect([signedIn.status, made.status, failed.status]).toEqual([201, 201, 503]);
    const { printed } = api;
    expect(printed).toContain(String(failed.headers['x-request-id']));
    expect(printed).toContain('"path":"/api/v1/sessions"');
    const secrets = [
      PASSWORD,
      wrong,
      secret,
      cookie.split('=')[1] ?? '',
      'a-private-question',
      email,
    ];
    expect(secrets.filter((part) => part === '' || printed.includes(part))).toEqual([]);
  });
});
