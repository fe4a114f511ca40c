import { repeatedKeys } from './json-keys.ts';
import { type StructuredText, type Value } from './structured-text.ts';
import { TabularError } from './tabular-error.ts';

export function parseJson(text: string): StructuredText {
  return { data: parse(text), repeatedKeys: repeatedKeys(text), unknownTags: [] };
}

function parse(text: string): Value {
  try {
    return JSON.parse(text, asWritten);
  } catch (error) {
    if (error instanceof RangeError) throw new TabularError('The JSON is nested too deeply.');
    const reason = error instanceof Error ? error.message : String(error);
    throw new TabularError(`The JSON cannot be read: ${reason}. Correct it there and try again.`);
  }
}

/** 12.10 stays 12.10, and a long number keeps all its digits. */
function asWritten(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? (context?.source ?? String(value)) : value;
}
