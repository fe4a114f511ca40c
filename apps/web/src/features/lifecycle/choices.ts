import type { MoveNeed } from '#domain/stage';
import type { Gate, Product, Stage } from './lifecycle.ts';

/** One way on from where a product stands. */
export interface Choice {
  /** Key of a stage that a reason leads to, or of a gate. */
  readonly id: string;
  readonly kind: MoveNeed;
  /** Null: the review of the portfolio, which moves nothing. */
  readonly stage: string | null;
  /** Key of the stage; null as above. */
  readonly stageKey: string | null;
  /** Undefined where the move needs a gate and there is none. */
  readonly gate?: Gate | undefined;
}

type Abilities = Pick<Product, 'stage' | 'can'>;

/** The moves that are allowed from its stage, by the rights of the reader, and the portfolio reviews. */
export function choicesOf(
  { stage, can }: Abilities,
  stages: readonly Stage[],
  gates: readonly Gate[],
): readonly Choice[] {
  const live = gates.filter(({ archivedAt }) => archivedAt === null);
  const here = stages.find(({ id }) => id === stage?.id);
  const moves = (here?.moves ?? []).flatMap(({ toStageId, toKey, needs }): readonly Choice[] => {
    const name = stages.find(({ id }) => id === toStageId)?.name ?? toKey;
    if (needs === 'reason')
      return can.moveStage
        ? [{ id: `stage=${toKey}`, kind: needs, stage: name, stageKey: toKey }]
        : [];
    if (!can.requestReview) return [];
    const serving = live.filter(({ from, to }) => from?.id === here?.id && to?.id === toStageId);
    return (serving.length > 0 ? serving : [undefined]).map((gate) => ({
      id: `gate=${gate?.key ?? toKey}`,
      kind: needs,
      stage: name,
      stageKey: toKey,
      gate,
    }));
  });
  const reviews = can.requestReview ? live.filter(({ kind }) => kind === 'portfolio') : [];
  return [
    ...moves,
    ...reviews.map((gate) => ({
      id: `gate=${gate.key}`,
      kind: 'gate' as const,
      stage: null,
      stageKey: null,
      gate,
    })),
  ];
}

/** The keys of the stages to which a product may move from a stage. */
export const targetsOf = (stages: readonly Stage[], stageId: string | undefined) =>
  new Set(stages.find(({ id }) => id === stageId)?.moves.map(({ toKey }) => toKey));
