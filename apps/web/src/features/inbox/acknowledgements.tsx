import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { Done } from './done.tsx';
import classes from './inbox.module.css';
import { goToStop, STOP } from './stops.ts';
import type { Duty } from './sweep.ts';
import { useAcknowledge } from './use-answers.ts';

interface Props {
  readonly rows: readonly Duty[];
  readonly openIds: ReadonlySet<string>;
  readonly activeId: string | undefined;
  readonly isLater?: boolean;
}

/** So many are read in one go; the rest stays behind a button. */
const AT_ONCE = 8;

/** What others wrote and wait to be read: newest first, one key each. */
export function Acknowledgements({ rows, openIds, activeId, isLater = false }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const acknowledge = useAcknowledge();
  const [limit, setLimit] = useState(AT_ONCE);
  const shown = rows.toSorted((one, other) => (one.dueAt < other.dueAt ? 1 : -1)).slice(0, limit);
  const waiting = shown.filter(({ id }) => openIds.has(id));
  const next = waiting.find(({ id }) => id === activeId) ?? waiting[0];
  const give = (duty: Duty): void => {
    goToStop(1);
    void acknowledge(duty);
  };
  useKeys(
    next && !isTravelling
      ? [{ stroke: 'a', label: 'inbox.acknowledge', run: () => give(next) }]
      : [],
  );
  if (rows.length === 0) return null;
  const title = t('inbox.acknowledgements');
  return (
    <Card title={isLater ? t('inbox.laterOf', { what: title }) : title} isFlush>
      <ul className={classes.list}>
        {shown.map((duty) => (
          <li
            key={duty.id}
            data-row={duty.id}
            data-active={duty.id === activeId}
            className={classes.row}
          >
            {duty.kind === 'report_acknowledgement' ? (
              <ReportLine duty={duty} />
            ) : (
              <CheckInLine duty={duty} />
            )}
            {openIds.has(duty.id) ? (
              <Button
                {...STOP}
                size="compact-md"
                variant="default"
                disabled={isTravelling}
                onClick={() => give(duty)}
              >
                {t('inbox.acknowledge')}
                <span className="visually-hidden"> {duty.subject.name}</span>
                {duty === next && <kbd className={classes.key}>a</kbd>}
              </Button>
            ) : (
              <Done />
            )}
          </li>
        ))}
      </ul>
      {rows.length > limit && (
        <button type="button" className={classes.more} onClick={() => setLimit(rows.length)}>
          {t('inbox.showOlder', { count: rows.length - limit })}
        </button>
      )}
    </Card>
  );
}

function CheckInLine({ duty }: { readonly duty: Duty }) {
  const t = useText();
  const formats = useFormats();
  const open = useOpenPanel();
  const { id } = duty.subject;
  const { data } = $api.useQuery('get', '/api/v1/check-ins/{id}', { params: { path: { id } } });
  const said = data && (data.lowlights || data.highlights || data.cause);
  return (
    <div className={classes.what}>
      <button type="button" className={classes.link} onClick={() => open(`check-in:${id}`)}>
        {data && <StatusMark status={data.status} />} {duty.area?.name}
        {data && <span className="visually-hidden"> {t(`status.${data.status}`)}</span>}
      </button>
      <span className={classes.below}>
        {data &&
          t('inbox.by', {
            who: data.author.name,
            day: formats.dayOf(data.datedAt),
          })}{' '}
        {data?.isMismatch && <strong className={classes.late}>{t('inbox.mismatch')} </strong>}
        {duty.freshness !== 'current' && <Freshness freshness={duty.freshness} />}
      </span>
      {said && <span className={classes.excerpt}>{plainOf(said)}</span>}
    </div>
  );
}

function ReportLine({ duty }: { readonly duty: Duty }) {
  const t = useText();
  const formats = useFormats();
  return (
    <div className={classes.what}>
      <Link to="/reports/$period" params={{ period: duty.period?.key ?? '' }}>
        {t('inbox.reportOf', {
          period: duty.period ? formats.period(duty.period) : duty.subject.name,
        })}
      </Link>
      {duty.freshness !== 'current' && <Freshness freshness={duty.freshness} />}
    </div>
  );
}

/** One line of it; the rest stands beside the list. */
const plainOf = (markdown: string): string => markdown.replaceAll(/[*_`#>]|^\s*-\s+/gm, '').trim();
