import canonicalizeValue from 'canonicalize';

/** RFC 8785: one text for one value, whatever the order of its keys. */
export function canonicalJson(value: unknown): string {
  const text = canonicalizeValue(value);
  if (text === undefined) throw new TypeError('There is no JSON text for this value.');
  return text;
}
