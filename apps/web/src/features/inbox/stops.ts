/** Marks where a sweep stops: the one control with which a row is answered. */
export const STOP = { 'data-stop': '' } as const;

const stops = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-stop]')].filter(
    (element) => element.offsetParent !== null,
  );

/** Goes to the neighbour of where the reader is; into the list when they are outside of it. */
export function goToStop(step: -1 | 1, from: Element | null = document.activeElement): void {
  const all = stops();
  const here = all.findIndex((element) => element === from || rowOf(element)?.contains(from));
  const next = here < 0 ? all[0] : all[here + step];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

/** Begins with the first field, unless the reader is somewhere already; the link that led here is nowhere. */
export function beginSweep(): void {
  const here = document.activeElement;
  if (here !== document.body && !here?.closest('nav')) return;
  stops()
    .find((element) => element instanceof HTMLInputElement)
    ?.focus({ preventScroll: true });
}

const rowOf = (element: Element): Element | null => element.closest('[data-row]');
