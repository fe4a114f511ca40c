import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { DutiesCard, type DutiesProps } from './duties-card.tsx';
import classes from './inbox.module.css';
import { STOP } from './stops.ts';
import type { Duty } from './sweep.ts';

/** Forecasts to publish, and variances to explain; both are done where the budget is. */
export function BudgetsDue(duties: DutiesProps) {
  const t = useText();
  return (
    <DutiesCard {...duties} title={t('inbox.budgets')} subject={BudgetLink} before={budgetOf} />
  );
}

const budgetOf = ({ kind, budget }: Duty): string =>
  kind === 'variance_note' ? `${budget?.name ?? ''} · ` : '';

function BudgetLink({ duty: { kind, subject, budget, period } }: { readonly duty: Duty }) {
  const t = useText();
  const formats = useFormats();
  const isForecast = kind === 'forecast';
  const said = { name: subject.name, period: period ? formats.period(period) : '' };
  return (
    <Link
      {...STOP}
      className={classes.subject}
      to="/budget/$key"
      params={{ key: budget?.key ?? '' }}
      search={{
        tab: isForecast ? 'versions' : 'variances',
        ...(!isForecast && { period: period?.key }),
      }}
    >
      {t(isForecast ? 'inbox.forecastOf' : 'inbox.explain', said)}
    </Link>
  );
}
