import { daysBetween, type Day } from '../day.ts';
import { itemsOf } from '../edition-register-entries.ts';
import type { EditionItem, EditionObjective } from '../edition-registers.ts';
import {
  lastDayOf,
  type EditionContent,
  type EditionPeriod,
  type EditionSections,
} from '../edition.ts';
import { count, day, labelled, personNamed, sentence, why, type Sentence } from './sentence.ts';

interface Compared {
  readonly period: EditionPeriod;
  readonly before: EditionContent | null;
}

/** What is later than it was promised first, as far as the report before did not say so. */
export function slips(now: EditionSections, { period, before }: Compared): Sentence[] {
  const items = new Map(itemsOf(before?.roadmap).map((item) => [item.key, item]));
  const objectives = new Map((before?.objectives ?? []).map((one) => [one.key, one]));
  const lastDay = lastDayOf(period);
  return [
    ...(now.roadmap?.slipped ?? []).flatMap((item) =>
      isOverdue(item, lastDay) ? [overdue(item, lastDay)] : slipped(item, items.get(item.key)),
    ),
    ...(now.objectives ?? []).flatMap((one) => moved(one, objectives.get(one.key))),
  ];
}

/** What was shipped after the day that was promised first. */
export const lateItems = ({ roadmap }: EditionSections): Sentence[] =>
  (roadmap?.shipped ?? []).flatMap((item) => {
    const { baselineOn, doneOn } = item;
    if (baselineOn === null || doneOn === null || doneOn <= baselineOn) return [];
    return [
      sentence({
        ...aboutItem(item),
        rule: 'broken',
        phrase: 'item_late',
        facts: { days: count(daysBetween(baselineOn, doneOn)) },
        figures: [labelled('first', day(baselineOn)), ...whoAndWhy(item)],
      }),
    ];
  });

const isOverdue = ({ targetOn }: EditionItem, lastDay: Day): boolean =>
  targetOn !== null && targetOn < lastDay;

function overdue(item: EditionItem, lastDay: Day): Sentence {
  const due = item.targetOn ?? lastDay;
  const { baselineOn } = item;
  return sentence({
    ...aboutItem(item),
    rule: 'slipped',
    phrase: 'item_overdue',
    facts: { due: day(due), days: count(daysBetween(due, lastDay)) },
    figures: [
      labelled('first', baselineOn === null || baselineOn === due ? null : day(baselineOn)),
      ...whoAndWhy(item),
    ],
  });
}

function slipped(item: EditionItem, was: EditionItem | undefined): Sentence[] {
  const days = item.slipDays ?? 0;
  const known = Math.max(0, was?.slipDays ?? 0);
  if (days <= known) return [];
  return [
    sentence({
      ...aboutItem(item),
      rule: 'slipped',
      phrase: known === 0 ? 'item_slipped' : 'item_slipped_more',
      facts: { days: count(days), ...(known > 0 && { more: count(days - known) }) },
      figures: [
        labelled('first', item.baselineOn === null ? null : day(item.baselineOn)),
        labelled('now', item.targetOn === null ? null : day(item.targetOn)),
        ...whoAndWhy(item),
      ],
    }),
  ];
}

function moved(objective: EditionObjective, was: EditionObjective | undefined): Sentence[] {
  const { key, name, owner, state, endsOn, baselineEndsOn } = objective;
  if (state !== 'open' || baselineEndsOn === null || endsOn <= baselineEndsOn) return [];
  if (was && endsOn <= was.endsOn) return [];
  return [
    sentence({
      rule: 'slipped',
      phrase: 'objective_moved',
      tone: 'bad',
      name,
      place: { section: 'objectives', key },
      facts: { days: count(daysBetween(baselineEndsOn, endsOn)) },
      figures: [
        labelled('first', day(baselineEndsOn)),
        labelled('now', day(endsOn)),
        labelled('owner', personNamed(owner)),
      ],
    }),
  ];
}

const aboutItem = ({ key, name }: EditionItem) =>
  ({ tone: 'bad', name, place: { section: 'items', key } }) as const;

const whoAndWhy = ({ owner, moveReason }: EditionItem) => [
  labelled('owner', personNamed(owner)),
  why(moveReason),
];
