import type { EditionBudget, EditionBudgetChange, EditionBudgetLine } from '#domain/edition-budget';
import { budgetLineKey } from '#domain/edition-budget-entries';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { BudgetDifference } from './budget-difference.tsx';
import classes from './document.module.css';
import { Sheet } from './sheet.tsx';
import { useBudgetMoney } from './use-budget-money.ts';

interface Props {
  readonly budget: EditionBudget;
}

/** Lines whose difference is larger than the tolerance, with what explains it. */
export function BudgetBeyond({
  budget: { key, currency, atRiskWithin, beyond },
  areas,
}: Props & { readonly areas: ReadonlyMap<string, string> }) {
  const t = useText();
  const formats = useFormats();
  const money = useBudgetMoney();
  const { count, unexplained, lines } = beyond;
  if (count === 0) return null;
  const row = (line: EditionBudgetLine) => ({
    key: budgetLineKey(key, line),
    name: (
      <>
        <span>{line.name}</span>
        <span className={classes.below}>{areas.get(line.areaKey) ?? line.areaKey}</span>
      </>
    ),
    cells: [
      t(`editions.budget.comparison.${line.comparison}`),
      ...[line.reference, line.value].map((amount) =>
        amount === null ? '–' : money({ amount, currency }),
      ),
      <BudgetDifference key="difference" variance={line} currency={currency} formats={formats} />,
      <Note key="note" line={line} />,
    ],
  });
  const heads = ['line', 'comparison', 'reference', 'value', 'difference'] as const;
  return (
    <>
      <h4>{t('editions.budget.beyond')}</h4>
      <p className={classes.quiet}>
        {t('editions.budget.beyondLine', {
          count,
          unexplained,
          share: formats.share(atRiskWithin),
          rest: count - lines.length,
        })}
      </p>
      <Sheet
        heads={[...heads.map((head) => t(`editions.budget.${head}`)), t('editions.why')]}
        rows={lines.map(row)}
        lines="budget_lines"
        figures={[2, 3]}
      />
    </>
  );
}

function Note({ line: { note, author } }: { readonly line: EditionBudgetLine }) {
  const t = useText();
  if (note === null) return <strong>{t('editions.budget.noNote')}</strong>;
  return (
    <>
      {note}
      {author && <span className={classes.below}>{author.name}</span>}
    </>
  );
}

export function BudgetChanges({ budget: { changes } }: Props) {
  const t = useText();
  const formats = useFormats();
  const money = useBudgetMoney();
  if (changes.length === 0) return null;
  const row = (change: EditionBudgetChange) => ({
    key: String(change.number),
    name: t(`editions.budget.kind.${change.kind}`, { number: change.number }),
    cells: [
      change.lines
        .map(({ name, ...amount }) => `${name} ${amount.amount > 0 ? '+' : ''}${money(amount)}`)
        .join('; '),
      money({ amount: change.size, currency: change.currency }),
      change.reason,
      change.askedBy.name,
      <span key="approved">
        {formats.day(change.approvedOn)}
        <span className={classes.below}>
          {change.approvedBy?.name ?? t('editions.budget.withinLimit')}
        </span>
      </span>,
    ],
  });
  const heads = ['change', 'lines', 'size'] as const;
  return (
    <>
      <h4>{t('editions.budget.changes')}</h4>
      <Sheet
        heads={[
          ...heads.map((head) => t(`editions.budget.${head}`)),
          t('editions.why'),
          t('editions.budget.askedBy'),
          t('editions.budget.approved'),
        ]}
        rows={changes.map(row)}
        figures={[2]}
      />
    </>
  );
}
