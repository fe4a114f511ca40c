import type { AreaTemplateKey } from '#domain/area';
import type { Day } from '#domain/day';
import type { AreaStory, KpiStory } from '../area-story.ts';
import { AREAS } from '../areas/index.ts';
import { ANALYST, CPO, EVERYBODY, FOUNDER, type PersonKey } from '../cast.ts';
import type { Deed } from '../deed.ts';
import { holidaysOf } from '../holidays.ts';
import { ARRIVALS, FIRST_OWNERS, reviewerOf } from '../offices.ts';
import { at, workingDaysAfter, type Span } from '../span.ts';

/** The first two days: people come in, areas and KPIs are adopted. */
export function founding(span: Span): readonly Deed[] {
  const { founded } = span;
  const second = workingDaysAfter(founded, 1, span);
  const latecomers = new Set<PersonKey>(ARRIVALS.map(({ who }) => who));
  const first = EVERYBODY.filter((who) => who !== FOUNDER && !latecomers.has(who));
  return [
    { kind: 'close_on', at: at(founded, '08:20'), by: FOUNDER, holidays: holidaysIn(span) },
    ...first.flatMap((who, index) => comingIn(who, founded, index)),
    { kind: 'adopt', at: at(second, '10:00'), by: CPO, choices: AREAS.map(choiceOf) },
    ...AREAS.flatMap(({ key }) => assignments(key, at(second, '10:20'))),
    ...AREAS.flatMap((area) => pacing(area, at(second, '10:40'))),
    ...AREAS.flatMap(({ kpis }) => kpis).flatMap((kpi) => arrangement(kpi, at(second, '11:05'))),
    { kind: 'plan', at: at(second, '12:00') },
  ];
}

/** An invitation, and its acceptance some hours later. */
export function comingIn(who: PersonKey, day: Day, index = 0): readonly Deed[] {
  const minutes = String(10 + index).padStart(2, '0');
  return [
    { kind: 'invite', at: at(day, `09:${minutes}`), by: FOUNDER, who },
    { kind: 'join', at: at(day, `14:${minutes}`), who },
  ];
}

function holidaysIn({ founded }: Span) {
  const first = Number(founded.slice(0, 4));
  return [0, 1, 2, 3].flatMap((years) => holidaysOf(first + years));
}

function choiceOf({ key, kpis }: AreaStory) {
  return { key, accountable: FIRST_OWNERS[key], kpis: kpis.map(({ id }) => id) };
}

function assignments(area: AreaTemplateKey, when: Date): readonly Deed[] {
  const assign = { kind: 'assign', at: when, by: CPO, area, note: '' } as const;
  const consulted = CONSULTED[area];
  return [
    { ...assign, role: 'reviewer', who: reviewerOf(area) },
    { ...assign, role: 'contributor', who: ANALYST, note: 'Records what the warehouse counts.' },
    ...(consulted ? [{ ...assign, role: 'consulted' as const, who: consulted }] : []),
  ];
}

function pacing({ key, cadence }: AreaStory, when: Date): readonly Deed[] {
  return cadence === undefined ? [] : [{ kind: 'pace', at: when, by: CPO, area: key, cadence }];
}

const CONSULTED: Partial<Record<AreaTemplateKey, PersonKey>> = {
  strategy: 'ingrid',
  roadmap: 'yuki',
  delivery: 'jonas',
  lifecycle: 'carlos',
  performance: 'carlos',
  budget: 'ingrid',
  market: 'nora',
  technology: 'eleni',
  compliance: 'jonas',
};

function arrangement(kpi: KpiStory, when: Date): readonly Deed[] {
  const { weight, isKey, isCritical, isConfidential } = kpi;
  const isComputed = 'isComputed' in kpi;
  const patch = {
    ...(isComputed && { isComputed }),
    ...(weight !== undefined && { weight }),
    ...(isKey && { isKey }),
    ...(isCritical && { isCritical }),
    ...(isConfidential && { isConfidential }),
  };
  if (Object.keys(patch).length === 0) return [];
  return [{ kind: 'arrange', at: when, by: CPO, kpi: kpi.id, patch }];
}
