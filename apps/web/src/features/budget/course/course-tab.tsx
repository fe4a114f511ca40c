import { useState } from 'react';
import { $api, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import chip from '../../../app/shell/chip.module.css';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { useMoment, type Budget } from '../budget-data.ts';
import { AccuracyCard } from './accuracy-card.tsx';
import { AccuracyTable } from './accuracy-table.tsx';
import { BurnCard } from './burn-card.tsx';
import classes from './course.module.css';
import { WaterfallCard } from './waterfall-card.tsx';

const GROUPS = ['area', 'category', 'product', 'line'] as const;
type Group = (typeof GROUPS)[number];

/** How the year runs, and what made the difference to the plan. */
export default function CourseTab({ budget }: { readonly budget: Budget }) {
  const t = useText();
  const [groupBy, setGroupBy] = useState<Group>('area');
  const { query } = useMoment(budget);
  const path = { budget: budget.key };
  const isWanted = budget.plan !== null;
  const burn = $api.useQuery(
    'get',
    '/api/v1/budgets/{budget}/burn',
    { params: { path, query } },
    { enabled: isWanted },
  );
  const waterfall = $api.useQuery(
    'get',
    '/api/v1/budgets/{budget}/waterfall',
    { params: { path, query: { ...query, groupBy, steps: 8 } } },
    { enabled: isWanted, placeholderData: (before) => before },
  );
  const accuracy = $api.useQuery(
    'get',
    '/api/v1/budgets/{budget}/forecast-accuracy',
    { params: { path, query: { ...query, groupBy } } },
    { enabled: isWanted, placeholderData: (before) => before },
  );
  if (!isWanted) return <EmptyState text={t('budget.course.empty')} />;
  return (
    <>
      <Loaded query={burn} rows={6}>
        {(view) =>
          view.series.map((series) => (
            <Card key={series.nature}>
              <BurnCard view={view} series={series} currency={budget.currency} />
            </Card>
          ))
        }
      </Loaded>
      <div className={`${classes.choice} no-print`} role="group" aria-label={t('budget.groupBy')}>
        <span className="mute">{t('budget.groupBy')}</span>
        <span className={chip.group}>
          {GROUPS.map((name) => (
            <button
              key={name}
              type="button"
              className={chip.chip}
              data-set={name === groupBy}
              aria-pressed={name === groupBy}
              onClick={() => setGroupBy(name)}
            >
              {t(`budget.group.${name}`)}
            </button>
          ))}
        </span>
      </div>
      <Loaded query={waterfall} rows={6}>
        {(view) =>
          view.series.map((series) => (
            <Card key={series.nature}>
              <WaterfallCard view={view} series={series} currency={budget.currency} />
            </Card>
          ))
        }
      </Loaded>
      <Loaded query={accuracy} rows={6}>
        {(view) => <Accuracy view={view} currency={budget.currency} />}
      </Loaded>
    </>
  );
}

interface AccuracyProps {
  readonly view: Schema<'ForecastAccuracyView'>;
  readonly currency: string;
}

/** Nothing can be said before a period is closed that a forecast looked ahead at. */
function Accuracy({ view, currency }: AccuracyProps) {
  const t = useText();
  const told = view.totals.filter(({ accuracy }) => accuracy !== null);
  if (told.length === 0) return <EmptyState text={t('budget.accuracy.none')} />;
  return (
    <>
      {told.map((series) => (
        <Card key={series.nature}>
          <AccuracyCard view={view} series={series} currency={currency} />
        </Card>
      ))}
      <AccuracyTable view={view} />
    </>
  );
}
