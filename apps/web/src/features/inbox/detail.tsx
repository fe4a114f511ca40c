import { Link } from '@tanstack/react-router';
import { $api } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Sparkline } from '../../charts/sparkline.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { StatusBadge } from '../../ui/status-mark.tsx';
import classes from './detail.module.css';
import type { Duty } from './sweep.ts';
import type { Figure, Kpi } from './use-figures.ts';

interface Props {
  readonly duty: Duty | undefined;
  readonly figure: Figure | undefined;
}

/** What helps to answer the row on which the reader is; beside the list where there is room. */
export function Detail({ duty, figure }: Props) {
  const t = useText();
  return (
    <aside className={classes.detail} aria-label={t('inbox.detail')}>
      {duty?.kind === 'value' && figure?.kpi && <OfKpi kpi={figure.kpi} />}
      {duty?.kind === 'check_in_acknowledgement' && <OfCheckIn id={duty.subject.id} />}
      {duty === undefined && <Hints />}
    </aside>
  );
}

function Hints() {
  const t = useText();
  return (
    <dl className={classes.hints}>
      {(['enter', 'tab', 'arrows', 'esc', 'paste'] as const).map((name) => (
        <div key={name}>
          <dt>
            <kbd>{t(`inbox.key.${name}`)}</kbd>
          </dt>
          <dd>{t(`inbox.does.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function OfKpi({ kpi }: { readonly kpi: Kpi }) {
  const t = useText();
  const formats = useFormats();
  const { data } = $api.useQuery('get', '/api/v1/kpis/{kpi}', {
    params: { path: { kpi: kpi.key } },
  });
  const values = kpi.trend.map(({ value }) => value);
  return (
    <>
      <h2>{kpi.name}</h2>
      <Sparkline
        values={values}
        target={kpi.target}
        status={kpi.status}
        label={t('inbox.trendOf', { name: kpi.name, count: values.length })}
        width={272}
        height={64}
      />
      <dl className={classes.facts}>
        <dt>{t('inbox.target')}</dt>
        <dd>{kpi.target === null ? '–' : formats.figure(kpi.target, kpi)}</dd>
        {data?.definition.question && (
          <>
            <dt>{t('inbox.asks')}</dt>
            <dd>{data.definition.question}</dd>
          </>
        )}
        {data?.definition.formula && (
          <>
            <dt>{t('inbox.formula')}</dt>
            <dd>{data.definition.formula}</dd>
          </>
        )}
        {data?.source && (
          <>
            <dt>{t('inbox.source')}</dt>
            <dd>{data.source}</dd>
          </>
        )}
      </dl>
      <LastComment kpiId={kpi.id} />
      <Link to="/kpis/$key" params={{ key: kpi.key }}>
        {t('inbox.openKpi')}
      </Link>
    </>
  );
}

function LastComment({ kpiId }: { readonly kpiId: string }) {
  const formats = useFormats();
  const { data } = $api.useQuery('get', '/api/v1/comments', {
    params: { query: { subjectKind: 'kpi', subjectId: kpiId, limit: 200 } },
  });
  const last = data?.data.findLast(({ removedAt }) => removedAt === null);
  if (!last) return null;
  return (
    <blockquote className={classes.comment}>
      <Markdown text={last.body} />
      <footer className="mute">
        {last.author.name}, {formats.ago(last.createdAt)}
      </footer>
    </blockquote>
  );
}

const TEXTS = ['highlights', 'lowlights', 'cause', 'plan', 'helpNeeded', 'mismatchReason'] as const;

function OfCheckIn({ id }: { readonly id: string }) {
  const t = useText();
  const formats = useFormats();
  const { data } = $api.useQuery('get', '/api/v1/check-ins/{id}', { params: { path: { id } } });
  if (!data) return null;
  return (
    <>
      <h2>{data.area.name}</h2>
      <p className={classes.status}>
        <StatusBadge status={data.status} />
        {data.confidence !== null && (
          <span className="mute">{t('inbox.confidence', { confidence: data.confidence })}</span>
        )}
      </p>
      <p className="mute">
        {t('inbox.by', { who: data.author.name, day: formats.dayOf(data.datedAt) })}
      </p>
      {TEXTS.filter((name) => data[name].trim() !== '').map((name) => (
        <section key={name} className={classes.text}>
          <h3>{t(`inbox.text.${name}`)}</h3>
          <Markdown text={data[name]} />
        </section>
      ))}
    </>
  );
}
