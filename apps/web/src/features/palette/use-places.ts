import {
  IconGavel,
  IconBox,
  IconChartHistogram,
  IconClipboardText,
  IconCoins,
  IconFileImport,
  IconHistory,
  IconHome,
  IconInbox,
  IconLayoutGrid,
  IconRoute,
  IconSettings,
  IconTargetArrow,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import type { Entry } from './entry.ts';
import { useGo } from './use-go.ts';

const PAGES = [
  ['/', 'frame.briefing', IconHome, 'home start überblick'],
  ['/inbox', 'frame.inbox', IconInbox, 'my week todo eingang meine woche'],
  ['/areas', 'frame.areas', IconLayoutGrid, 'areas bereiche'],
  ['/roadmap', 'frame.roadmap', IconRoute, 'plan timeline board zeitachse vorhaben'],
  ['/scorecard', 'frame.scorecard', IconChartHistogram, 'kpis metrics kennzahlen'],
  ['/strategy', 'frame.strategy', IconTargetArrow, 'vision goals objectives okr strategie ziele'],
  ['/decisions', 'frame.decisions', IconGavel, 'decide ask log entscheidungen fragen'],
  ['/portfolio', 'frame.portfolio', IconBox, 'products stages gates produkte phasen lebenszyklus'],
  ['/budget', 'frame.budget', IconCoins, 'money plan actual forecast geld kosten ist soll'],
  ['/reports', 'frame.reports', IconClipboardText, 'reports berichte'],
  ['/history', 'frame.history', IconHistory, 'activity audit verlauf änderungen'],
  ['/imports', 'palette.imports', IconFileImport, 'import csv excel xlsx upload importieren'],
  ['/settings', 'frame.settings', IconSettings, 'settings preferences einstellungen'],
  ['/settings/people', 'palette.people', IconSettings, 'invite users personen einladen rollen'],
] as const;

/** The pages of the app. */
export function usePlaces(): readonly Entry[] {
  const t = useText();
  const go = useGo();
  return useMemo(
    () =>
      PAGES.map(([path, label, Icon, more]) => ({
        id: `page:${path}`,
        title: t(label),
        kind: t('palette.kind.page'),
        more,
        weight: 1,
        Icon,
        run: () => {
          go.to(path);
          return undefined;
        },
      })),
    [t, go],
  );
}
