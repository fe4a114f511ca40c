import { maxRemarks, type Remark } from './structured-text.ts';

/** Keys written twice in one object: parsers keep the last without a word. Expects valid JSON. */
export function repeatedKeys(json: string): Remark[] {
  const found: Remark[] = [];
  const scopes: Set<string>[] = [];
  for (const { sign, line } of marks(json)) {
    const scope = scopes.at(-1);
    if (sign === '{') scopes.push(new Set());
    else if (sign === '}') scopes.pop();
    else if (scope?.has(sign)) found.push({ name: String(JSON.parse(sign)), line });
    else scope?.add(sign);
    if (found.length === maxRemarks) break;
  }
  return found;
}

/** Braces and quoted keys, with the line each is on. */
function* marks(json: string): Generator<{ readonly sign: string; readonly line: number }> {
  const next = /["{}\n]/g;
  let line = 1;
  for (let match = next.exec(json); match; match = next.exec(json)) {
    const [sign] = match;
    if (sign === '\n') line += 1;
    if (sign === '{' || sign === '}') yield { sign, line };
    if (sign !== '"') continue;

    const end = closingQuote(json, match.index) + 1;
    if (isFollowedByColon(json, end)) yield { sign: json.slice(match.index, end), line };
    next.lastIndex = end;
  }
}

function closingQuote(json: string, opening: number): number {
  let at = json.indexOf('"', opening + 1);
  while (isEscaped(json, at)) at = json.indexOf('"', at + 1);
  return at;
}

function isEscaped(json: string, at: number): boolean {
  let backslashes = 0;
  while (json[at - backslashes - 1] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function isFollowedByColon(json: string, at: number): boolean {
  const colon = /\s*:/y;
  colon.lastIndex = at;
  return colon.test(json);
}
