import type { SaidOfThing } from '../../acts/registers.ts';
import { CPO, type PersonKey } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import { accountableOn } from '../../offices.ts';
import { itemOf } from '../../registers/items.ts';
import { OBJECTIVES } from '../../registers/objectives.ts';
import { SAID, type SaidStory } from '../../registers/said.ts';
import { at, dayOfMark, type Span } from '../../span.ts';
import { ownerOn } from './items.ts';
import { courseOf } from './strategy.ts';

/** Given where it is needed, and harmless where the figures agree. */
const MISMATCH = 'The days of the plan say less than what stands behind them.';

/** What owners said of items and objectives, as long as these were open. */
export function said(span: Span): readonly Deed[] {
  return SAID.filter((story) => isOpen(story, span)).map((story) => saying(story, span));
}

function saying(story: SaidStory, span: Span): Deed {
  const { on, item, objective } = story;
  const by = speaker(story, span);
  const subject = item === undefined ? { objective: objective ?? '' } : { item };
  const when = at(dayOfMark(span, on), '12:35');
  return { kind: 'report_on', at: when, by, ...subject, said: wordsOf(story, by, span) };
}

function wordsOf(story: SaidStory, by: PersonKey, span: Span): SaidOfThing {
  const { status, confidence, highlights, lowlights, moved, trouble } = story;
  return {
    status,
    confidence,
    ...(highlights !== undefined && { highlights }),
    ...(lowlights !== undefined && { lowlights }),
    ...(moved !== undefined && { moveReason: moved }),
    ...(status !== 'off_track' && { mismatchReason: MISMATCH }),
    ...(trouble && {
      cause: trouble[0],
      plan: trouble[1],
      planOwner: by,
      planDueOn: dayOfMark(span, trouble[2]),
      helpNeeded: trouble[3],
    }),
  };
}

function speaker({ on, item, objective }: SaidStory, span: Span): PersonKey {
  if (item !== undefined) return ownerOn(itemOf(item), on, span);
  const area = objectiveOf(objective).area;
  return accountableOn(span, area, dayOfMark(span, on)) ?? CPO;
}

/** Quarters do not begin with the months of the story: of what had not begun, or was over, nobody spoke. */
function isOpen({ on, item, objective }: SaidStory, span: Span): boolean {
  if (item !== undefined) return true;
  const { setOn, overOn } = courseOf(objectiveOf(objective), span);
  const day = dayOfMark(span, on);
  return setOn < day && day < overOn;
}

function objectiveOf(key: string | undefined) {
  const found = OBJECTIVES.find((one) => one.key === key);
  if (!found) throw new Error(`The story has no objective ${key ?? ''}.`);
  return found;
}
