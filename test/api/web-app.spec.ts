import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ApiProcess } from '../hostile/processes.ts';
import { Wire, type Answer } from '../hostile/wire.ts';

const pageOf = (nonce: string, early = ''): string =>
  `<!doctype html><meta name="style-nonce" content="${nonce}" />${early}<script src="/assets/app-1a2b3c4d.js"></script>`;
const EARLY = `<!--signed-in <link rel="preload" href="/me" />-->
  <!--signed-in at=^/areas/[^/]+/?$ <link rel="modulepreload" href="/area.js" />-->`;
const nonceIn = (page: string): string => /content="([\w-]*)"/.exec(page)?.[1] ?? '';

const folder = mkdtempSync(join(tmpdir(), 'remit-web-'));

describe('the web app', () => {
  let api: ApiProcess;
  let wire: Wire;

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), pageOf('__STYLE_NONCE__', EARLY));
    writeFileSync(join(folder, 'assets', 'app-1a2b3c4d.js'), 'export {};');
    writeFileSync(join(folder, 'assets', 'app-1a2b3c4d.js.gz'), gzipSync('export {};'));
    writeFileSync(join(folder, 'assets', 'logo.svg'), '<svg/>');
    writeFileSync(join(folder, 'manifest.webmanifest'), '{}');
    writeFileSync(`${folder}-secret.txt`, 'outside');
    api = await ApiProcess.start({ WEB_FOLDER: folder });
    wire = new Wire(api.url);
  });

  afterAll(async () => {
    wire.close();
    await api.stop();
    rmSync(folder, { recursive: true });
    rmSync(`${folder}-secret.txt`);
  });

  const get = (address: string, method = 'GET'): Promise<Answer> => wire.ask({ method, address });

  it.each(['/', '/areas/roadmap', '/areas/roadmap?period=2026-10', '/apiary', '/setup'])(
    'is at %s, and never out of a cache',
    async (address) => {
      const { status, headers, text } = await get(address);
      expect([status, text]).toEqual([200, pageOf(nonceIn(text))]);
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  it.each([
    ['/', ['/me']],
    ['/areas/roadmap?period=2026-10', ['/me', '/area.js']],
  ])('tells a browser with a session what %s will need', async (address, wanted) => {
    const headers = { cookie: 'remit_session=a' };
    const { text } = await wire.ask({ method: 'GET', address, headers });
    expect([...text.matchAll(/<link rel="\w+" href="(\S+)"/g)].map(([, href]) => href)).toEqual(
      wanted,
    );
    expect(text).not.toContain('<!--');
  });

  it('runs no script and takes no style but its own files', async () => {
    const { headers } = await get('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('allows the style tags of one page, by a nonce that no other page has', async () => {
    const [one, other] = await Promise.all([get('/'), get('/index.html')]);
    for (const { text, headers } of [one, other]) {
      expect(nonceIn(text)).toMatch(/^[\w-]{22}$/);
      expect(headers['content-security-policy']).toContain(
        `style-src 'self' 'nonce-${nonceIn(text)}'`,
      );
    }
    expect(nonceIn(one.text)).not.toBe(nonceIn(other.text));
  });

  it('sends the compressed copy to whoever takes it', async () => {
    const { headers } = await wire.ask({
      method: 'GET',
      address: '/assets/app-1a2b3c4d.js',
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-type']).toMatch(/javascript/);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('keeps its hashed files for ever', async () => {
    const { status, headers } = await get('/assets/app-1a2b3c4d.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/javascript/);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/app-1a2b3c4d.js', 'HEAD')).status).toBe(200);
  });

  it('asks again for files whose names do not change', async () => {
    const { status, headers } = await get('/manifest.webmanifest');
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache']);
    expect((await get('/assets/logo.svg')).headers['cache-control']).toBe('no-cache');
    expect((await get('/index.html')).headers['cache-control']).toBe('no-cache');
  });

  it('tells whether the page is there without sending it', async () => {
    const { status, text } = await get('/areas/roadmap', 'HEAD');
    expect([status, text]).toEqual([200, '']);
  });

  it.each([
    '/assets/app-gone.js',
    '/assets/../../etc/passwd.txt',
    '/..%2f..%2fetc%2fpasswd.txt',
    `/..%2f${basename(folder)}-secret.txt`,
    `/assets/..%2f..%2f${basename(folder)}-secret.txt`,
    '/.env',
    '/assets/%00.js',
  ])('has nothing at %s', async (address) => {
    const { status, headers, text } = await get(address);
    expect([400, 403, 404]).toContain(status);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(text).not.toContain(folder);
  });

  it('leaves the addresses of the API alone', async () => {
    expect((await get('/api/v1/areas')).status).toBe(401);
    expect((await get('/api/v1/nowhere')).status).toBe(404);
    expect((await get('//api/v1/areas')).headers['content-type']).toMatch(/problem/);
    expect((await get('/api/nowhere')).headers['content-type']).toMatch(/problem/);
    expect((await get('/health/ready')).text).toBe('{"status":"ready"}');
    expect((await get('/metrics')).headers['content-type']).toMatch(/^text\/plain/);
    expect((await get('/api/openapi.json')).status).toBe(200);
    expect((await get('/areas', 'POST')).status).toBe(404);
  });

  it('lets the reference page of the API style itself, and no other page', async () => {
    const docs = await get('/api/docs');
    expect(docs.status).toBe(200);
    expect(docs.headers['content-security-policy']).toMatch(/style-src 'self' 'unsafe-inline'/);
    expect(docs.headers['content-security-policy']).toMatch(/script-src 'self';/);
  });
});
