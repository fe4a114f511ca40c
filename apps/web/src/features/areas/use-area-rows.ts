import { useNavigate } from '@tanstack/react-router';
import { useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';

/** The row that keys act upon, among the areas by their keys. */
export function useAreaRows(keys: readonly string[], table: RefObject<HTMLTableElement | null>) {
  const [active, setActive] = useState<string>();
  const openPanel = useOpenPanel();
  const navigate = useNavigate();
  const isTravelling = useIsTravelling();
  const at = active === undefined ? -1 : keys.indexOf(active);
  const current = at < 0 ? undefined : active;
  const goTo = (index: number): void => {
    const key = keys[Math.max(0, Math.min(keys.length - 1, index))];
    if (key === undefined) return;
    setActive(key);
    table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus();
  };
  useKeys([
    { stroke: 'j', label: 'areas.keys.down', run: () => goTo(at + 1) },
    { stroke: 'k', label: 'areas.keys.up', run: () => goTo(Math.max(0, at - 1)) },
    ...(current === undefined
      ? []
      : [
          {
            stroke: 'Enter',
            label: 'areas.keys.open',
            run: () => void navigate({ to: '/areas/$key', params: { key: current } }),
          },
          { stroke: 'o', label: 'areas.keys.peek', run: () => openPanel(`area:${current}`) },
        ]),
    ...(current === undefined || isTravelling
      ? []
      : [
          { stroke: 'q', label: 'areas.keys.ask', run: () => openPanel(`ask:area:${current}`) },
          {
            stroke: 'c',
            label: 'areas.keys.checkIn',
            run: () => openPanel(`new-check-in:${current}`),
          },
        ]),
  ]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: keys.length - 1 }[event.key];
    if (index === undefined) return;
    event.preventDefault();
    goTo(index);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const row = target instanceof HTMLElement ? target.dataset.row : undefined;
    if (row !== undefined) setActive(row);
  };
  return { active, handlers: { onKeyDown, onFocus } };
}
