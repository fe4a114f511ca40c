import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useViewedMoment } from '../../app/moment.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { StatusBadge } from '../../ui/status-mark.tsx';
import classes from './objective.module.css';
import { PaceBar } from './pace-bar.tsx';
import type { Objective } from './strategy.ts';

/** What the figures say beside what people say; the two are never merged. */
export function ObjectiveFacts({ objective }: { readonly objective: Objective }) {
  const t = useText();
  const { declared, coverage, closingNote, scoreReason, state } = objective;
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('strategy.computed')}</dt>
          <dd>
            <StatusBadge status={objective.status} />
            <p className={classes.more}>{t('strategy.measured', { ...coverage })}</p>
          </dd>
        </div>
        <div>
          <dt>{t('strategy.declared')}</dt>
          <dd>
            <Declared declared={declared} />
          </dd>
        </div>
        <div>
          <dt>{t('strategy.progress')}</dt>
          <dd>
            <PaceBar progress={objective.progress} expected={objective.expected} />
            <Beside objective={objective} />
          </dd>
        </div>
        <div>
          <dt>{t('strategy.confidence')}</dt>
          <dd>
            <Confidence declared={declared} />
          </dd>
        </div>
        <Ends objective={objective} />
        <Score objective={objective} />
      </dl>
      {declared?.isMismatch && (
        <Note title={t('strategy.whyBetter')} text={declared.mismatchReason} />
      )}
      {scoreReason && (
        <Note
          title={t(state === 'dropped' ? 'strategy.whyDropped' : 'strategy.whyScore')}
          text={scoreReason}
        />
      )}
      {closingNote && <Note title={t('strategy.learned')} text={closingNote} />}
    </>
  );
}

function Declared({ declared }: Pick<Objective, 'declared'>) {
  const t = useText();
  const formats = useFormats();
  const moment = useViewedMoment();
  if (declared === null) return <span className="mute">{t('strategy.nobodySaid')}</span>;
  return (
    <>
      <StatusBadge status={declared.status} />
      <p className={classes.more} title={formats.instant(declared.datedAt)}>
        {formats.ago(declared.datedAt, moment)}
      </p>
    </>
  );
}

function Confidence({ declared }: Pick<Objective, 'declared'>) {
  const t = useText();
  const figure = declared?.confidence ?? null;
  return figure === null ? '–' : t('strategy.ofTen', { figure });
}

function Beside({ objective: { progress, expected } }: { readonly objective: Objective }) {
  const t = useText();
  const formats = useFormats();
  if (progress === null || expected === null) return null;
  return (
    <p className={classes.more}>
      {t('strategy.expectedByNow', { expected: formats.share(expected) })}
    </p>
  );
}

function Ends({ objective }: { readonly objective: Objective }) {
  const t = useText();
  const formats = useFormats();
  const { endsOn, baselineEndsOn, moves } = objective;
  return (
    <div>
      <dt>{t('strategy.ends')}</dt>
      <dd>
        {formats.day(endsOn)}
        {baselineEndsOn && baselineEndsOn !== endsOn && (
          <p className={classes.more}>
            {t('strategy.firstPromised', { day: formats.day(baselineEndsOn) })}
          </p>
        )}
        {moves > 0 && <p className={classes.more}>{t('strategy.moved', { count: moves })}</p>}
      </dd>
    </div>
  );
}

function Score({ objective }: { readonly objective: Objective }) {
  const t = useText();
  const formats = useFormats();
  const { score, proposedScore, state } = objective;
  if (state !== 'closed' || score === null) return null;
  return (
    <div>
      <dt>{t('strategy.score')}</dt>
      <dd>
        {t('strategy.ofTen', { figure: formats.number(score, 1) })}
        {proposedScore !== null && proposedScore !== score && (
          <p className={classes.more}>
            {t('strategy.figuresProposed', { score: formats.number(proposedScore, 1) })}
          </p>
        )}
      </dd>
    </div>
  );
}

function Note({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section className={classes.note} aria-label={title}>
      <h3>{title}</h3>
      <Markdown text={text} />
    </section>
  );
}
