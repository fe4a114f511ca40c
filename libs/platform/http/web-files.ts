import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface WebFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
}

/** The build puts a hash into these names, so that none ever stands for another content. */
const HASHED = /^\/assets\/([\w.-]+-[\w-]{8}\.\w+)$/;
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** What a page asks for by the dozen; whatever else there is comes from the disk. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

interface Copy {
  readonly suffix: string;
  /** Whether a browser that takes these encodings takes the copy. */
  readonly wanted: RegExp;
  readonly headers: Readonly<Record<string, string>>;
}

const VARIES = { vary: 'accept-encoding' };

/** The build lays compressed copies beside a file that gains by them; the smaller ones first. */
const COPIES: readonly Copy[] = [
  { suffix: '.br', wanted: takes('br'), headers: { ...VARIES, 'content-encoding': 'br' } },
  { suffix: '.gz', wanted: takes('gzip'), headers: { ...VARIES, 'content-encoding': 'gzip' } },
  { suffix: '', wanted: /^/, headers: VARIES },
];

function takes(encoding: string): RegExp {
  return new RegExp(String.raw`\b${encoding}\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))`);
}

/**
 * Hands out the hashed files of the build and keeps in memory what was asked for once: a page is dozens of them, and to open
 * each one anew takes five times as long.
 */
export function webFiles(root: string): (path: string, encodings?: string) => WebFile | undefined {
  const folder = join(root, 'assets');
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const kept = new Map<string, WebFile>();
  return (path, encodings = '') => {
    const name = HASHED.exec(path)?.[1] ?? '';
    const type = TYPES[extname(name)];
    const copy = copiesFor(encodings).find(({ suffix }) => names.has(name + suffix));
    if (type === undefined || !copy) return undefined;
    const known = kept.get(name + copy.suffix);
    if (known) return known;
    const headers = { 'content-type': type, 'cache-control': FOR_EVER, ...copy.headers };
    const file = { headers, content: readFileSync(join(folder, name + copy.suffix)) };
    kept.set(name + copy.suffix, file);
    return file;
  };
}

const copiesFor = (encodings: string): readonly Copy[] =>
  COPIES.filter(({ wanted }) => wanted.test(encodings));
