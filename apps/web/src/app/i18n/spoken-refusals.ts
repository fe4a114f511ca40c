import { inWords, recognizer } from './refusals.ts';
import type { Text } from './use-text.ts';
import english from '../../../messages/en/refusals.json?raw';

/** By the texts as they stand in the file, not as the build prepares them. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file is ours, and a test reads it
const recognize = recognizer(JSON.parse(english) as Readonly<Record<string, string>>);

/** Says sentences of the server by the texts of the page. */
export const wordsOf = (t: Text): ((sentence: string) => string) => inWords(recognize, t);
