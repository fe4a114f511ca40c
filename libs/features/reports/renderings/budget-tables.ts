import { moneyText } from '#domain/budget/money-text';
import type { VarianceComparison } from '#domain/budget/variance-note';
import type {
  EditionBudget,
  EditionBudgetChange,
  EditionBudgetFigures,
  EditionBudgetLine,
  EditionVariance,
} from '#domain/edition-budget';
import { offText, statusWords } from '#domain/figure-text';
import { areaName, type Renderable } from './edition-words.ts';
import type { Chapter, ReportTable } from './report-table.ts';
import { burnDrawings, varianceDrawing } from './section-drawings.ts';

/** What stands after lifecycle and portfolio: a chapter for each budget of the year. */
export const budgetChapters = (report: Renderable): readonly Chapter[] =>
  (report.content.budgets ?? []).map((budget) => ({
    part: 'budget',
    title: `Budget: ${budget.name}`,
    tables: tablesOf(budget, report).filter(({ rows, note }) => rows.length > 0 || note !== ''),
  }));

function tablesOf(budget: EditionBudget, report: Renderable): readonly ReportTable[] {
  const { locale } = report.content.organization;
  const money = (amount: number | null, currency = budget.currency): string =>
    amount === null ? '' : moneyText({ amount, currency }, locale);
  return [
    { title: '', note: headOf(budget), heads: [], rows: [] },
    { ...figures(budget, money), drawings: burnDrawings(budget, report) },
    { ...comparisons(budget, report, money), drawings: varianceDrawing(budget, report) },
    beyond(budget, report, money),
    changes(budget.changes, money),
  ];
}

type MoneyText = (amount: number | null, currency?: string) => string;

function headOf(budget: EditionBudget): string {
  const { problem, yearKey, periodKey, plan, forecast, closedTo } = budget;
  if (problem !== null) return `No figures: ${problem}`;
  return [
    `${yearKey}, up to ${periodKey}.`,
    plan === null ? 'No plan was approved.' : `Plan: ${plan}.`,
    forecast === null ? 'No forecast was made.' : `Forecast: ${forecast}.`,
    closedTo === null ? 'No period is closed.' : `Closed to ${closedTo}.`,
  ].join(' ');
}

interface Place {
  readonly name: string;
  readonly of: EditionBudgetFigures;
}

const placesOf = ({ areas, totals }: EditionBudget): readonly Place[] =>
  [
    ...areas.map((area) => ({ name: area.name, of: area })),
    ...totals.map((total) => ({ name: 'All areas', of: total })),
  ].map(({ name, of }) => ({ name: of.nature === 'cost' ? name : `${name} (revenue)`, of }));

const figures = (budget: EditionBudget, money: MoneyText): ReportTable => ({
  title: 'Plan, actual and what is left',
  note: '',
  heads: ['Area', 'Plan of the year', 'Actual to date', 'Commitment', 'Available', 'Outlook'],
  figures: [1, 2, 3, 4, 5],
  rows: placesOf(budget).map(({ name, of }) => [
    name,
    money(of.plan),
    money(of.actual),
    money(of.commitment),
    money(of.available),
    money(of.outlook),
  ]),
});

const comparisons = (budget: EditionBudget, report: Renderable, money: MoneyText): ReportTable => ({
  title: 'Differences',
  note: '',
  heads: ['Area', 'Period against forecast', 'Year to date against plan', 'Outlook against plan'],
  rows: placesOf(budget).map(({ name, of }) => [
    name,
    varianceWords(of.period, report, money),
    varianceWords(of.yearToDate, report, money),
    varianceWords(of.fullYear, report, money),
  ]),
});

/** “€405 adverse (−13.5 %): Off track”. */
function varianceWords(
  { amount, percent, side, status }: EditionVariance,
  { content }: Renderable,
  money: MoneyText,
): string {
  if (amount === null || side === null) return 'nothing to compare with';
  const size = side === 'none' ? 'none' : `${money(Math.abs(amount))} ${side}`;
  const share = percent === null ? '' : ` (${offText(percent, content.organization.locale)})`;
  return status === 'unknown' ? `${size}${share}` : `${size}${share}: ${statusWords(status)}`;
}

export const COMPARISON_WORDS: Readonly<Record<VarianceComparison, string>> = {
  period: 'Period against forecast',
  year_to_date: 'Year to date against plan',
  outlook: 'Outlook against plan',
};

function beyond(
  { beyond: { lines, count, unexplained }, atRiskWithin }: EditionBudget,
  report: Renderable,
  money: MoneyText,
): ReportTable {
  const rest = count - lines.length;
  const told = rest === 0 ? '' : ` The largest ${lines.length} are told.`;
  const share = `${Number((100 * atRiskWithin).toFixed(2))} %`;
  return {
    title: 'Beyond tolerance',
    note:
      count === 0 ? '' : `${count} more than ${share} off, ${unexplained} without a note.${told}`,
    heads: ['Line', 'Comparison', 'Reference', 'Value', 'Difference', 'Why'],
    figures: [2, 3],
    rows: lines.map((line) => [
      `${line.name} (${areaName(line.areaKey, report)})`,
      COMPARISON_WORDS[line.comparison],
      money(line.reference),
      money(line.value),
      varianceWords(line, report, money),
      noteWords(line),
    ]),
  };
}

const noteWords = ({ note, author }: EditionBudgetLine): string =>
  note === null ? 'no note' : `${note}${author === null ? '' : ` (${author.name})`}`;

const changes = (all: readonly EditionBudgetChange[], money: MoneyText): ReportTable => ({
  title: 'Changes approved in the period',
  note: '',
  heads: ['Change', 'Lines', 'Size', 'Why', 'Asked by', 'Approved'],
  figures: [2],
  rows: all.map((change) => [
    `${change.number} ${change.kind}`,
    change.lines
      .map(({ name, amount, currency }) => `${name} ${signed(amount, currency, money)}`)
      .join('; '),
    money(change.size, change.currency),
    change.reason,
    change.askedBy.name,
    `${change.approvedOn} ${change.approvedBy?.name ?? 'within the limit'}`,
  ]),
});

const signed = (amount: number, currency: string, money: MoneyText): string =>
  `${amount < 0 ? '−' : '+'}${money(Math.abs(amount), currency)}`;
