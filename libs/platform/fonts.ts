import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FONTS = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];

/** The product brings its fonts, so that a document looks alike wherever it is set. */
export function readFonts(): readonly Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return FONTS.map((font) => readFileSync(resolve(font)));
}
