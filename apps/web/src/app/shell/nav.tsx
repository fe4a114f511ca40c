import {
  IconGavel,
  IconBook2,
  IconBox,
  IconChartHistogram,
  IconCoins,
  IconClipboardText,
  IconHistory,
  IconHome,
  IconInbox,
  IconLayoutGrid,
  IconRoute,
  IconSettings,
  IconTargetArrow,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { $api } from '../api.ts';
import { useText } from '../i18n/use-text.ts';
import { QUESTIONS_TO_ME } from '../questions-to-me.ts';
import classes from './nav.module.css';

const PLACES = [
  { to: '/', label: 'frame.briefing', Icon: IconHome },
  { to: '/inbox', label: 'frame.inbox', Icon: IconInbox },
  { to: '/areas', label: 'frame.areas', Icon: IconLayoutGrid },
  { to: '/scorecard', label: 'frame.scorecard', Icon: IconChartHistogram },
  { to: '/roadmap', label: 'frame.roadmap', Icon: IconRoute },
  { to: '/strategy', label: 'frame.strategy', Icon: IconTargetArrow },
  { to: '/decisions', label: 'frame.decisions', Icon: IconGavel },
  { to: '/portfolio', label: 'frame.portfolio', Icon: IconBox },
  { to: '/budget', label: 'frame.budget', Icon: IconCoins },
  { to: '/reports', label: 'frame.reports', Icon: IconClipboardText },
  { to: '/history', label: 'frame.history', Icon: IconHistory },
  { to: '/settings', label: 'frame.settings', Icon: IconSettings },
] as const;

export function Nav({ onGo }: { readonly onGo: () => void }) {
  const t = useText();
  const { data: duties } = $api.useQuery('get', '/api/v1/obligations/summary');
  const { data: questions } = $api.useQuery('get', '/api/v1/mentions', QUESTIONS_TO_ME);
  const waiting = (duties?.mine.open ?? 0) + (questions?.data.length ?? 0);
  return (
    <nav className={classes.nav} aria-label={t('frame.navigation')}>
      {PLACES.map(({ to, label, Icon }) => (
        <Link
          key={to}
          to={to}
          className={classes.place}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
          search={keepView}
          onClick={onGo}
        >
          <Icon size={18} stroke={1.75} aria-hidden />
          <span>{t(label)}</span>
          {to === '/inbox' && waiting > 0 && (
            <span className={classes.count}>
              <span aria-hidden>{waiting}</span>
              <span className="visually-hidden">{t('frame.waiting', { count: waiting })}</span>
            </span>
          )}
        </Link>
      ))}
      <a className={classes.place} href="/api/docs" target="_blank" rel="noreferrer">
        <IconBook2 size={18} stroke={1.75} aria-hidden />
        <span>{t('frame.apiDocs')}</span>
      </a>
    </nav>
  );
}

/** A detail belongs to the page on which it was opened. */
const keepView = (before: Readonly<Record<string, unknown>>) => {
  const { period, cmp, at, asOf } = before;
  return { period, cmp, at, asOf } as never;
};
