import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { Done } from './done.tsx';
import classes from './inbox.module.css';
import { STOP } from './stops.ts';
import type { Duty } from './sweep.ts';

interface Props {
  readonly rows: readonly Duty[];
  readonly openIds: ReadonlySet<string>;
  readonly isLater?: boolean;
}

/** Forecasts to publish, and variances to explain; both are done where the budget is. */
export function BudgetsDue({ rows, openIds, isLater = false }: Props) {
  const t = useText();
  const formats = useFormats();
  if (rows.length === 0) return null;
  const title = t('inbox.budgets');
  return (
    <Card title={isLater ? t('inbox.laterOf', { what: title }) : title} isFlush>
      <ul className={classes.list}>
        {rows.map((duty) => (
          <li key={duty.id} data-row={duty.id} className={classes.row}>
            <div className={classes.what}>
              <BudgetLink duty={duty} />
              <span className={classes.below}>
                {duty.kind === 'variance_note' && `${duty.budget?.name ?? ''} · `}
                {t('inbox.dueOn', { day: formats.day(duty.dueAt.slice(0, 10)) })}{' '}
                {duty.freshness !== 'current' && <Freshness freshness={duty.freshness} />}
              </span>
            </div>
            {!openIds.has(duty.id) && <Done />}
          </li>
        ))}
      </ul>
    </Card>
  );
}

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
