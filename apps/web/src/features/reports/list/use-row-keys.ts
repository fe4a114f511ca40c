import { useKeys } from '../../../app/keys/use-keys.ts';

/** j and k walk through the lines of a list; Enter opens the one that has the focus. */
export function useRowKeys(): void {
  useKeys([
    { stroke: 'j', label: 'reports.nextRow', run: () => step(1) },
    { stroke: 'k', label: 'reports.previousRow', run: () => step(-1) },
  ]);
}

function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? rows[0] : rows[at + by];
  next?.focus();
}
