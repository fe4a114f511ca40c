import { budgetLineKey } from '../edition-budget-entries.ts';
import type { EditionBudget, EditionBudgetLine } from '../edition-budget.ts';
import type { EditionSections } from '../edition.ts';
import { labelled, sentence, why, word, type Fact, type Sentence } from './sentence.ts';

/** Lines of a budget beyond tolerance, each once: by the comparison in which it is furthest off. */
export const variances = ({ budgets = [] }: EditionSections): Sentence[] =>
  budgets.flatMap((budget) =>
    onePerLine(budget.beyond.lines).flatMap((line) => variance(line, budget)),
  );

/** They come with the largest difference first. */
const onePerLine = (lines: readonly EditionBudgetLine[]): readonly EditionBudgetLine[] =>
  lines.filter(({ key }, at) => lines.findIndex((line) => line.key === key) === at);

function variance(line: EditionBudgetLine, { key, name, currency }: EditionBudget): Sentence[] {
  const { amount, percent, side, note } = line;
  if (amount === null || (side !== 'adverse' && side !== 'favourable')) return [];
  const money = (minor: number): Fact => ({ kind: 'money', amount: minor, currency });
  const known = (minor: number | null): Fact | null => (minor === null ? null : money(minor));
  return [
    sentence({
      rule: 'variance',
      phrase: `variance_${line.comparison}`,
      tone: side === 'adverse' ? 'bad' : 'good',
      name: `${name}, ${line.name}`,
      place: { section: 'budget_lines', key: budgetLineKey(key, line) },
      facts: {
        size: money(Math.abs(amount)),
        side: word(side),
        note: word(note === null ? 'unexplained' : 'explained'),
      },
      figures: [
        labelled('value', known(line.value)),
        labelled('reference', known(line.reference)),
        labelled('difference', percent === null ? null : { kind: 'percent', percent }),
        why(note),
      ],
    }),
  ];
}
