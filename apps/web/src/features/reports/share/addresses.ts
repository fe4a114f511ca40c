import { isEmail, normalEmail } from '#domain/organization';

export interface Addresses {
  /** Each once. */
  readonly all: readonly string[];
  /** What is no address. */
  readonly wrong: readonly string[];
}

/** Addresses between commas, semicolons, spaces or lines; also as mail programs copy them, “Anna Lind <anna@board.example>”. */
export function addressesIn(text: string): Addresses {
  const bare = text.replaceAll(/[^,;\n<>]*<([^<>]*)>/g, ' $1 ');
  const parts = [...new Set(bare.split(/[\s,;]+/).filter((part) => part !== ''))];
  return {
    all: [...new Set(parts.filter(isEmail).map(normalEmail))],
    wrong: parts.filter((part) => !isEmail(part)),
  };
}
