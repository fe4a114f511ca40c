import { lazyRouteComponent, Link, useParams } from '@tanstack/react-router';
import { Suspense, type ComponentType } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { NotFoundPage } from '../../app/shell/faults.tsx';
import { PageSkeleton } from '../../app/shell/page-skeleton.tsx';
import { useIsTravelling } from '../../app/view.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { GROUPS, sectionsFor, type SectionKey } from './sections.ts';
import classes from './settings.module.css';
import settingsPage from './settings-page.module.css';

const PAGES: Readonly<Record<SectionKey, ComponentType>> = {
  profile: lazyRouteComponent(() => import('./profile-section.tsx'), 'ProfileSection'),
  sessions: lazyRouteComponent(() => import('./sessions-section.tsx'), 'SessionsSection'),
  tokens: lazyRouteComponent(() => import('./tokens-section.tsx'), 'TokensSection'),
  people: lazyRouteComponent(() => import('./people-section.tsx'), 'PeopleSection'),
  areas: lazyRouteComponent(() => import('./areas-section.tsx'), 'AreasSection'),
  organization: lazyRouteComponent(
    () => import('./organization-section.tsx'),
    'OrganizationSection',
  ),
  lifecycle: lazyRouteComponent(
    () => import('../lifecycle/settings/lifecycle-section.tsx'),
    'LifecycleSection',
  ),
  calendar: lazyRouteComponent(() => import('./calendar-section.tsx'), 'CalendarSection'),
  reports: lazyRouteComponent(
    () => import('./report-templates-section.tsx'),
    'ReportTemplatesSection',
  ),
  terminology: lazyRouteComponent(() => import('./terminology-section.tsx'), 'TerminologySection'),
  imports: lazyRouteComponent(() => import('./imports-section.tsx'), 'ImportsSection'),
  outbox: lazyRouteComponent(() => import('./outbox-section.tsx'), 'OutboxSection'),
};

export function SettingsPage() {
  const t = useText();
  const session = useSession();
  const isTravelling = useIsTravelling();
  const { section = 'profile' } = useParams({ strict: false });
  const sections = sectionsFor(session);
  const current = sections.find(({ key }) => key === section);
  if (!current) return <NotFoundPage />;
  const Content = PAGES[current.key];
  return (
    <>
      <PageHead title={t(`settings.section.${current.key}`)}>
        {t(`settings.about.${current.key}`)}
      </PageHead>
      <div className={settingsPage.layout}>
        <SectionList />
        {/* A disabled field set disables every control in it: nothing is changed from the past. */}
        <fieldset className={settingsPage.content} disabled={isTravelling}>
          {isTravelling && <p className={classes.hint}>{t('settings.travelling')}</p>}
          <Suspense fallback={<PageSkeleton />}>
            <Content />
          </Suspense>
        </fieldset>
      </div>
    </>
  );
}

function SectionList() {
  const t = useText();
  const sections = sectionsFor(useSession());
  const { section: current = 'profile' } = useParams({ strict: false });
  return (
    <nav className={`${settingsPage.sections} no-print`} aria-label={t('frame.settings')}>
      {GROUPS.map((group) => {
        const own = sections.filter((section) => section.group === group);
        return own.length === 0 ? null : (
          <div key={group} className={settingsPage.group}>
            <div className={settingsPage.groupName}>{t(`settings.group.${group}`)}</div>
            {own.map(({ key }) => (
              <Link
                key={key}
                to="/settings/$section"
                params={{ section: key }}
                className={settingsPage.section}
                aria-current={key === current ? 'page' : undefined}
              >
                {t(`settings.section.${key}`)}
              </Link>
            ))}
          </div>
        );
      })}
    </nav>
  );
}
