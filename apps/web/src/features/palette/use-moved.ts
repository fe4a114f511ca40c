import { IconArrowsHorizontal } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { movedTo, type When } from '../roadmap/moves.ts';
import { canMove, windowOfItem } from '../roadmap/roadmap.ts';
import { useItemWrites } from '../roadmap/use-item-writes.ts';
import { windowText } from '../roadmap/window-text.ts';
import type { Entry } from './entry.ts';
import { ranked, type Indexed } from './rank.ts';
import type { ItemEntry } from './use-things.ts';

const MEANT = 4;

interface Move {
  readonly words: string;
  readonly when: When;
}

/** `move trial to 15 Mar`: at once, or, because a commitment is asked why, in the form that asks. */
export function useMoved(items: readonly Indexed<ItemEntry>[]) {
  const t = useText();
  const formats = useFormats();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const { move } = useItemWrites();
  return useCallback(
    ({ words, when }: Move, rules: CalendarRules): readonly Entry[] => {
      const movable = items.filter(({ entry }) => !isTravelling && canMove(entry.item));
      return ranked(movable, words)
        .slice(0, MEANT)
        .map(({ item, detail }) => {
          const window = movedTo(rules, windowOfItem(item), when);
          const day = windowText({ t, formats, rules }, { ...window, startsOn: null });
          return {
            id: `move:${item.key}`,
            title: t('palette.moveItem', { name: item.name, day }),
            detail: detail ?? '',
            kind: t('palette.kind.action'),
            Icon: IconArrowsHorizontal,
            run: () => {
              if (item.committedOn === null) void move(item, window, '');
              else openPanel(`item:${item.key}:${when.day}:${when.precision}`);
              return undefined;
            },
          };
        });
    },
    [items, t, formats, openPanel, isTravelling, move],
  );
}
