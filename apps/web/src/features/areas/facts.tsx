import type { ReactNode } from 'react';
import type { Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useViewedMoment } from '../../app/moment.ts';
import { Freshness } from '../../ui/freshness.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { StatusBadge, StatusLabel } from '../../ui/status-mark.tsx';
import { Counts } from './counts.tsx';
import classes from './facts.module.css';
import { Mismatch } from './mismatch.tsx';
import { declaredOf, type ShownArea } from './rows.ts';

interface Props {
  readonly area: ShownArea;
  readonly obligations: Schema<'AreaOverview'>['obligations'];
}

/** Four facts that are never merged: declared, computed, confidence, freshness; and how much they rest on. */
export function Facts({ area, obligations }: Props) {
  const t = useText();
  const { declared, computed, coverage, withheld } = area;
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t('areas.declared')}>
          <StatusBadge status={declaredOf(area)} />{' '}
          {declared?.mismatch && <Mismatch reason={declared.mismatchReason} />}
          {declared?.before && (
            <p className={classes.more}>
              {t('areas.before')} <StatusLabel status={declared.before} size={13} />
            </p>
          )}
        </Fact>
        <Fact name={t('areas.figuresSay')}>
          <StatusBadge status={computed.status} />
          <p className={classes.more}>
            <Counts counts={area.counts} />
          </p>
        </Fact>
        <Fact name={t('areas.confidenceLong')}>
          <span className={classes.figure}>{declared?.confidence ?? '–'}</span>
          {typeof declared?.confidence === 'number' && (
            <span className="mute"> {t('areas.ofTen')}</span>
          )}
        </Fact>
        <Fact name={t('areas.freshness')}>
          <Fresh area={area} obligations={obligations} />
        </Fact>
        <Fact name={t('areas.coverage')}>
          <span className={classes.figure}>{t('areas.coverageOf', { ...coverage })}</span>
          <p className={classes.more}>
            {t('areas.coverageHint')}
            {withheld > 0 && ` ${t('areas.withheld', { count: withheld })}`}
          </p>
        </Fact>
      </dl>
      {declared?.mismatch && (
        <div className={classes.reason}>
          <h3>{t('areas.mismatchReason')}</h3>
          <Markdown text={declared.mismatchReason || t('areas.noReason')} />
        </div>
      )}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The age of the last word, and when the next one is due. */
function Fresh({ area: { declared, freshness }, obligations }: Props) {
  const t = useText();
  const formats = useFormats();
  const moment = useViewedMoment();
  const due = obligations.find(({ kind }) => kind === 'check_in');
  return (
    <>
      <Freshness freshness={freshness} />
      <p className={classes.more}>
        {declared
          ? t('areas.saidAgo', { ago: formats.ago(declared.datedAt, moment) })
          : t('areas.unsaid')}
      </p>
      {due && (
        <p className={classes.more} title={formats.instant(due.dueAt)}>
          {t('areas.dueOn', { ago: formats.ago(due.dueAt, moment) })}
        </p>
      )}
    </>
  );
}
