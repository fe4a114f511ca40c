import { LINE_SECTIONS } from '#domain/edition-line';
import type { AskedLine } from './ask-context.ts';

/** The row with the focus, else the one under the pointer, else the section that is in sight. */
export function findLine(): AskedLine | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-line]:hover')];
  const row = document.activeElement?.closest<HTMLElement>('[data-line]') ?? rows.at(-1);
  return (row && lineIn(row)) ?? partInSight();
}

function lineIn(row: HTMLElement): AskedLine | undefined {
  const [kind = '', ...rest] = (row.dataset.line ?? '').split(':');
  const section = LINE_SECTIONS.find((one) => one === kind);
  const heading = row.querySelector('th') ?? row;
  const name = heading.firstElementChild?.textContent ?? heading.textContent;
  return section && { section, key: rest.join(':'), name: name.trim().slice(0, 120) };
}

function partInSight(): AskedLine | undefined {
  const parts = [...document.querySelectorAll<HTMLElement>('section[data-part]')];
  const part =
    parts.findLast((one) => one.getBoundingClientRect().top < window.innerHeight / 3) ?? parts[0];
  const key = part?.id;
  return key === undefined
    ? undefined
    : { section: 'part', key, name: part?.querySelector('h2')?.textContent ?? key };
}
