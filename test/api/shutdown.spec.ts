import { setTimeout as pause } from 'node:timers/promises';
import { ApiProcess } from '../hostile/processes.ts';
import type pg from 'pg';
import { Wire } from '../hostile/wire.ts';
import { asOwner, foundOrganization, type TestOrganization } from '../support/organization.ts';
import { somebodyWaitsFor } from '../support/waits.ts';

const NOTICE = 1_500;

async function makeArea({ cpo }: TestOrganization): Promise<{ id: string; etag: string }> {
  const { body, headers } = await cpo.post('areas', { name: 'Slow' }).expect(201);
  return { id: (body as { id: string }).id, etag: String(headers['etag']) };
}

/** Holds a row until it is told to let go, so that a request waits for as long as a test needs. */
async function hold(
  organizationId: string,
  areaId: string,
): Promise<{ readonly asked: () => Promise<void>; readonly release: () => Promise<void> }> {
  const held = Promise.withResolvers<pg.Client>();
  const release = Promise.withResolvers<void>();
  const transaction = asOwner(organizationId, async (client) => {
    await client.query('SELECT FROM areas WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
      organizationId,
      areaId,
    ]);
    held.resolve(client);
    await release.promise;
  });
  const client = await held.promise;
  return {
    asked: () => somebodyWaitsFor(client),
    release: () => {
      release.resolve();
      return transaction;
    },
  };
}

describe('an API that is asked to stop', () => {
  it('says that it is not ready, serves on for a while, and ends what it began', async () => {
    const organization = await foundOrganization();
    const area = await makeArea(organization);
    const api = await ApiProcess.start({ REMIT_WORKER: 'outside' });
    const wire = new Wire(api.url);
    const { headers } = organization.cpo;
    const ask = (method: string, address: string, body?: object) =>
      wire.ask({
        method,
        address,
        headers: { ...headers, 'if-match': area.etag, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    expect((await ask('GET', '/health/ready')).status).toBe(200);
    const { asked: isAsked, release } = await hold(organization.id, area.id);
    const slow = ask('PATCH', `/api/v1/areas/${area.id}`, { name: 'Ended' });
    await isAsked();
    const asked = performance.now();
    const stopped = api.stop();
    let ready = await ask('GET', '/health/ready');
    while (ready.status === 200) ready = await ask('GET', '/health/ready');
    expect([ready.status, ready.headers['retry-after']]).toEqual([503, '2']);
    expect((await ask('GET', '/health/live')).status).toBe(200);
    expect((await ask('GET', '/api/v1/areas')).status).toBe(200);
    await pause(NOTICE + 500 - (performance.now() - asked));
    await release();
    const { status, text } = await slow;
    expect([status, (JSON.parse(text) as { name: string }).name]).toEqual([200, 'Ended']);
    expect(await stopped).toBe(0);
    expect(performance.now() - asked).toBeGreaterThan(NOTICE);
    await expect(ask('GET', '/health/live')).rejects.toThrow('ECONNREFUSED');
    wire.close();
  });

  it('takes nobody in once the notice is over, while it ends what it began', async () => {
    const organization = await foundOrganization();
    const area = await makeArea(organization);
    const api = await ApiProcess.start({ REMIT_WORKER: 'outside' });
    const wire = new Wire(api.url);
    const { headers } = organization.cpo;
    const { asked: isAsked, release } = await hold(organization.id, area.id);
    const slow = wire.ask({
      method: 'DELETE',
      address: `/api/v1/areas/${area.id}/archival`,
      headers: { ...headers, 'if-match': area.etag },
    });
    await isAsked();
    const stopped = api.stop();
    await pause(NOTICE);
    const ask = () =>
      wire
        .ask({ method: 'GET', address: '/api/v1/areas', headers })
        .catch((error: Error) => error.message);
    let late = await ask();
    while (typeof late !== 'string') late = await ask();
    expect(late).toMatch(/ECONNREFUSED|hang up|ECONNRESET/);
    await release();
    expect((await slow).status).toBeLessThan(500);
    expect(await stopped).toBe(0);
    wire.close();
  });

  it('leaves at once where the jobs run inside, because no balancer stands before it', async () => {
    const api = await ApiProcess.start({ REMIT_WORKER: 'inside' });
    const asked = performance.now();
    expect(await api.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(NOTICE + 5_000);
  });
});
