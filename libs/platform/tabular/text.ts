import { tidyName } from './names.ts';

const hidden = /<!--.*?(?:-->|$)|<(script|style)\b.*?(?:<\/\1\s*>|$)/gis;
const lineBreak = /<(?:br|\/?(?:p|div|li|ul|ol|tr|td|th|h[1-6]))\b[^<>]*>/gi;
const tag = /<\/?[a-z][^<>]*>/gi;
const link = /!?\[([^[\]]*)\]\([^()\s]*\)/g;
const emphasis = /(\*\*|`)([^*`]+)\1/g;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The words of a name that came as HTML or Markdown, in one line. It is text, not HTML: an escaped
 * `&lt;b&gt;` becomes `<b>`, so whoever shows it must escape it. `< 5` is not a tag.
 */
export function plainText(source: string): string {
  const words = source
    .replaceAll(hidden, ' ')
    .replaceAll(lineBreak, ' ')
    .replaceAll(tag, '')
    .replaceAll(link, '$1')
    .replaceAll(emphasis, '$2')
    .replaceAll(entity, (written: string, decimal?: string, hex?: string, name?: string) =>
      name === undefined
        ? characterOf(Number(decimal ?? `0x${hex}`), written)
        : (named[name.toLowerCase()] ?? written),
    );
  return tidyName(words);
}

/** Surrogates alone and numbers without a character stay as they were written. */
function characterOf(code: number, written: string): string {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : written;
}
