/** In the languages of the app; enough letters to tell them apart will do. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner'],
  ['february', 'februar'],
  ['march', 'märz', 'maerz', 'mrz'],
  ['april'],
  ['may', 'mai'],
  ['june', 'juni'],
  ['july', 'juli'],
  ['august'],
  ['september'],
  ['october', 'oktober'],
  ['november'],
  ['december', 'dezember'],
];

const FEWEST = 3;

/** 1 to 12 of `oct`, `Okt.`, `märz`; undefined for other words. */
export function monthNamed(text: string): number | undefined {
  const name = text.toLowerCase();
  if (name.length < FEWEST) return undefined;
  const index = MONTHS.findIndex((names) => names.some((full) => full.startsWith(name)));
  return index < 0 ? undefined : index + 1;
}
