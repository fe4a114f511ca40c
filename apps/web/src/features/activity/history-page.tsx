import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { dayOf } from '#domain/day';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { leads, useSession } from '../../app/session.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useVerification, Verification, VerifyButton } from './chain.tsx';
import { byDay, type Entry } from './entry.ts';
import { EntryRow } from './entry-row.tsx';
import { HistoryFilters } from './history-filters.tsx';
import classes from './history.module.css';
import { useNames, type Names } from './names.ts';
import { useFilter } from './use-filter.ts';
import { useTrail } from './use-trail.ts';

/** Everything that ever changed, as sentences, newest first. */
export function HistoryPage() {
  const t = useText();
  const session = useSession();
  const names = useNames();
  const verification = useVerification();
  const { filter, clear } = useFilter();
  const areaId = [...names.areas].find(
    ([id, { key }]) => filter.area === id || filter.area === key,
  )?.[0];
  const query = useTrail(filter, areaId);
  return (
    <>
      <PageHead
        title={t('frame.history')}
        actions={leads(session) && <VerifyButton query={verification} />}
      >
        {t('history.about')}
      </PageHead>
      <Verification query={verification} />
      <HistoryFilters names={names} />
      <Loaded query={query} rows={10}>
        {({ pages }) => {
          const entries = pages.flatMap(({ data }) => data);
          if (entries.length === 0)
            return (
              <EmptyState
                text={t('history.nothingFound')}
                action={<Button onClick={clear}>{t('history.clearAll')}</Button>}
              />
            );
          return (
            <>
              <Days entries={entries} names={names} />
              {query.hasNextPage && (
                <More
                  isLoading={query.isFetchingNextPage}
                  onMore={() => void query.fetchNextPage()}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

interface DaysProps {
  readonly entries: readonly Entry[];
  readonly names: Names;
}

function Days({ entries, names }: DaysProps) {
  const formats = useFormats();
  const { locale } = useIntl();
  const { person, organization } = useSession();
  const zone = person.timeZone ?? organization.timeZone;
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });
  const days = byDay(entries, (instant) => dayOf(new Date(instant), zone));
  return (
    <Card isFlush>
      {days.map(({ day, entries: own }) => (
        <section key={day} aria-label={formats.day(day)}>
          <h2 className={classes.day}>{formats.day(day)}</h2>
          <ul className={classes.entries}>
            {own.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                time={times.format(new Date(entry.at))}
                names={names}
              />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

interface MoreProps {
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** Loads the next page when it comes near; a button for everybody who does not scroll. */
function More({ isLoading, onMore }: MoreProps) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    if (!place.current || isLoading) return undefined;
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && latest.current(), {
      rootMargin: '400px',
    });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [isLoading]);
  return (
    <div ref={place} className="no-print">
      <Button variant="default" loading={isLoading} onClick={onMore}>
        {t('history.more')}
      </Button>
    </div>
  );
}
