import type { Status } from './status.ts';

/** A KPI as its newest known figure shows it. */
export interface KpiStand {
  readonly key: string;
  readonly name: string;
  readonly status: Status;
  /** 0 to 10; null without figure or lines. */
  readonly score: number | null;
  readonly isKey: boolean;
  readonly isCritical: boolean;
}

export interface AreaStand {
  readonly key: string;
  readonly name: string;
  /** Null: nothing was ever declared. */
  readonly declared: Status | null;
  readonly computed: Status;
  readonly isMismatch: boolean;
  readonly kpis: readonly KpiStand[];
}

/**
 * The rule of rank, the first one told first. `surprise`: from on track to off track with nothing between; `mismatch`: newly
 * declared better than the figures say; `fell` and `rose`: against target, inside of one status.
 */
export const CHANGE_KINDS = [
  'surprise',
  'worse',
  'mismatch',
  'vanished',
  'better',
  'fell',
  'rose',
  'appeared',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Which of an area's two statuses changed; null where it is about its KPIs. */
export type ChangedFact = 'declared' | 'computed' | null;

export interface ChangeSince {
  readonly kind: ChangeKind;
  readonly subject: 'area' | 'kpi';
  readonly key: string;
  readonly name: string;
  readonly areaKey: string;
  readonly fact: ChangedFact;
  readonly before: Status | null;
  readonly after: Status | null;
  /** Keys of the area's KPIs that say why; they are not told again by themselves. */
  readonly because: readonly string[];
  /** Points of score, 0 to 10. */
  readonly size: number;
}

/** So many a reader takes in at a glance. */
export const CHANGES_TOLD = 5;

/** A tenth of the scale from far below the red line to far above the green one. */
const MOVE_THAT_COUNTS = 1;

/**
 * All that changed between two looks, most important first: by kind; then areas before KPIs, critical before key before other KPIs,
 * the larger move before the smaller. Silence is no change: what was or is unknown neither fell nor rose.
 */
export function changesSince(
  before: readonly AreaStand[],
  now: readonly AreaStand[],
): ChangeSince[] {
  const old = new Map(before.map((area) => [area.key, area]));
  const weights = new Map(
    now.flatMap(({ kpis }) => kpis.map((kpi) => [kpi.key, weightOf(kpi)] as const)),
  );
  return now
    .flatMap((area) => changesOf(old.get(area.key), area))
    .toSorted(
      (one, other) => rankOf(one, weights) - rankOf(other, weights) || other.size - one.size,
    );
}

function changesOf(before: AreaStand | undefined, now: AreaStand): ChangeSince[] {
  if (!before) return [];
  const kpis = kpiChanges(before, now);
  const area = areaChange(before, now);
  const isTold = (change: ChangeSince): boolean =>
    area !== null && isGood(area.kind) !== null && isGood(change.kind) === isGood(area.kind);
  const because = kpis.filter(isTold).toSorted((one, other) => other.size - one.size);
  const own = area && { ...area, because: because.map(({ key }) => key) };
  return [
    ...(own ? [own] : []),
    ...kpis.filter((change) => !isTold(change)),
    ...presence('vanished', now, missingIn(before.kpis, now.kpis)),
    ...presence('appeared', now, missingIn(now.kpis, before.kpis)),
  ];
}

/** Of the two statuses the one that changed further; the figures where both changed alike. */
function areaChange(before: AreaStand, now: AreaStand): ChangeSince | null {
  const facts = [
    { fact: 'computed', was: before.computed, is: now.computed },
    { fact: 'declared', was: before.declared, is: now.declared },
  ] as const;
  const [first] = facts
    .flatMap(({ fact, was, is }) => {
      const kind = flipOf(was, is);
      return kind ? [{ fact, kind, before: was, after: is }] : [];
    })
    .toSorted((one, other) => orderOf(one.kind) - orderOf(other.kind));
  const named = { subject: 'area', key: now.key, name: now.name, areaKey: now.key } as const;
  const isNewMismatch = now.isMismatch && !before.isMismatch;
  if (isNewMismatch && (!first || isGood(first.kind) === true))
    return {
      ...named,
      kind: 'mismatch',
      fact: null,
      before: now.computed,
      after: now.declared,
      because: [],
      size: 0,
    };
  return first ? { ...named, ...first, because: [], size: 0 } : null;
}

function kpiChanges(before: AreaStand, now: AreaStand): ChangeSince[] {
  const old = new Map(before.kpis.map((kpi) => [kpi.key, kpi]));
  return now.kpis.flatMap((kpi) => {
    const was = old.get(kpi.key);
    const kind = was && (flipOf(was.status, kpi.status) ?? moveOf(was, kpi));
    if (!was || !kind) return [];
    return [
      {
        kind,
        subject: 'kpi' as const,
        key: kpi.key,
        name: kpi.name,
        areaKey: now.key,
        fact: null,
        before: was.status,
        after: kpi.status,
        because: [],
        size: Math.abs((kpi.score ?? 0) - (was.score ?? 0)),
      },
    ];
  });
}

function presence(
  kind: 'vanished' | 'appeared',
  area: AreaStand,
  kpis: readonly KpiStand[],
): ChangeSince[] {
  if (kpis.length === 0) return [];
  const { key, name } = area;
  const because = kpis.map((kpi) => kpi.key);
  return [
    {
      kind,
      subject: 'area',
      key,
      name,
      areaKey: key,
      fact: null,
      before: null,
      after: null,
      because,
      size: kpis.length,
    },
  ];
}

function missingIn(kpis: readonly KpiStand[], others: readonly KpiStand[]): readonly KpiStand[] {
  const keys = new Set(others.map(({ key }) => key));
  return kpis.filter(({ key }) => !keys.has(key));
}

/** Only a colour can turn into another; paused, unknown and the like claim none. */
const COLOURS = ['done', 'on_track', 'at_risk', 'off_track'] as const;

/** Null where either side is no colour, or both are the same one. */
export function flipOf(
  was: Status | null,
  is: Status | null,
): 'surprise' | 'worse' | 'better' | null {
  const before = levelOf(was);
  const after = levelOf(is);
  if (before === undefined || after === undefined || before === after) return null;
  if (after > before) return after - before > 1 ? 'surprise' : 'worse';
  return 'better';
}

/** 0 on track or done, 1 at risk, 2 off track. */
function levelOf(status: Status | null): number | undefined {
  const index = COLOURS.findIndex((colour) => colour === status);
  return index < 0 ? undefined : Math.max(index - 1, 0);
}

function moveOf(was: KpiStand, is: KpiStand): 'fell' | 'rose' | null {
  if (was.score === null || is.score === null) return null;
  const move = is.score - was.score;
  if (Math.abs(move) < MOVE_THAT_COUNTS) return null;
  return move < 0 ? 'fell' : 'rose';
}

/** Null where a change is neither good nor bad news. */
function isGood(kind: ChangeKind): boolean | null {
  if (kind === 'better' || kind === 'rose') return true;
  return kind === 'surprise' || kind === 'worse' || kind === 'fell' || kind === 'mismatch'
    ? false
    : null;
}

const orderOf = (kind: ChangeKind): number => CHANGE_KINDS.indexOf(kind);

const weightOf = ({ isCritical, isKey }: KpiStand): number => (isCritical ? 1 : isKey ? 2 : 3);

function rankOf(change: ChangeSince, weights: ReadonlyMap<string, number>): number {
  const weight = change.subject === 'area' ? 0 : (weights.get(change.key) ?? 3);
  return orderOf(change.kind) * 10 + weight;
}
