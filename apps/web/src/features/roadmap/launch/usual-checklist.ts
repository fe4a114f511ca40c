import { useText } from '../../../app/i18n/use-text.ts';

const USUAL = [
  ['marketing', 'announcement', true],
  ['sales', 'briefing', true],
  ['support', 'help', true],
  ['support', 'training', true],
  ['legal', 'terms', true],
  ['finance', 'prices', true],
  ['engineering', 'monitoring', true],
  ['engineering', 'wayBack', true],
  ['product', 'outcome', false],
] as const;

/** The functions that a launch usually takes, by their names. */
export function useUsualFunctions(): readonly string[] {
  const t = useText();
  return [...new Set(USUAL.map(([part]) => t(`launches.functions.${part}`)))];
}

/** What most launches have to have ready: to begin with, and to be changed. */
export function useUsualChecklist() {
  const t = useText();
  return USUAL.map(([part, name, isMust]) => ({
    function: t(`launches.functions.${part}`),
    name: t(`launches.usual.${name}`),
    isMust,
  }));
}
