import {
  IconArrowBackUp,
  IconDeviceDesktop,
  IconDownload,
  IconKeyboard,
  IconLayoutRows,
  IconLogout,
  IconMoon,
  IconPencilPlus,
  IconPlus,
  IconPrinter,
  IconScale,
  IconSun,
  type Icon,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { prefer } from '../../app/preferences.ts';
import { leads, useSession } from '../../app/session.ts';
import { COMPARISONS, useIsTravelling, useOpenPanel, useSetView } from '../../app/view.ts';
import { tellProblem } from '../../app/write/toasts.tsx';
import { downloadCsv, downloadXlsx } from '../../ui/download.ts';
import { exportRows } from '../scorecard/export-rows.ts';
import type { Entry } from './entry.ts';
import type { Data } from './use-data.ts';
import { useGo } from './use-go.ts';

type Action = readonly [name: string, more: string, icon: Icon, run: () => void];

/** What can be done without filling anything in; the words beside each name are those of both languages. */
export function useActions(data: Data): readonly Entry[] {
  const t = useText();
  const looks = useLooks();
  const times = useTimes();
  const files = useFiles(data);
  const beginnings = useBeginnings(data);
  const signOut = useSignOut();
  return useMemo(() => {
    const actions: readonly Action[] = [
      ...beginnings,
      ...looks,
      ...times,
      ...files,
      ['signOut', 'log out logout abmelden', IconLogout, signOut],
    ];
    return actions.map(([name, more, ActionIcon, run]) => ({
      id: `action:${name}`,
      title: t(`palette.action.${name}`),
      kind: t('palette.kind.action'),
      more,
      Icon: ActionIcon,
      run: () => {
        run();
        return undefined;
      },
    }));
  }, [t, beginnings, looks, times, files, signOut]);
}

function useLooks(): readonly Action[] {
  const openPanel = useOpenPanel();
  return useMemo(
    () => [
      ['dark', 'dark night theme dunkel nacht farben', IconMoon, () => prefer({ scheme: 'dark' })],
      ['light', 'light day theme hell tag farben', IconSun, () => prefer({ scheme: 'light' })],
      ['auto', 'system theme colours farben', IconDeviceDesktop, () => prefer({ scheme: 'auto' })],
      [
        'compact',
        'compact dense rows eng kompakt',
        IconLayoutRows,
        () => prefer({ density: 'compact' }),
      ],
      [
        'comfortable',
        'comfortable rows weit',
        IconLayoutRows,
        () => prefer({ density: 'comfortable' }),
      ],
      ['keys', 'keyboard shortcuts tasten hilfe help', IconKeyboard, () => openPanel('keys:')],
    ],
    [openPanel],
  );
}

function useTimes(): readonly Action[] {
  const setView = useSetView();
  const isTravelling = useIsTravelling();
  return useMemo(() => {
    const comparisons = COMPARISONS.map((cmp): Action => [
      `compare.${cmp}`,
      'compare vs versus vergleich ggü',
      IconScale,
      () => setView({ cmp: cmp === 'previous' ? undefined : cmp }),
    ]);
    const toNow = (): void => setView({ at: undefined, asOf: undefined });
    const back: readonly Action[] = [
      ['now', 'back now today zurück heute', IconArrowBackUp, toNow],
    ];
    return [...(isTravelling ? back : []), ...comparisons];
  }, [setView, isTravelling]);
}

function useFiles({ scorecard, rows }: Data): readonly Action[] {
  const t = useText();
  return useMemo(() => {
    if (!scorecard) return [];
    const save = (write: typeof downloadCsv) => () => {
      const name = `${t('scorecard.title')}-${scorecard.period.key}`;
      write(name, exportRows(rows, scorecard.compare, t)).catch((error: unknown) =>
        tellProblem(t, error),
      );
    };
    return [
      ['exportXlsx', 'export download excel xlsx herunterladen', IconDownload, save(downloadXlsx)],
      ['exportCsv', 'export download csv herunterladen', IconDownload, save(downloadCsv)],
      [
        'print',
        'print pdf paper drucken papier',
        IconPrinter,
        () => setTimeout(() => print(), 100),
      ],
    ];
  }, [scorecard, rows, t]);
}

function useBeginnings({ areas }: Data): readonly Action[] {
  const openPanel = useOpenPanel();
  const go = useGo();
  const session = useSession();
  const isTravelling = useIsTravelling();
  return useMemo(() => {
    if (isTravelling) return [];
    const checkIn: Action = [
      'checkIn',
      'check in status new post neu melden',
      IconPencilPlus,
      () => openPanel('new-check-in:'),
    ];
    const kpi: Action = [
      'newKpi',
      'new add create kpi metric neu anlegen kennzahl',
      IconPlus,
      () => openPanel('new-kpi:'),
    ];
    const item: Action = [
      'newItem',
      'new add create roadmap item neu anlegen eintrag vorhaben',
      IconPlus,
      () => openPanel('new-item:'),
    ];
    const area: Action = [
      'newArea',
      'new add create adopt area neu anlegen bereich',
      IconPlus,
      () => go.to('/areas'),
    ];
    const product: Action = [
      'newProduct',
      'new add create product neu anlegen produkt',
      IconPlus,
      () => openPanel('new-product:'),
    ];
    return [
      ...(areas.some(({ can }) => can.checkIn) ? [checkIn] : []),
      ...(areas.some(({ can }) => can.update) ? [kpi, product, item] : []),
      ...(leads(session) ? [area] : []),
    ];
  }, [areas, openPanel, go, session, isTravelling]);
}

function useSignOut(): () => void {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return useMemo(
    () => () =>
      void api.DELETE('/api/v1/sessions/current').finally(() => {
        void navigate({ to: '/sign-in' }).then(() => cache.clear());
      }),
    [cache, navigate],
  );
}
