import { Link } from '@tanstack/react-router';
import { expectedProgress, progress } from '#domain/pace';
import type { Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { usePeriodName } from '../../../ui/use-period-name.ts';
import { PaceBar } from '../../strategy/pace-bar.tsx';
import { useAllKpis } from '../../strategy/use-all-kpis.ts';
import classes from './retirement.module.css';
import type { Retirement } from './retirement.ts';

/** How far the customers have moved by the newest figure, on the way to all of them at the end of life. */
export function Migration({ plan }: { readonly plan: Retirement }) {
  const t = useText();
  const formats = useFormats();
  const nameOf = usePeriodName();
  const today = useToday();
  const kpi = useAllKpis().find(({ id }) => id === plan.migrationKpiId);
  if (!kpi) return <span className="mute">–</span>;
  const known = kpi.trend.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const [before, now] = [first?.value ?? null, last?.value ?? null];
  const made = shareMoved(kpi, before, now);
  const startsOn = plan.announceOn ?? plan.proposedOn;
  const expected = expectedProgress({ startsOn, endsOn: plan.endOfLifeOn }, today);
  return (
    <>
      <Link to="/kpis/$key" params={{ key: kpi.key }}>
        {kpi.name}
      </Link>
      <p className={classes.left}>
        <strong className="figure">{formats.figure(now, kpi)}</strong>
        {first && first !== last && (
          <span className={classes.more}>
            {t('retirement.from', {
              value: formats.figure(before, kpi),
              period: nameOf(first.periodKey),
            })}
          </span>
        )}
      </p>
      <PaceBar progress={made} expected={expected} />
    </>
  );
}

/** A KPI that is better lower counts who is left, from the first figure in sight down to none; a share that is better higher counts who has moved. */
function shareMoved(
  { direction, unit }: Pick<Schema<'ScorecardKpi'>, 'direction' | 'unit'>,
  before: number | null,
  now: number | null,
): number | null {
  if (now === null) return null;
  if (direction === 'lower') return before === null ? null : progress(before, 0, now);
  return unit === 'percent' ? progress(0, 100, now) : null;
}
