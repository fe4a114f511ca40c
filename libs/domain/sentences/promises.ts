import type { EditionAction } from '../edition-loop.ts';
import type { EditionSections } from '../edition.ts';
import {
  count,
  day,
  labelled,
  personNamed,
  sentence,
  type Phrase,
  type Sentence,
} from './sentence.ts';

/** Actions and commitments from last time that were not kept. */
export const brokenPromises = ({ lastTime }: EditionSections): Sentence[] =>
  (lastTime?.actions ?? [])
    .filter(({ state }) => state === 'broken')
    .map((action) => promise(action, 'broken', brokenPhrase(action)));

/** The commitments of the roadmap in one sentence, and each promise from last time that was kept. */
export const keptPromises = ({ lastTime, roadmap }: EditionSections): Sentence[] => [
  ...commitments(roadmap?.predictability),
  ...(lastTime?.actions ?? [])
    .filter(({ state }) => state === 'kept')
    .map((action) => promise(action, 'kept', 'promise_kept')),
];

function brokenPhrase({ doneOn, daysLate }: EditionAction): Phrase {
  if (daysLate === 0) return 'promise_moved';
  return doneOn === null ? 'promise_broken' : 'promise_late';
}

function promise(action: EditionAction, rule: 'kept' | 'broken', phrase: Phrase): Sentence {
  const { key, name, owner, dueOn, doneOn, daysLate } = action;
  return sentence({
    rule,
    phrase,
    tone: rule === 'kept' ? 'good' : 'bad',
    name,
    place: { section: 'actions', key },
    facts: daysLate === 0 ? {} : { days: count(daysLate) },
    figures: [
      labelled('due', day(dueOn)),
      labelled('now', doneOn === null ? null : day(doneOn)),
      labelled('owner', personNamed(owner)),
    ],
  });
}

function commitments(
  predictability: { readonly due: number; readonly kept: number } | undefined,
): Sentence[] {
  if (!predictability || predictability.due === 0) return [];
  const { due, kept } = predictability;
  return [
    sentence({
      rule: 'kept',
      phrase: 'commitments_kept',
      tone: kept === due ? 'good' : kept === 0 ? 'bad' : 'neutral',
      name: 'Roadmap',
      place: { section: 'part', key: 'roadmap' },
      facts: { kept: count(kept), due: count(due) },
    }),
  ];
}
