import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { AlignmentMap } from './alignment-map.tsx';
import { Goals } from './goals.tsx';
import { NewThings } from './new-things.tsx';
import { Statements } from './statements.tsx';
import classes from './strategy.module.css';

/** The address without a tab begins like every other one. */
const EXACTLY = { exact: true, includeSearch: true } as const;

/** What the company wants, what was promised towards it, and what serves what. */
export function StrategyPage() {
  const t = useText();
  const { tab }: { readonly tab?: string } = useSearch({ strict: false });
  const isMap = tab === 'map';
  return (
    <>
      <PageHead title={t('strategy.title')} actions={<NewThings />} />
      <nav className={`${classes.tabs} no-print`} aria-label={t('strategy.views')}>
        <Link
          to="/strategy"
          search={{}}
          activeOptions={EXACTLY}
          aria-current={isMap ? undefined : 'page'}
        >
          {t('strategy.goalsAndObjectives')}
        </Link>
        <Link
          to="/strategy"
          search={{ tab: 'map' }}
          activeOptions={EXACTLY}
          aria-current={isMap ? 'page' : undefined}
        >
          {t('strategy.map')}
        </Link>
      </nav>
      {isMap ? (
        <AlignmentMap />
      ) : (
        <>
          <Statements />
          <Goals />
        </>
      )}
    </>
  );
}
