import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, memo, Suspense, useCallback, useEffect, useState } from 'react';
import { listenToKeys } from '../keys/use-keys.ts';
import { usePagesSpeak } from '../i18n/language.tsx';
import { useText } from '../i18n/use-text.ts';
import { isProblem } from '../problem.ts';
import { apply } from '../preferences.ts';
import { useSessionQuery } from '../session.ts';
import { useConflict } from '../write/conflict.ts';
import { PageFault } from './faults.tsx';
import classes from './frame.module.css';
import { GlobalKeys } from './global-keys.tsx';
import { Nav } from './nav.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { PanelHost } from './panel-host.tsx';
import { TopBar } from './top-bar.tsx';
import { TravelBanner } from './travel-banner.tsx';
import { usePalette } from './use-palette.tsx';

/** What stands still while dialogs come and go. */
const Bar = memo(TopBar);
const Places = memo(Nav);
const Keys = memo(GlobalKeys);
const Panels = memo(PanelHost);
const Banner = memo(TravelBanner);
const ConflictDialog = lazy(() => import('../write/conflict-dialog.tsx'));

/** What stands around every page for people who are signed in. */
export function Frame() {
  const { isPending, error, data, refetch } = useSessionQuery();
  if (isPending) return <PageSkeleton />;
  if (isProblem(error, 401)) return <ToSignIn />;
  if (!data) return <PageFault error={error} reset={() => void refetch()} />;
  return <FrameOfPeople />;
}

/** Goes once: the address that was asked for changes as soon as the way to another one begins. */
function ToSignIn() {
  const { history, navigate } = useRouter();
  useEffect(() => {
    void navigate({ to: '/sign-in', search: { next: history.location.href }, replace: true });
  }, [history, navigate]);
  return null;
}

function FrameOfPeople() {
  const t = useText();
  const [isNavOpen, setNavOpen] = useState(false);
  const conflict = useConflict();
  const doPagesSpeak = usePagesSpeak();
  const { palette, openPalette } = usePalette(doPagesSpeak);
  const toggleNav = useCallback(() => setNavOpen((isOpen) => !isOpen), []);
  const closeNav = useCallback(() => setNavOpen(false), []);
  useEffect(apply, []);
  useEffect(listenToKeys, []);
  return (
    <div className={classes.frame} data-nav={isNavOpen ? 'open' : 'closed'}>
      <a className="skip-link" href="#main">
        {t('frame.skip')}
      </a>
      <Bar onMenu={toggleNav} onPalette={openPalette} />
      <div className={`${classes.side} no-print`}>
        <Places onGo={closeNav} />
      </div>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Banner />
        {doPagesSpeak ? <Outlet /> : <PageSkeleton />}
      </main>
      {doPagesSpeak && <Panels />}
      {conflict && (
        <Suspense fallback={null}>
          <ConflictDialog {...conflict} />
        </Suspense>
      )}
      <Keys onPalette={openPalette} />
      {palette}
    </div>
  );
}
