import { STATUSES, type Status } from '#domain/status';
import type { Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Counts } from './counts.tsx';
import { COLOURS, type Arrange, type Colour } from './search.ts';
import classes from './summary.module.css';

type View = Schema<'ScorecardView'>;

interface Props {
  readonly view: View;
  readonly statuses: readonly Colour[];
  readonly arrange: Arrange;
}

/** How it stands in one look: areas and KPIs by status, and how far the figures can be trusted. */
export function Summary({ view, statuses, arrange }: Props) {
  const t = useText();
  const { areas, kpis } = view.summary;
  const toggle = (status: Status): void => {
    const colour = COLOURS.find((name) => name === status);
    if (!colour) return;
    const isOn = statuses.includes(colour);
    arrange({
      statuses: isOn ? statuses.filter((name) => name !== colour) : [...statuses, colour],
    });
  };
  return (
    <section className={classes.summary} aria-label={t('scorecard.summary')}>
      <Counts
        title={t('scorecard.kpis')}
        counts={kpis.computed}
        pressed={statuses}
        toggle={toggle}
      />
      {isSaid(kpis.declared) && (
        <Counts title={t('scorecard.kpisDeclared')} counts={kpis.declared} />
      )}
      <Counts title={t('scorecard.areasDeclared')} counts={areas.declared} />
      <Counts title={t('scorecard.areasComputed')} counts={areas.computed} />
      <Trust view={view} />
    </section>
  );
}

/** Whether anybody has said anything. */
const isSaid = (counts: View['summary']['kpis']['declared']): boolean =>
  STATUSES.some((status) => status !== 'unknown' && counts[status] > 0);

const TRUSTED = ['fresh', 'stale', 'missing', 'provisional', 'restated', 'disagreements'] as const;

function Trust({ view: { trust, areas } }: Pick<Props, 'view'>) {
  const t = useText();
  const withheld = areas.reduce((sum, area) => sum + area.withheld, 0);
  return (
    <p className={classes.trust}>
      <span className={classes.title}>{t('scorecard.trust')}</span>
      {TRUSTED.filter((name) => name === 'fresh' || trust[name] > 0).map((name) => (
        <span key={name} className={classes.fact} data-fact={name}>
          {t(`scorecard.trust.${name}`, { count: trust[name] })}
        </span>
      ))}
      {withheld > 0 && (
        <span className={classes.fact}>{t('scorecard.withheld', { count: withheld })}</span>
      )}
    </p>
  );
}
