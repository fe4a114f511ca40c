import type { EditionContent, EditionKpi, EditionSections, EditionTargetMove } from '../edition.ts';
import type { TargetMoveKind } from '../target-move.ts';
import { byWeight, kpisOf } from './flips.ts';
import {
  figure,
  labelled,
  personNamed,
  sentence,
  why,
  type Phrase,
  type Sentence,
  type Tone,
} from './sentence.ts';

/** Moves of targets that did not stand in the report before; that a path leads on to the next figure is none. */
export function movedTargets(now: EditionSections, before: EditionContent): Sentence[] {
  const known = new Map(kpisOf(before).map((kpi) => [kpi.key, kpi]));
  return byWeight(kpisOf(now)).flatMap((kpi) => {
    const { targetMove } = kpi;
    const was = known.get(kpi.key);
    return targetMove && was && !isKnown(targetMove, was, before) ? [moved(kpi, targetMove)] : [];
  });
}

/** Of editions from before moves were told it is only known when they were sealed. */
const isKnown = (
  { at }: EditionTargetMove,
  { targetMove: was }: EditionKpi,
  { sealedAt }: EditionContent,
): boolean => (was === undefined ? at <= sealedAt : at === was?.at);

const WORDING: Readonly<Record<TargetMoveKind, readonly [Phrase, Tone]>> = {
  eased: ['target_eased', 'bad'],
  tightened: ['target_tightened', 'neutral'],
  dropped: ['target_dropped', 'bad'],
};

function moved(kpi: EditionKpi, { kind, first, by, reason }: EditionTargetMove): Sentence {
  const [phrase, tone] = WORDING[kind];
  return sentence({
    rule: 'target',
    phrase,
    tone,
    name: kpi.name,
    place: { section: 'kpis', key: kpi.key },
    figures: [
      labelled('target', figure(kpi.target, kpi)),
      labelled('first', figure(first, kpi)),
      labelled('by', personNamed(by)),
      why(reason),
    ],
  });
}
