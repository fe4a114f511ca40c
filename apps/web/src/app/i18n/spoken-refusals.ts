import { recognizer } from './refusals.ts';
import english from '../../../messages/en/refusals.json?raw';

/** By the texts as they stand in the file, not as the build prepares them. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the file is ours, and a test reads it
export const recognize = recognizer(JSON.parse(english) as Readonly<Record<string, string>>);
