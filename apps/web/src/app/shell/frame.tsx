import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
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
  useEffect(apply, []);
  useEffect(listenToKeys, []);
  return (
    <div className={classes.frame} data-nav={isNavOpen ? 'open' : 'closed'}>
      <a className="skip-link" href="#main">
        {t('frame.skip')}
      </a>
      <TopBar onMenu={() => setNavOpen(!isNavOpen)} onPalette={openPalette} />
      <div className={`${classes.side} no-print`}>
        <Nav onGo={() => setNavOpen(false)} />
      </div>
      <main id="main" className={classes.main} tabIndex={-1}>
        <TravelBanner />
        {doPagesSpeak ? <Outlet /> : <PageSkeleton />}
      </main>
      {doPagesSpeak && <PanelHost />}
      {conflict && (
        <Suspense fallback={null}>
          <ConflictDialog {...conflict} />
        </Suspense>
      )}
      <GlobalKeys onPalette={openPalette} />
      {palette}
    </div>
  );
}
