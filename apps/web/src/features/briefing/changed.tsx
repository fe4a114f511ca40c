import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CHANGES_TOLD, changesSince } from '#domain/since';
import { api, dataOf } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Card } from '../../ui/card.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import classes from './briefing.module.css';
import { ChangeLine } from './change-line.tsx';
import { newestByKey, standsOf } from './stands.ts';
import { useLastWords } from './use-causes.ts';
import type { Cards, Known } from './use-cards.ts';
import { preferencesOptions, type LastLook } from './use-last-look.ts';

const stands = ({ card, earlier }: Known) => standsOf(card, earlier);
const figures = ({ card, earlier }: Known) => newestByKey(card, earlier);

/** At most five things that are otherwise than at the last look, each with its cause and its owner. */
export function Changed({ cards: { now, before, look } }: { readonly cards: Cards }) {
  const t = useText();
  const formats = useFormats();
  if (!look) return null;
  const title = t(`briefing.since.${look.origin}`, { day: formats.dayOf(look.since) });
  return (
    <Card title={title} actions={before && <MarkRead look={look} />} isFlush>
      {before ? (
        <Changes now={now} then={before} since={look.since} />
      ) : (
        <Skeleton label={t('frame.loading')} rows={3} />
      )}
    </Card>
  );
}

interface ChangesProps {
  readonly now: Known;
  readonly then: Known;
  readonly since: string;
}

function Changes({ now, then, since }: ChangesProps) {
  const t = useText();
  const all = changesSince(stands(then), stands(now));
  const told = all.slice(0, CHANGES_TOLD);
  const areas = new Map(now.card.areas.map((area) => [area.key, area]));
  const words = useLastWords([
    ...new Set(told.flatMap(({ areaKey }) => areas.get(areaKey)?.id ?? [])),
  ]);
  const before = figures(then);
  const after = figures(now);
  if (told.length === 0) return <p className={classes.quiet}>{t('briefing.nothingChanged')}</p>;
  return (
    <>
      <ul className={classes.list}>
        {told.map((change) => (
          <ChangeLine
            key={`${change.subject} ${change.key} ${change.kind}`}
            change={change}
            area={areas.get(change.areaKey)}
            word={words.get(areas.get(change.areaKey)?.id ?? '')}
            since={since}
            before={before}
            after={after}
          />
        ))}
      </ul>
      {all.length > told.length && (
        <p className={classes.quiet}>
          <Link to="/scorecard">
            {t('briefing.moreChanges', { count: all.length - told.length })}
          </Link>
        </p>
      )}
    </>
  );
}

const say = (briefedAt: string | null) =>
  dataOf(api.PATCH('/api/v1/me/preferences', { body: { briefedAt } }));

/** From now on, only what comes is news. */
function MarkRead({ look }: { readonly look: LastLook }) {
  const t = useText();
  const write = useWrite();
  const mark = (): void => {
    const before = look.origin === 'look' ? look.since : null;
    const briefedAt = new Date().toISOString();
    void write({
      said: t('briefing.markedRead'),
      run: () => say(briefedAt),
      undo: () => say(before),
      paint: (cache) =>
        cache.setQueryData(
          preferencesOptions.queryKey,
          (known) => known && { ...known, briefedAt },
        ),
    });
  };
  return (
    <Button size="compact-md" variant="default" onClick={mark}>
      {t('briefing.markRead')}
    </Button>
  );
}
