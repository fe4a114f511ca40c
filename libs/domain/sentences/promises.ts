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

/** Each promise from last time that was kept. */
export const keptPromises = ({ lastTime }: EditionSections): Sentence[] =>
  (lastTime?.actions ?? [])
    .filter(({ state }) => state === 'kept')
    .map((action) => promise(action, 'kept', 'promise_kept'));

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

/** The commitments of the roadmap that were due, in one sentence. */
export function commitments({ roadmap }: EditionSections): Sentence[] {
  const { due, kept } = roadmap?.predictability ?? { due: 0, kept: 0 };
  if (due === 0) return [];
  return [
    sentence({
      rule: kept === 0 ? 'broken' : 'kept',
      phrase: 'commitments_kept',
      tone: kept === due ? 'good' : kept === 0 ? 'bad' : 'neutral',
      name: 'Roadmap',
      place: { section: 'part', key: 'roadmap' },
      facts: { kept: count(kept), due: count(due) },
    }),
  ];
}
