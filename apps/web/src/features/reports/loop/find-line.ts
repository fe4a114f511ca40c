import { LINE_SECTIONS } from '#domain/edition-parts';
import type { AskedLine } from './ask-context.ts';

/** The row in which something has the focus, else the one under the pointer, else the section that is in sight. */
export function findLine(): AskedLine | undefined {
  const { activeElement } = document;
  const focused = activeElement?.closest<HTMLElement>('[data-line]') ?? undefined;
  const hovered = [...document.querySelectorAll<HTMLElement>('[data-line]:hover')].at(-1);
  // A row to which a link has led holds the focus itself: nobody chose it since.
  const row = (focused === activeElement ? hovered : focused) ?? hovered ?? focused;
  return (row && lineIn(row)) ?? partInSight();
}

function lineIn(row: HTMLElement): AskedLine | undefined {
  const [kind = '', ...rest] = (row.dataset.line ?? '').split(':');
  const section = LINE_SECTIONS.find((one) => one === kind);
  return section && { section, key: rest.join(':'), name: nameOf(row).trim().slice(0, 120) };
}

/** In a table the first words of its head: what stands below them is about it. */
function nameOf(row: HTMLElement): string {
  const head = row.querySelector('th');
  if (!head) return (row.querySelector('h3, p, li') ?? row).textContent;
  const words = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
  return words.nextNode()?.textContent ?? head.textContent;
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
