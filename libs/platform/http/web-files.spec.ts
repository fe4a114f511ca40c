import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webFiles } from './web-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'remit-files-'));
const PAGE = '/assets/page-1a2b3c4d.js';

describe('files of the build', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'assets'));
    for (const suffix of ['', '.gz', '.br'])
      writeFileSync(join(folder, `${PAGE}${suffix}`), `page${suffix}`);
    writeFileSync(join(folder, 'assets/small-1a2b3c4d.css'), 'small');
    writeFileSync(join(folder, 'assets/logo.svg'), '<svg/>');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['gzip, deflate, br, zstd', 'page.br', 'br'],
    ['gzip', 'page.gz', 'gzip'],
    ['gzip;q=0.5, br;q=0', 'page.gz', 'gzip'],
    ['br;q=0.0, gzip;q=0', 'page', undefined],
    ['identity', 'page', undefined],
    [undefined, 'page', undefined],
  ])('come to %s as the smallest copy that it takes', (encodings, content, encoding) => {
    const file = webFiles(folder)(PAGE, encodings);
    expect(file?.content.toString()).toBe(content);
    expect(file?.headers['content-encoding']).toBe(encoding);
    expect(file?.headers['vary']).toBe('accept-encoding');
  });

  it('come as they are where no copy is smaller', () => {
    const file = webFiles(folder)('/assets/small-1a2b3c4d.css', 'gzip, br');
    expect(file?.content.toString()).toBe('small');
    expect(file?.headers['content-type']).toBe('text/css; charset=utf-8');
  });

  it('are read once', () => {
    const fileAt = webFiles(folder);
    expect(fileAt(PAGE)).toBe(fileAt(PAGE));
  });

  it.each(['/assets/logo.svg', '/assets/gone-1a2b3c4d.js', '/page-1a2b3c4d.js', `${PAGE}.gz`, '/'])(
    'are others than %s',
    (path) => {
      expect(webFiles(folder)(path, 'gzip')).toBeUndefined();
    },
  );

  it('are none where nothing was built', () => {
    expect(webFiles(join(folder, 'assets'))(PAGE)).toBeUndefined();
  });
});
