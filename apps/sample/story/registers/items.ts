import type { ItemStory } from './item-story.ts';
import { CHRONICLES } from './items-of-chronicle.ts';
import { DATA } from './items-of-data.ts';
import { DEVICES } from './items-of-devices.ts';
import { FIELDBOOK } from './items-of-fieldbook.ts';
import { GROUND } from './items-of-the-ground.ts';
import { ON_THE_ENGINE } from './items-on-the-engine.ts';

export const ITEMS: readonly ItemStory[] = [
  ...ON_THE_ENGINE,
  ...FIELDBOOK,
  ...DATA,
  ...CHRONICLES,
  ...DEVICES,
  ...GROUND,
];

export function itemOf(key: string): ItemStory {
  const found = ITEMS.find((item) => item.key === key);
  if (!found) throw new Error(`The story has no item ${key}.`);
  return found;
}
