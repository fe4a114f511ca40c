import { ApiProcess } from '../hostile/processes.ts';
import { Wire } from '../hostile/wire.ts';
import { foundOrganization } from '../support/organization.ts';

const LIMIT = 5;

describe('a caller who asks too often', () => {
  let api: ApiProcess;
  let wire: Wire;

  beforeAll(async () => {
    api = await ApiProcess.start({ REQUESTS_PER_MINUTE: String(LIMIT) });
    wire = new Wire(api.url);
  });

  afterAll(async () => {
    wire.close();
    await api.stop();
  });

  it('is told how long to wait, while monitors and other programs are not', async () => {
    const { admin } = await foundOrganization();
    const ask = (address: string, headers = admin.headers) =>
      wire.ask({ method: 'GET', address, headers });
    for (let turn = 0; turn < LIMIT; turn += 1)
      expect((await ask('/api/v1/areas')).status).toBe(200);
    const { status, headers, text } = await ask('/api/v1/areas');
    expect(status).toBe(429);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(JSON.parse(text)).toMatchObject({
      type: 'urn:remit:problem:too-many-requests',
      status: 429,
    });
    expect((await ask('/health/ready')).status).toBe(200);
    const token = { authorization: 'Bearer remit_of-another-program' };
    expect((await ask('/api/v1/areas', token)).status).toBe(401);
  });
});
