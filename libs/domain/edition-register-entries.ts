import type { Entry } from './edition-entry.ts';
import type {
  EditionDecision,
  EditionItem,
  EditionObjective,
  EditionProduct,
  EditionRoadmap,
} from './edition-registers.ts';

/** Each item once, whatever parts of the section it stands in. */
export function itemsOf(roadmap: EditionRoadmap | undefined): readonly EditionItem[] {
  if (!roadmap) return [];
  const { shipped, slipped, ahead, blocked } = roadmap;
  const all = [...shipped, ...slipped, ...ahead, ...blocked];
  return [...new Map(all.map((item) => [item.key, item])).values()];
}

export const decisionEntry = (decision: EditionDecision): Entry => ({
  key: decision.key,
  name: decision.name,
  fields: [
    ['decision', 'status', decision.state],
    ['choice', 'text', decision.choice],
    ['reason', 'text', decision.reason],
    ['owner', 'owner', decision.decider?.name ?? null],
    ['due', 'target', decision.dueOn],
    ['revisit', 'target', decision.revisitOn],
  ],
});

export const objectiveEntry = (objective: EditionObjective): Entry => ({
  key: objective.key,
  name: objective.name,
  fields: [
    ['course', 'status', objective.state],
    ['computed', 'status', objective.computed],
    ['declared', 'status', objective.declared],
    ['progress', 'figure', objective.progress],
    ['score', 'figure', objective.score],
    ['owner', 'owner', objective.owner?.name ?? null],
    ['target', 'target', objective.endsOn],
  ],
});

export const itemEntry = (item: EditionItem): Entry => ({
  key: item.key,
  name: item.name,
  fields: [
    ['work', 'status', item.stage],
    ['status', 'status', item.computed],
    ['owner', 'owner', item.owner?.name ?? null],
    ['target', 'target', item.targetOn],
    ['slipDays', 'figure', item.slipDays],
    ['doneOn', 'figure', item.doneOn],
  ],
});

export const productEntry = (product: EditionProduct): Entry => ({
  key: product.key,
  name: product.name,
  fields: [
    ['stage', 'status', product.stage],
    ['owner', 'owner', product.owner?.name ?? null],
    ['prompts', 'text', product.prompts.join(', ')],
  ],
});
