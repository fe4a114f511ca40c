import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { $api } from '../../app/api.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import classes from './inbox-page.module.css';
import { MySweep } from './my-sweep.tsx';
import { OwedToMe } from './owed-to-me.tsx';
import { useInbox } from './use-inbox.ts';

/** What waits for the reader, and what others owe to them. */
export function InboxPage() {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { tab } = useSearch({ from: '/frame/inbox' });
  const isToMe = tab === 'to-me';
  return (
    <>
      <PageHead title={t('inbox.title')} />
      <Tabs isToMe={isToMe} />
      {isTravelling && <p className={classes.travel}>{t('inbox.travelling')}</p>}
      {isToMe ? <OwedToMe /> : <Mine />}
    </>
  );
}

function Mine() {
  return <Loaded query={useInbox()}>{(data) => <MySweep data={data} />}</Loaded>;
}

function Tabs({ isToMe }: { readonly isToMe: boolean }) {
  const t = useText();
  const { data } = $api.useQuery('get', '/api/v1/obligations/summary');
  const tabs = [
    { tab: undefined, label: t('inbox.mine'), count: data?.mine.open, isOn: !isToMe },
    { tab: 'to-me', label: t('inbox.toMe'), count: data?.toMe.open, isOn: isToMe },
  ] as const;
  return (
    <nav className={classes.tabs} aria-label={t('inbox.title')}>
      {tabs.map(({ tab, label, count, isOn }) => (
        <Link
          key={label}
          to="/inbox"
          search={(before) => ({ ...before, tab })}
          className={classes.tab}
          aria-current={isOn ? 'page' : undefined}
        >
          {label}
          {count !== undefined && count > 0 && <span className={classes.count}> {count}</span>}
        </Link>
      ))}
    </nav>
  );
}
