import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';
import { maxRemarks, type Remark, type StructuredText, type Value } from './structured-text.ts';
import { TabularError } from './tabular-error.ts';

/** A megabyte of YAML takes more than a second, so this bounds the time, not only the memory. */
const maxLength = 2_000_000;
const maxAliasCount = 10_000;

export function parseYaml(text: string): StructuredText {
  if (text.length > maxLength) {
    throw new TabularError(
      `The YAML is longer than ${maxLength.toLocaleString('en')} characters. Split it, or send JSON or CSV.`,
    );
  }
  const lines = new LineCounter();
  const document = parse(text, lines);
  return {
    data: resolve(document),
    repeatedKeys: repeatedKeys(document, lines),
    unknownTags: document.warnings.slice(0, maxRemarks).map(({ message, pos }) => ({
      name: message,
      line: lines.linePos(pos[0]).line,
    })),
  };
}

function parse(text: string, lineCounter: LineCounter): Document {
  const document = parseDocument(text, {
    // Every scalar is text: dates, 1.10, "No" and 0777 stay as written. Only null is told apart.
    schema: 'failsafe',
    customTags: ['null'],
    merge: true,
    resolveKnownTags: false,
    // Compares every pair of keys of a map; `repeatedKeys` needs one pass.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
  const [error] = document.errors;
  if (!error) return document;
  const { line, col } = lineCounter.linePos(error.pos[0]);
  throw new TabularError(
    `The YAML cannot be read: ${error.message} at line ${line}, column ${col}. Correct it there and try again.`,
  );
}

function resolve(document: Document): Value {
  try {
    return document.toJS({ maxAliasCount });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TabularError(`The YAML cannot be read: ${reason}. Write out its aliases (*name).`);
  }
}

function repeatedKeys(document: Document, lines: LineCounter): Remark[] {
  const found: Remark[] = [];
  visit(document, {
    Map: (_key, map) => {
      found.push(...repeatedIn(map, lines).slice(0, maxRemarks));
      return found.length < maxRemarks ? undefined : visit.BREAK;
    },
  });
  return found.slice(0, maxRemarks);
}

function repeatedIn(map: YAMLMap, lines: LineCounter): Remark[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key) || key.value === '<<') return [];
    const again = seen.has(key.value);
    seen.add(key.value);
    return again
      ? [{ name: String(key.value), line: lines.linePos(key.range?.[0] ?? 0).line }]
      : [];
  });
}
