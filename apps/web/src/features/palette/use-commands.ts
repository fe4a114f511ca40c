import { IconCalendar, IconClockHour4, IconHelp, IconPencilPlus } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Period } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import { useIsTravelling, useOpenPanel, useSetView } from '../../app/view.ts';
import { useAreas } from '../areas/areas.ts';
import type { Entry } from './entry.ts';
import { parseCommand, type Command } from './parse-command.ts';
import { parseDay } from './parse-day.ts';
import { parsePeriod } from './parse-period.ts';
import { indexOf, ranked, type Indexed } from './rank.ts';
import { useLogging } from './use-logging.ts';
import { useMoved } from './use-moved.ts';
import type { ItemEntry, KpiEntry } from './use-things.ts';

const MEANT = 4;

/** What the text says as an order, with what it would do before Enter is pressed. */
export function useCommands(
  kpis: readonly Indexed<KpiEntry>[],
  items: readonly Indexed<ItemEntry>[],
  recent: readonly string[],
) {
  const rules = useCalendar();
  const today = useToday();
  const { locale } = useIntl();
  const logged = useLogging(kpis, recent);
  const begun = useBegun();
  const asked = useAsked(kpis);
  const looked = useLooked();
  const moved = useMoved(items);
  return useCallback(
    (text: string): readonly Entry[] => {
      if (!rules) return [];
      const typing = { rules, today, locale };
      const command = parseCommand(text, typing);
      if (command?.kind === 'log') return logged(command);
      if (command?.kind === 'checkIn') return begun(command.words);
      if (command?.kind === 'ask') return asked(command.words);
      if (command?.kind === 'move') return moved(command, rules);
      const times = { period: parsePeriod(text, typing), day: parseDay(text, today) };
      return looked(timesIn(command) ?? times);
    },
    [rules, today, locale, logged, begun, asked, looked, moved],
  );
}

interface Times {
  readonly period?: Period | undefined;
  readonly day?: string | undefined;
}

function timesIn(command: Command | undefined): Times | undefined {
  if (command?.kind === 'asOf') return { day: command.day };
  return command?.kind === 'period' ? { period: command.period } : undefined;
}

/** `check in roadmap` */
function useBegun() {
  const t = useText();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const { data: areas } = useAreas();
  return useCallback(
    (words: string): readonly Entry[] => {
      const mine = (areas ?? []).filter(({ can }) => can.checkIn && !isTravelling);
      const index = indexOf(
        mine.map(({ key, name }) => ({
          id: `check-in:${key}`,
          title: t('palette.checkInOn', { name }),
          more: key,
          kind: t('palette.kind.action'),
          Icon: IconPencilPlus,
          run: () => {
            openPanel(`new-check-in:${key}`);
            return undefined;
          },
        })),
      );
      return ranked(index, words).slice(0, MEANT);
    },
    [areas, isTravelling, openPanel, t],
  );
}

/** `ask about churn` */
function useAsked(kpis: readonly Indexed<KpiEntry>[]) {
  const t = useText();
  const openPanel = useOpenPanel();
  return useCallback(
    (words: string): readonly Entry[] =>
      ranked(kpis, words)
        .slice(0, MEANT)
        .map(({ row, detail }) => ({
          id: `ask:${row.key}`,
          title: t('palette.askAbout', { name: row.name }),
          detail,
          kind: t('palette.kind.action'),
          Icon: IconHelp,
          run: () => {
            openPanel(`ask:kpi:${row.key}`);
            return undefined;
          },
        })),
    [kpis, openPanel, t],
  );
}

/** `Q3 2026`, `as of 30 Sep` */
function useLooked() {
  const t = useText();
  const formats = useFormats();
  const setView = useSetView();
  return useCallback(
    ({ period, day }: Times): readonly Entry[] => {
      const look = (view: Parameters<typeof setView>[0]) => () => {
        setView(view);
        return undefined;
      };
      const kind = t('palette.kind.action');
      const ofPeriod = period && {
        id: `period:${period.key}`,
        title: t('palette.showPeriod', { period: formats.period(period) }),
        detail: `${formats.day(period.startsOn)} – ${formats.day(period.endsOn)}`,
        kind,
        Icon: IconCalendar,
        run: look({ period: period.key }),
      };
      const ofDay = day !== undefined && {
        id: `as-of:${day}`,
        title: t('palette.asOf', { day: formats.day(day) }),
        kind,
        Icon: IconClockHour4,
        run: look({ asOf: day, at: undefined }),
      };
      return [ofPeriod, ofDay].filter((entry) => typeof entry === 'object');
    },
    [t, formats, setView],
  );
}
