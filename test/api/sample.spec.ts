import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Client } from '../support/client.ts';

interface SealedReport {
  readonly id: string;
  readonly editions: readonly { readonly number: number; readonly sha256: string }[];
}

const isMismatch = ({ isMismatch: found }: { isMismatch: boolean }) => found;

describe('the sample organization', () => {
  let ceo: Client;

  beforeAll(async () => {
    const printed = execFileSync(process.execPath, ['dist/apps/sample/main.js'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: process.env['TEST_APP_URL'],
        REMIT_SECRET: process.env['TEST_SECRET'],
      },
    });
    process.stdout.write(`${printed.split('\n', 1)[0]}\n`);
    const [, email, password] = /Chief Executive Officer\s+(\S+)\s+ceo\s+(\S+)/.exec(printed) ?? [];
    const { headers } = await new Client().post('sessions', { email, password }).expect(201);
    ceo = new Client({ cookie: String(headers['set-cookie']).split(';', 1)[0] ?? '' });
  }, 300_000);

  it('has all sixteen areas, and figures in every one', async () => {
    const { body } = await ceo.get('scorecard').expect(200);
    expect(body.areas).toHaveLength(16);
    for (const area of body.areas) expect(area.kpis.length).toBeGreaterThan(0);
  });

  it('has a past that was not always honest, punctual or right', async () => {
    const missed = await ceo.get('obligations?scope=all&state=missed').expect(200);
    expect(missed.body.data.length).toBeGreaterThan(10);
    const { body } = await ceo.get('check-ins?limit=200').expect(200);
    expect(body.data.filter(isMismatch).length).toBeGreaterThan(0);
    const trail = await ceo.get('activity?action=area.hand_over').expect(200);
    expect(trail.body.data.length).toBeGreaterThan(0);
  });

  it('has a whole trail, and editions that are what their hashes say', async () => {
    const chain = await ceo.get('activity/verification').expect(200);
    expect(chain.body.firstBreak).toBeNull();
    const { body } = await ceo.get('reports?limit=200').expect(200);
    const reports: readonly SealedReport[] = body.data;
    const sealed = reports.flatMap(({ id, editions }) =>
      editions.map((edition) => ({ id, ...edition })),
    );
    expect(sealed.length).toBeGreaterThan(2);
    for (const { id, number, sha256 } of sealed) {
      const { text } = await ceo.get(`reports/${id}/editions/${number}`).expect(200);
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    }
  });
});
