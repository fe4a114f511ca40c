import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CalendarRules } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useCalendar } from '../../app/periods.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Thread } from '../comments/thread.tsx';
import { FollowButton } from '../follows/follow-button.tsx';
import { Brief } from './item/brief.tsx';
import { Scores } from './item/scores.tsx';
import { ItemActions, type Asked } from './item/item-actions.tsx';
import { ItemFacts } from './item/item-facts.tsx';
import { LazyAskedForm, LazyCheckIns, LazyLaunches } from './item/lazy-parts.tsx';
import classes from './item/item.module.css';
import { Milestones } from './item/milestones.tsx';
import { MoveHistory } from './item/move-history.tsx';
import { useItem } from './item/use-item.ts';
import { Waits } from './item/waits.tsx';
import type { WholeItem } from './use-item-writes.ts';

/** One item: what it is for, what was promised, where it stands, and why it moved. */
export function ItemPage() {
  const { key = '' } = useParams({ strict: false });
  const query = useItem(key);
  const rules = useCalendar();
  return (
    <Loaded query={query} rows={12} isPage>
      {(item) => rules && <ItemOf key={item.id} item={item} rules={rules} />}
    </Loaded>
  );
}

function ItemOf({ item, rules }: { readonly item: WholeItem; readonly rules: CalendarRules }) {
  const t = useText();
  const formats = useFormats();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const [asked, setAsked] = useState<Asked>();
  const canChange = item.can.update && !isTravelling;
  const canSpeak = item.can.progress && !isTravelling && item.archivedAt === null;
  const speak = (): void => setAsked('checkIn');
  useKeys([
    { stroke: 'q', label: 'roadmap.keys.ask', run: () => openPanel(`ask:item:${item.key}`) },
    ...(canSpeak ? [{ stroke: 'c', label: 'roadmap.keys.checkIn', run: speak }] : []),
    ...(canChange
      ? [
          { stroke: 'e', label: 'roadmap.do.edit', run: () => setAsked('edit') },
          { stroke: 'm', label: 'roadmap.keys.moveTo', run: () => setAsked('move') },
        ]
      : []),
  ]);
  return (
    <>
      <PageHead
        title={item.name}
        actions={
          <>
            <FollowButton kind="item" id={item.id} />
            <ItemActions item={item} onAsk={setAsked} />
          </>
        }
      >
        {item.archivedAt && (
          <strong>{t('roadmap.archivedOn', { day: formats.instant(item.archivedAt) })} </strong>
        )}
        {t('roadmap.headLine', {
          horizon: t(`roadmap.horizon.${item.horizon}`),
          area: item.area.name,
          day: formats.day(item.enteredOn),
        })}
      </PageHead>
      {asked && (
        <Card title={t(`roadmap.do.${asked}`)}>
          <LazyAskedForm
            key={asked}
            item={item}
            asked={asked}
            rules={rules}
            onDone={() => setAsked(undefined)}
          />
        </Card>
      )}
      <Card title={t('roadmap.stands')}>
        <ItemFacts item={item} rules={rules} />
      </Card>
      <div className={classes.columns}>
        <div>
          <Card title={t('roadmap.checkIns')}>
            <LazyCheckIns item={item} onCheckIn={canSpeak ? speak : undefined} />
          </Card>
          <Brief item={item} />
          <Card title={t('roadmap.milestones')} isFlush={item.milestones.length > 0}>
            <Milestones item={item} />
          </Card>
          <Card title={t('roadmap.launches')}>
            <LazyLaunches item={item} />
          </Card>
          <Card title={t('comments.comments')}>
            <Thread subjectKind="item" subjectId={item.id} />
          </Card>
        </div>
        <div>
          <Card title={t('roadmap.movesHead')}>
            <MoveHistory itemKey={item.key} rules={rules} />
          </Card>
          <Card title={t('roadmap.scores')}>
            <Scores item={item} />
          </Card>
          <Card title={t('roadmap.waits')}>
            <Waits item={item} />
          </Card>
        </div>
      </div>
    </>
  );
}
