import type { ReactNode } from 'react';
import type { Freshness as FreshnessName } from '#domain/cadence';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText, type Text } from '../../app/i18n/use-text.ts';
import { useViewedMoment } from '../../app/moment.ts';
import { useView } from '../../app/view.ts';
import { Delta } from '../../ui/delta.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { StatusBadge } from '../../ui/status-mark.tsx';
import classes from './headline-facts.module.css';
import { headlineOf, isOver } from './headline.ts';
import type { Point, SeriesView } from './kpi-data.ts';
import { ASSURANCE_ICONS, VARIATION_ICONS } from './process-icons.ts';
import { useFigures } from './use-figures.ts';

interface Props {
  readonly view: SeriesView;
  readonly freshness: FreshnessName | undefined;
}

/** What a reader has to know first: the figure, how it stands, where it moves, what it will do. */
export function HeadlineFacts({ view, freshness }: Props) {
  const t = useText();
  const { period } = useView();
  const { point, pending } = headlineOf(view, period !== undefined);
  if (!point) return null;
  return (
    <dl className={classes.facts}>
      <ValueFact view={view} point={point} pending={pending} />
      <TargetFact view={view} point={point} />
      <DeltaFact view={view} point={point} />
      <YearFact view={view} point={point} />
      <BehaviourFact view={view} />
      {freshness && (
        <Fact name={t('kpis.freshness')}>
          <Freshness freshness={freshness} />
          <RecordedAt point={point} />
        </Fact>
      )}
    </dl>
  );
}

interface FactProps {
  readonly view: SeriesView;
  readonly point: Point;
}

interface FactContent {
  readonly name: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, isWide = false, children }: FactContent) {
  return (
    <div className={isWide ? `${classes.fact} ${classes.wide}` : classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ValueFact({ view, point, pending }: FactProps & { readonly pending: Point | undefined }) {
  const t = useText();
  const figures = useFigures(view.definition);
  const { figure, period } = point;
  const isPartial = figure.value !== null && (!figure.complete || !isOver(point, view.day));
  return (
    <div className={`${classes.fact} ${classes.main}`}>
      <dt>{figures.period(period)}</dt>
      <dd>
        <span className={`${classes.value} figure`} data-missing={figure.value === null}>
          {figures.full(figure.value)}
        </span>
        {isPartial && <span className={classes.note}>{t('kpis.soFar')}</span>}
        {figure.state && figure.state !== 'final' && figure.state !== 'withdrawn' && !isPartial && (
          <span className={classes.note}>{t(`kpis.state.${figure.state}`)}</span>
        )}
        {figure.missing && (
          <span className={classes.note}>{t(`kpis.missing.${figure.missing}`)}</span>
        )}
        {pending && (
          <span className={classes.note}>
            {t('kpis.pending', { period: figures.period(pending.period) })}
          </span>
        )}
      </dd>
    </div>
  );
}

function TargetFact({ view, point }: FactProps) {
  const t = useText();
  const figures = useFigures(view.definition);
  const { target, status } = point;
  const isCumulative = target?.basis === 'cumulative';
  return (
    <Fact name={t('kpis.status')}>
      <StatusBadge status={status} />
      <span className={classes.note}>
        {target ? targetWords(target, figures.full, t) : t('kpis.noTarget')}
        {isCumulative && ` · ${t('kpis.cumulativeHeld', { value: figures.full(target.held) })}`}
      </span>
    </Fact>
  );
}

function targetWords(
  { target, text, lines }: NonNullable<Point['target']>,
  full: (value: number | null) => string,
  t: Text,
): string {
  if (text !== '') return text;
  if (target !== null) return t('kpis.targetIs', { value: full(target) });
  return `${t('kpis.band')} ${full(lines.greenLow)} – ${full(lines.greenHigh)}`;
}

function DeltaFact({ view, point }: FactProps) {
  const t = useText();
  const { cmp = 'previous' } = useView();
  const figures = useFigures(view.definition);
  const formats = useFormats();
  const { absolute, percent, reference, verdict, missing } = point.delta;
  const share = percent === null ? '' : ` (${formats.off(percent)})`;
  return (
    <Fact name={t('kpis.against', { what: t(`comparisons.${cmp}`) })}>
      {missing === null ? (
        <>
          <span className={classes.second}>
            <Delta text={figures.difference(absolute) + share} verdict={verdict} />
          </span>
          <span className={classes.note}>
            {t('kpis.from', { value: figures.full(reference) })}
            {verdict && ` · ${t(`verdict.${verdict}`)}`}
          </span>
        </>
      ) : (
        <span className={classes.note}>
          {missing === 'reference' ? t('kpis.noReference') : t('kpis.noValueYet')}
        </span>
      )}
    </Fact>
  );
}

function YearFact({ view, point }: FactProps) {
  const t = useText();
  const figures = useFigures(view.definition);
  const { yearToDate } = point;
  const yearEnd = view.outlook?.yearEnd;
  return (
    <Fact name={t('kpis.yearToDate')}>
      <span className={`${classes.second} figure`} data-missing={yearToDate.value === null}>
        {figures.full(yearToDate.value)}
      </span>
      <span className={classes.note}>
        {yearToDate.value === null && yearToDate.missing
          ? t(`kpis.missing.${yearToDate.missing}`)
          : yearEnd && yearEnd.likely !== null
            ? t('kpis.yearEnd', { value: figures.short(yearEnd.likely) })
            : null}
      </span>
    </Fact>
  );
}

/** Two verdicts on the process: whether it changes, and whether it can be trusted to meet its target. */
function BehaviourFact({ view }: Pick<FactProps, 'view'>) {
  const t = useText();
  const { variation, assurance } = view.behaviour;
  const Variation = variation && VARIATION_ICONS[variation];
  const Assurance = assurance && ASSURANCE_ICONS[assurance];
  return (
    <Fact name={t('kpis.process')} isWide>
      {Variation ? (
        <span className={classes.verdict}>
          <Variation size={16} aria-hidden />
          {t(`kpis.variation.${variation}`)}
        </span>
      ) : (
        <span className={classes.note}>{t('kpis.tooFew')}</span>
      )}
      {Assurance && (
        <span className={classes.verdict}>
          <Assurance size={16} aria-hidden />
          {t(`kpis.assurance.${assurance}`)}
        </span>
      )}
    </Fact>
  );
}

function RecordedAt({ point }: Pick<FactProps, 'point'>) {
  const t = useText();
  const formats = useFormats();
  const moment = useViewedMoment();
  const { recordedAt } = point.figure;
  if (!recordedAt) return null;
  return (
    <span className={classes.note} title={formats.instant(recordedAt)}>
      {t('kpis.recordedAgo', { ago: formats.ago(recordedAt, moment) })}
    </span>
  );
}
