import { STATUSES, type Status } from '#domain/status';
import type { Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { StatusMark, toneOf } from '../../ui/status-mark.tsx';
import mark from '../../ui/status-mark.module.css';
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

interface CountsProps {
  readonly title: string;
  readonly counts: Readonly<Partial<Record<Status, number>>>;
  readonly pressed?: readonly Status[];
  /** Shows only the rows of a status, or all again. */
  readonly toggle?: (status: Status) => void;
}

/** What says least comes last. */
const SILENT: readonly Status[] = ['not_started', 'unknown'];
const ORDER = [...STATUSES.filter((status) => !SILENT.includes(status)), ...SILENT];

function Counts({ title, counts, pressed, toggle }: CountsProps) {
  const t = useText();
  const formats = useFormats();
  const some = ORDER.map((status) => ({ status, count: counts[status] ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const total = some.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.row}>
      <span className={classes.title}>
        {title} <strong className="figure">{formats.number(total)}</strong>
      </span>
      <span className={classes.bar} aria-hidden>
        {some.map(({ status, count }) => (
          <span
            key={status}
            className={`${mark.badge} ${classes.part}`}
            data-tone={toneOf(status)}
            style={{ flexGrow: count }}
          />
        ))}
      </span>
      <ul className={classes.counts}>
        {some.map(({ status, count }) => {
          const content = (
            <>
              <StatusMark status={status} size={14} />
              <span className="figure">{formats.number(count)}</span> {t(`status.${status}`)}
            </>
          );
          return (
            <li key={status}>
              {toggle ? (
                <button
                  type="button"
                  className={classes.count}
                  aria-pressed={pressed?.includes(status)}
                  onClick={() => toggle(status)}
                >
                  {content}
                </button>
              ) : (
                <span className={classes.count}>{content}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
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
