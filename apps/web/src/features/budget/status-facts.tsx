import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { StatusBadge } from '../../ui/status-mark.tsx';
import type { Budget, Comparison, Figures, GridView } from './budget-data.ts';
import { useMoneyText } from './money.ts';
import classes from './status-facts.module.css';

interface Props {
  readonly budget: Budget;
  readonly view: GridView;
}

/** The three comparisons and what is left, for cost and for revenue. */
export function StatusFacts({ budget, view }: Props) {
  const t = useText();
  const { totals } = view;
  return (
    <section className={classes.facts} aria-label={t('budget.facts')}>
      {totals.map((figures) => (
        <NatureFacts
          key={figures.nature}
          budget={budget}
          view={view}
          figures={figures}
          isNamed={totals.length > 1}
        />
      ))}
    </section>
  );
}

interface NatureProps extends Props {
  readonly figures: Figures;
  readonly isNamed: boolean;
}

function NatureFacts({ budget: { currency }, view, figures, isNamed }: NatureProps) {
  const t = useText();
  const formats = useFormats();
  const { period, lastForecast, budget: read } = view.question;
  const { nature } = figures;
  const name = formats.period(period);
  const of = (title: string): string =>
    isNamed ? t('budget.fact.of', { nature: t(`budget.nature.${nature}`), title }) : title;
  return (
    <>
      <Fact
        title={of(name)}
        against={
          lastForecast
            ? t('budget.fact.lastForecast', { label: lastForecast.label })
            : t('budget.fact.noLastForecast')
        }
        comparison={figures.period}
        {...{ currency, nature }}
      />
      <Fact
        title={of(t('budget.fact.toDate', { period: name }))}
        against={t('budget.fact.planToDate')}
        comparison={figures.yearToDate}
        {...{ currency, nature }}
      />
      <Fact
        title={of(t('budget.fact.outlook', { year: read.yearKey }))}
        against={t('budget.fact.planOfYear')}
        comparison={figures.fullYear}
        {...{ currency, nature }}
      />
      {nature === 'cost' ? (
        <Available figures={figures} currency={currency} />
      ) : (
        <div className={classes.fact} data-blank />
      )}
    </>
  );
}

interface FactProps {
  readonly title: string;
  readonly against: string;
  readonly comparison: Comparison;
  readonly currency: string;
  readonly nature: Figures['nature'];
}

/** A figure against its reference: how much, how far off, and whether that is good. */
function Fact({ title, against, comparison, currency, nature }: FactProps) {
  const t = useText();
  const money = useMoneyText();
  const { value, reference, amount, percent, side, status } = comparison;
  return (
    <div className={classes.fact}>
      <div className={classes.title}>{title}</div>
      <div className={classes.value}>
        <span className={classes.amount} title={money.exact(value, currency)}>
          {money.short(value, currency)}
        </span>
        <StatusBadge status={status} />
      </div>
      {amount === null ? (
        <div className={classes.against}>{t('budget.noComparison')}</div>
      ) : (
        <div className={classes.delta} data-side={side ?? 'none'}>
          <strong title={money.exact(amount, currency)}>
            {money.short(Math.abs(amount), currency)}
          </strong>{' '}
          {percent !== null && <Percent percent={percent} />}{' '}
          {t(`budget.side.${nature}.${side ?? 'none'}`)}
        </div>
      )}
      <div className={classes.against}>
        {against}{' '}
        {reference !== null && (
          <span title={money.exact(reference, currency)}>{money.short(reference, currency)}</span>
        )}
      </div>
    </div>
  );
}

function Percent({ percent }: { readonly percent: number }) {
  const formats = useFormats();
  return `(${formats.share(Math.abs(percent) / 100)})`;
}

/** The plan of the year, spent, committed and left, as one bar. */
function Available({
  figures: { year },
  currency,
}: {
  readonly figures: Figures;
  readonly currency: string;
}) {
  const t = useText();
  const money = useMoneyText();
  const { plan, actual, commitment, available } = year;
  const share = (part: number | null): string =>
    `${Math.max(0, Math.min(100, plan ? ((part ?? 0) / plan) * 100 : 0))}%`;
  return (
    <div className={classes.fact}>
      <div className={classes.title}>{t('budget.fact.available')}</div>
      <div className={classes.value}>
        <span
          className={classes.amount}
          data-negative={available !== null && available < 0}
          title={money.exact(available, currency)}
        >
          {money.short(available, currency)}
        </span>
      </div>
      <div className={classes.bar} aria-hidden>
        <span className={classes.spent} style={{ width: share(actual) }} />
        <span className={classes.committed} style={{ width: share(commitment) }} />
      </div>
      <div className={classes.against}>
        {t('budget.fact.spentAndCommitted', {
          actual: money.short(actual ?? 0, currency),
          commitment: money.short(commitment ?? 0, currency),
          plan: money.short(plan, currency),
        })}
      </div>
    </div>
  );
}
