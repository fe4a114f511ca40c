import type {
  EditionBudget,
  EditionBudgetArea,
  EditionBudgetChange,
  EditionBudgetLine,
} from './edition-budget.ts';
import type { Entry } from './edition-entry.ts';

type Budgets = readonly EditionBudget[] | undefined;

/** Unique in an edition. */
export const budgetAreaKey = (budget: string, { key, nature }: EditionBudgetArea): string =>
  `${budget}/${key}/${nature}`;

export const budgetLineKey = (budget: string, { key, comparison }: EditionBudgetLine): string =>
  `${budget}/${key}/${comparison}`;

export const budgetAreaEntries = (budgets: Budgets = []): readonly Entry[] =>
  budgets.flatMap(({ key, name, areas }) =>
    areas.map((area) => ({
      key: budgetAreaKey(key, area),
      name: `${name}: ${area.name}`,
      fields: [
        ['plan', 'target', area.plan],
        ['actual', 'figure', area.actual],
        ['commitment', 'figure', area.commitment],
        ['available', 'figure', area.available],
        ['outlook', 'figure', area.outlook],
        ['periodStatus', 'status', area.period.status],
        ['yearToDateStatus', 'status', area.yearToDate.status],
        ['fullYearStatus', 'status', area.fullYear.status],
      ],
    })),
  );

export const budgetLineEntries = (budgets: Budgets = []): readonly Entry[] =>
  budgets.flatMap(({ key, beyond }) =>
    beyond.lines.map((line) => ({
      key: budgetLineKey(key, line),
      name: line.name,
      fields: [
        ['variance', 'figure', line.amount],
        ['note', 'text', line.note],
      ],
    })),
  );

export const budgetChangeEntries = (budgets: Budgets = []): readonly Entry[] =>
  budgets.flatMap(({ key, name, changes }) =>
    changes.map((change) => ({
      key: `${key}/${change.number}`,
      name: changeName(name, change),
      fields: [],
    })),
  );

const changeName = (budget: string, { number, reason }: EditionBudgetChange): string =>
  `${budget} ${number}: ${reason}`;
