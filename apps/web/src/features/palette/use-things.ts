import {
  IconBox,
  IconChartLine,
  IconClipboardText,
  IconGavel,
  IconLayoutGrid,
  IconRoute,
  IconTargetArrow,
  IconUserCircle,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useOpenPanel } from '../../app/view.ts';
import { useMayRecord } from '../scorecard/use-may-record.ts';
import type { Item } from '../roadmap/roadmap.ts';
import type { ScorecardRow } from '../scorecard/arrange.ts';
import type { Entry } from './entry.ts';
import type { Data } from './use-data.ts';
import { useGo } from './use-go.ts';
import { usePeriodToLog } from './use-period-to-log.ts';

export interface KpiEntry extends Entry {
  readonly row: ScorecardRow;
}

/** KPIs: Enter logs a value where the reader may, else it opens the KPI. */
export function useKpiEntries({ rows }: Data): readonly KpiEntry[] {
  const t = useText();
  const openPanel = useOpenPanel();
  const go = useGo();
  const mayRecord = useMayRecord();
  const periodToLog = usePeriodToLog();
  return useMemo(
    () =>
      rows.map((row) => ({
        id: `kpi:${row.key}`,
        title: row.name,
        detail: row.area.name,
        kind: t('palette.kind.kpi'),
        more: `${row.key} ${row.area.name}`,
        Icon: IconChartLine,
        row,
        run: () => {
          const period = mayRecord(row.area.key, row.id) ? periodToLog(row) : undefined;
          if (period) return { row, periodKey: period.key, text: '' };
          openPanel(`kpi:${row.key}`);
          return undefined;
        },
        open: () => go.to(`/kpis/${row.key}`),
      })),
    [rows, t, openPanel, go, mayRecord, periodToLog],
  );
}

/** Areas, products, people with what they answer for, and reports. */
export function useOtherThings({ areas, products, people, reports }: Data): readonly Entry[] {
  const t = useText();
  const formats = useFormats();
  const go = useGo();
  return useMemo(() => {
    const leading = (path: string, search?: Readonly<Record<string, string>>) => () => {
      go.to(path, search);
      return undefined;
    };
    return [
      ...areas.map(({ key, name, accountable }) => ({
        id: `area:${key}`,
        title: name,
        ...(accountable && { detail: accountable.name }),
        kind: t('palette.kind.area'),
        more: `${key} ${accountable?.name ?? ''}`,
        weight: 0.5,
        Icon: IconLayoutGrid,
        run: leading(`/areas/${key}`),
      })),
      ...products.map(({ key, name, stage, line }) => ({
        id: `product:${key}`,
        title: name,
        ...(stage && { detail: stage.name }),
        kind: t('palette.kind.product'),
        more: `${key} ${line?.name ?? ''}`,
        Icon: IconBox,
        run: leading(`/products/${key}`),
      })),
      ...people.map(({ id, name, title, email }) => ({
        id: `person:${id}`,
        title: name,
        detail: title,
        kind: t('palette.kind.person'),
        more: `${title} ${email ?? ''}`,
        Icon: IconUserCircle,
        run: leading('/areas', { owner: id }),
      })),
      ...reports.map(({ period }) => ({
        id: `report:${period.key}`,
        title: t('palette.reportOf', { period: formats.period(period) }),
        kind: t('palette.kind.report'),
        more: period.key,
        weight: -0.5,
        Icon: IconClipboardText,
        run: leading(`/reports/${period.key}`),
      })),
    ];
  }, [areas, products, people, reports, t, formats, go]);
}

export interface ItemEntry extends Entry {
  readonly item: Item;
}

/** Items of the roadmap: Enter opens them beside the page, Ctrl+Enter as a page. */
export function useItemEntries({ items, areas }: Data): readonly ItemEntry[] {
  const t = useText();
  const openPanel = useOpenPanel();
  const go = useGo();
  return useMemo(() => {
    const names = new Map(areas.map(({ id, name }) => [id, name]));
    return items.map((item) => ({
      id: `item:${item.key}`,
      title: item.name,
      detail: names.get(item.areaId) ?? '',
      kind: t('palette.kind.item'),
      more: item.key,
      weight: item.stage === 'done' || item.stage === 'dropped' ? -0.5 : 0,
      Icon: IconRoute,
      item,
      run: () => {
        openPanel(`item:${item.key}`);
        return undefined;
      },
      open: () => go.to(`/roadmap/${item.key}`),
    }));
  }, [items, areas, t, openPanel, go]);
}

/** Objectives open beside the page, decisions in their log; what is over ranks lower. */
export function useAimEntries({ objectives, decisions }: Data): readonly Entry[] {
  const t = useText();
  const openPanel = useOpenPanel();
  const go = useGo();
  return useMemo(
    () => [
      ...objectives.map(({ key, name, owner, state }) => ({
        id: `objective:${key}`,
        title: name,
        ...(owner && { detail: owner.name }),
        kind: t('palette.kind.objective'),
        more: key,
        weight: state === 'draft' || state === 'open' ? 0 : -0.5,
        Icon: IconTargetArrow,
        run: () => {
          openPanel(`objective:${key}`);
          return undefined;
        },
        open: () => go.to(`/objectives/${key}`),
      })),
      ...decisions.map(({ key, name, question, state }) => ({
        id: `decision:${key}`,
        title: name,
        kind: t('palette.kind.decision'),
        more: `${key} ${question}`,
        weight: state === 'open' || state === 'reopened' ? 0 : -0.5,
        Icon: IconGavel,
        run: () => {
          go.to('/decisions', { open: key });
          return undefined;
        },
      })),
    ],
    [objectives, decisions, t, openPanel, go],
  );
}
