import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const KB = 1_024;
const root = join(__dirname, '../../dist/web');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the build
const manifest = JSON.parse(readFileSync(join(root, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

const sizeOf = (file: string): number => gzipSync(readFileSync(join(root, file))).length;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** A chunk and everything that must be there before it runs. */
function closure(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names.filter((candidate) => !found.has(candidate))) {
    found.add(name);
    closure(manifest[name]?.imports ?? [], found);
  }
  return found;
}

const namesOf = (chosen: (chunk: Chunk) => boolean): string[] =>
  Object.keys(manifest).filter((name) => chosen(manifest[name] as Chunk));

const first = closure([
  ...namesOf(({ isEntry }) => isEntry === true),
  ...namesOf(({ src }) => src?.endsWith('messages/en/first.ts') === true),
]);
const pages = namesOf(({ src }) => /features\/.+-page\.tsx$/.test(src ?? ''));

const filesOf = (names: Iterable<string>, kind: 'js' | 'css'): string[] => {
  const chunks = [...names].map((name) => manifest[name] as Chunk);
  const files =
    kind === 'js' ? chunks.map(({ file }) => file) : chunks.flatMap(({ css }) => css ?? []);
  return [...new Set(files)];
};

describe('what a browser has to load', () => {
  it('is at most 200 KB of JavaScript for the frame, its English texts among it', () => {
    expect(sum(filesOf(first, 'js').map(sizeOf)) / KB).toBeLessThanOrEqual(200);
  });

  it('is at most 45 KB of style sheets for the frame', () => {
    expect(sum(filesOf(first, 'css').map(sizeOf)) / KB).toBeLessThanOrEqual(45);
  });

  it('is at most 40 KB of JavaScript for each page itself', () => {
    expect(pages.length).toBeGreaterThan(10);
    const sizes = pages.map((page) => [page, sizeOf(manifest[page]?.file ?? '') / KB] as const);
    expect(sizes.filter(([, size]) => size > 40)).toEqual([]);
  });

  it('is at most 300 KB for the page that is opened first, the frame and all that it shares with others among it', () => {
    const sizes = pages.map((page) => {
      const whole = closure([page], new Set(first));
      return [page, Math.round(sum(filesOf(whole, 'js').map(sizeOf)) / KB)] as const;
    });
    expect(sizes.filter(([, size]) => size > 300)).toEqual([]);
  });

  it('is asked for in few files, because a browser asks for six at a time', () => {
    const counts = pages.map(
      (page) => [page, filesOf(closure([page], new Set(first)), 'js').length] as const,
    );
    expect(counts.filter(([, count]) => count > 32)).toEqual([]);
  });

  it('comes compressed', () => {
    const files = globSync('assets/*.{js,css}', { cwd: root });
    const large = files.filter((file) => readFileSync(join(root, file)).length >= KB);
    expect(
      large.filter((file) => sizeOf(`${file}.gz`) === 0 || sizeOf(`${file}.br`) === 0),
    ).toEqual([]);
  });
});
