import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOwner, foundOrganization, type TestOrganization } from '../support/organization.ts';

interface Outcome {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

const slips = (last: string) =>
  `KPI,Period,Value\nschedule-slip,2026-09,4\nschedule-slip,2026-10,${last}\n`;

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'remit-cli-'));
  let organization: TestOrganization;
  let token: string;

  const remit = (words: readonly string[], secret = token): Promise<Outcome> =>
    new Promise((done) => {
      const env = { ...process.env, REMIT_URL: process.env['TEST_API'], REMIT_TOKEN: secret };
      execFile(process.execPath, ['dist/apps/cli/main.js', ...words], { env }, (error, out, err) =>
        done({ code: Number(error?.code ?? 0), printed: out, complained: err }),
      );
    });

  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  beforeAll(async () => {
    organization = await foundOrganization();
    const { cpo } = organization;
    const areas = [{ key: 'roadmap', kpis: ['schedule-slip'] }];
    await cpo.post('areas/adoption', { areas, isTyped: true }).expect(200);
    const input = { name: 'cli', scopes: ['read', 'write'], expiresInDays: 1 };
    const { body } = await cpo.post('tokens', input).expect(201);
    token = body.secret;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('explains itself, and refuses a call that makes no sense with 2', async () => {
    expect(await remit(['--help'])).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/^Usage/),
    });
    expect(await remit(['frobnicate'])).toMatchObject({ code: 2 });
    expect(await remit(['--nonsense'])).toMatchObject({ code: 2 });
    expect(await remit(['import', 'weather', 'x.csv'])).toMatchObject({ code: 2 });
  });

  it('says what to do about a token that opens nothing', async () => {
    const { code, complained } = await remit(['report', 'list'], 'remit_made-up');
    expect([code, complained]).toEqual([1, expect.stringContaining('REMIT_TOKEN')]);
  });

  it('imports a file, or names the row that it cannot read', async () => {
    const bad = await remit([
      'import',
      'measurements',
      file('bad.csv', slips('soon')),
      '--source',
      's',
    ]);
    expect([bad.code, bad.printed]).toEqual([1, expect.stringContaining('row 3')]);
    const good = file('good.csv', slips('6'));
    const dry = await remit(['import', 'measurements', good, '--source', 's', '--dry-run']);
    expect([dry.code, dry.printed]).toEqual([0, expect.stringContaining('create 2')]);
    expect(await remit(['import', 'measurements', good, '--source', 's'])).toMatchObject({
      code: 0,
    });
    const again = await remit(['import', 'measurements', good, '--source', 's', '--dry-run']);
    expect(again.printed).toContain('create 0, update 0, same 2, fail 0');
  });

  it('submits a report, and verifies what was sealed with and without the server', async () => {
    const { body } = await organization.cpo.post('reports', { period: '2026-10' }).expect(201);
    const submitted = await remit(['report', 'submit', '2026-10']);
    const hash = /[0-9a-f]{64}/.exec(submitted.printed)?.[0] ?? '';
    expect([submitted.code, hash.length]).toEqual([0, 64]);
    expect(await remit(['verify'])).toMatchObject({ code: 0 });
    const { text } = await organization.cpo.get(`reports/${body.id}/editions/1`).expect(200);
    const whole = file('edition.json', text);
    expect(await remit(['verify', whole, '--sha256', hash])).toMatchObject({ code: 0 });
    const forged = file('forged.json', text.replace('"value":6', '"value":5'));
    expect(await remit(['verify', forged, '--sha256', hash])).toMatchObject({ code: 1 });
    await asOwner(organization.id, async (db) => {
      await db.query('ALTER TABLE editions DISABLE TRIGGER ledger');
      await db.query(
        `UPDATE editions SET content = replace(content, '"value":6', '"value":5') WHERE organization_id = $1`,
        [organization.id],
      );
      await db.query('ALTER TABLE editions ENABLE TRIGGER ledger');
    });
    const tampered = await remit(['verify']);
    expect([tampered.code, tampered.printed]).toEqual([
      1,
      expect.stringContaining('BROKEN 2026-10 edition 1'),
    ]);
  });

  it('writes everything that the caller may read', async () => {
    const out = join(folder, 'export');
    await organization.cpo.post('budgets', { name: 'FY', key: 'fy', year: '2026' }).expect(201);
    expect(await remit(['export', '--out', out])).toMatchObject({ code: 0 });
    expect(readFileSync(join(out, 'budget-fy.csv'), 'utf8')).toMatch(/^\u{feff}budget,line,name,/u);
    const wide = join(folder, 'fy.xlsx');
    const words = ['export', 'budget', 'fy', '--form', 'wide', '--format', 'xlsx', '--out', wide];
    expect(await remit(words)).toMatchObject({ code: 0 });
    expect(readFileSync(wide).subarray(0, 2).toString()).toBe('PK');
    expect(await remit(['export', 'weather'])).toMatchObject({ code: 2 });
    const values: unknown = JSON.parse(readFileSync(join(out, 'measurements.json'), 'utf8'));
    expect(values).toHaveLength(2);
  });
});
