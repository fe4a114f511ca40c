import type { KeyboardEvent, RefObject } from 'react';
import { useKeys } from '../../../app/keys/use-keys.ts';
import { useIsTravelling, useOpenPanel } from '../../../app/view.ts';

/** j, k and the arrows go from product to product, m offers its moves. */
export function useProductKeys(element: RefObject<HTMLElement | null>) {
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const links = (): readonly HTMLElement[] => [
    ...(element.current?.querySelectorAll<HTMLElement>('a[data-product]') ?? []),
  ];
  const go = (step: 1 | -1): void => {
    const all = links();
    const here = all.findIndex((link) => link === document.activeElement);
    all[here < 0 ? 0 : Math.max(0, Math.min(all.length - 1, here + step))]?.focus();
  };
  const focused = (): string | undefined =>
    links().find((link) => link === document.activeElement)?.dataset.product;
  useKeys([
    { stroke: 'j', label: 'lifecycle.keys.down', run: () => go(1) },
    { stroke: 'k', label: 'lifecycle.keys.up', run: () => go(-1) },
    ...(isTravelling
      ? []
      : [
          {
            stroke: 'm',
            label: 'lifecycle.keys.move',
            run: () => {
              const key = focused();
              if (key !== undefined) openPanel(`move-product:${key}`);
            },
          },
        ]),
  ]);
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      const step = { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key];
      if (step === undefined || focused() === undefined) return;
      event.preventDefault();
      go(step);
    },
  };
}
