import type { EditionSections, MissedObligation } from '../edition.ts';
import { count, labelled, sentence, type Sentence } from './sentence.ts';

/** What each area missed in the period, those that missed most first. */
export function missed({ missedObligations, scorecard }: EditionSections): Sentence[] {
  const byArea = Map.groupBy(missedObligations, ({ areaKey }) => areaKey);
  const names = new Map(scorecard.map(({ key, name }) => [key, name]));
  return [...byArea]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([areaKey, all]) => missedBy(areaKey, names.get(areaKey ?? '') ?? areaKey, all));
}

function missedBy(
  areaKey: string | null,
  name: string | null,
  all: readonly MissedObligation[],
): Sentence {
  const checkIns = all.filter(({ kind }) => kind === 'check_in').length;
  const values = all.length - checkIns;
  return sentence({
    rule: 'missed',
    phrase: areaKey === null ? 'nobody_missed' : 'area_missed',
    tone: 'bad',
    name: name ?? '',
    place:
      areaKey === null ? { section: 'part', key: 'missed' } : { section: 'areas', key: areaKey },
    figures: [
      labelled('checkIns', checkIns === 0 ? null : count(checkIns)),
      labelled('values', values === 0 ? null : count(values)),
    ],
  });
}
