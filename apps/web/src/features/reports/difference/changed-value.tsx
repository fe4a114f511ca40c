import { useIntl } from 'react-intl';
import { moneyText } from '#domain/budget/money-text';
import type { Change } from '#domain/edition-diff';
import type { EditionContent, EditionKpi } from '#domain/edition';
import { isDay } from '#domain/day';
import { compare } from '#domain/compare';
import { STATUSES, type Status } from '#domain/status';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Delta } from '../../../ui/delta.tsx';
import { StatusLabel } from '../../../ui/status-mark.tsx';
import { useEditionFormats } from '../edition/use-edition-formats.ts';
import classes from './difference.module.css';
import { WordDifference } from './word-difference-view.tsx';

interface Props {
  readonly change: Change;
  readonly before: EditionContent;
  readonly after: EditionContent;
}

/** Old → new, each shown as what it is: a status as its mark, a figure with its unit, a text word by word. */
export function ChangedValue({ change, before, after }: Props) {
  const { kind, before: was, after: is } = change;
  if (kind === 'text' || (kind === 'definition' && typeof is === 'string'))
    return <WordDifference before={textOf(was)} after={textOf(is)} />;
  return (
    <span className={classes.move}>
      <Side value={was} change={change} content={before} />
      <span aria-hidden="true">→</span>
      <Side value={is} change={change} content={after} />
      <Moved change={change} content={after} />
    </span>
  );
}

const textOf = (value: Change['after']): string => (value === null ? '' : String(value));

interface SideProps {
  readonly value: Change['after'];
  readonly change: Change;
  readonly content: EditionContent;
}

const STATUS_FIELDS: ReadonlySet<string | null> = new Set([
  'declared',
  'computed',
  'status',
  'periodStatus',
  'yearToDateStatus',
  'fullYearStatus',
]);
const WORD_FIELDS = ['freshness', 'variation', 'assurance', 'state'] as const;

function Side({ value, change, content }: SideProps) {
  const t = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const { figure } = useEditionFormats(content);
  const { field } = change;
  if (STATUS_FIELDS.has(field)) return <StatusLabel status={statusOf(value)} />;
  if (value === null) return <span className="mute">{t('reports.none')}</span>;
  if (typeof value === 'boolean') return t(value ? 'reports.yes' : 'reports.no');
  if (typeof value === 'number') {
    if (field === 'progress') return <span className="figure">{formats.share(value)}</span>;
    const currency = currencyOf(content, change);
    if (currency !== undefined)
      return <span className="figure">{moneyText({ amount: value, currency }, locale)}</span>;
    const kpi = FIGURES.has(field) ? kpiOf(content, change) : undefined;
    return <span className="figure">{kpi ? figure(value, kpi) : formats.number(value)}</span>;
  }
  return <Word field={field} value={value} />;
}

interface WordProps {
  readonly field: string | null;
  readonly value: string;
}

function Word({ field, value }: WordProps) {
  const t = useText();
  const formats = useFormats();
  const named = WORD_FIELDS.find((name) => name === field);
  if (named === 'freshness') return t(`freshness.${value}`);
  if (named) return t(`reports.${named}.${value}`);
  if (field === 'promise') return t(`loop.state.${value}`);
  if (field === 'ask') return t(`loop.askState.${value}`);
  if (WORDS.has(field)) return t(`editions.word.${value}`);
  return isDay(value) ? formats.day(value) : value;
}

/** Fields whose values are words of the registers. */
const WORDS: ReadonlySet<string | null> = new Set(['decision', 'course', 'work']);

const FIGURES: ReadonlySet<string | null> = new Set([
  'value',
  'target',
  'yearToDate',
  'previous',
  'lastYear',
  'greenLow',
  'greenHigh',
  'redLow',
  'redHigh',
]);

const statusOf = (value: Change['after']): Status =>
  STATUSES.find((status) => status === value) ?? 'unknown';

/** By how much a value moved, and whether that is good. */
function Moved({ change, content }: Omit<SideProps, 'value'>) {
  const { difference } = useEditionFormats(content);
  const { field, before, after } = change;
  const kpi = field === 'value' ? kpiOf(content, change) : undefined;
  if (!kpi || typeof before !== 'number' || typeof after !== 'number') return null;
  return (
    <Delta text={difference(after, before, kpi)} verdict={compare(after, before, kpi).verdict} />
  );
}

const BUDGETS: ReadonlySet<Change['section']> = new Set(['budgets', 'budget_lines']);

/** Of a budget's amounts. */
const currencyOf = ({ budgets = [] }: EditionContent, { section, key }: Change) =>
  BUDGETS.has(section)
    ? budgets.find((budget) => key.startsWith(`${budget.key}/`))?.currency
    : undefined;

const kpiOf = ({ scorecard }: EditionContent, { section, key }: Change): EditionKpi | undefined =>
  section === 'kpis'
    ? scorecard.flatMap(({ kpis }) => kpis).find((kpi) => kpi.key === key)
    : undefined;
