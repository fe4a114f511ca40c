import { parseArgs } from 'node:util';
import { isDay } from '#domain/day';
import { SettingsError } from '#platform/settings';
import { at } from './story/span.ts';

export interface Options {
  readonly name: string;
  /** When the story ends. */
  readonly now: Date;
}

const NAME = 'Larkfield Instruments';

/** `--name` for a second company beside the first, `--until` for a story that ends earlier than today. */
export function readOptions(words: readonly string[], now: Date): Options {
  const { name = NAME, until } = parse(words);
  if (until === undefined) return { name, now };
  if (!isDay(until)) throw new SettingsError(`--until is “${until}”: write the day as YYYY-MM-DD.`);
  const end = at(until, '18:00');
  if (end > now) throw new SettingsError(`--until is ${until}, which has not passed yet.`);
  return { name, now: end };
}

function parse(words: readonly string[]) {
  try {
    const options = { name: { type: 'string' }, until: { type: 'string' } } as const;
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    throw new SettingsError(`${what} (npm run sample -- --name <name> --until <day>)`);
  }
}
