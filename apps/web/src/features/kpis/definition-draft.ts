import type { Schema } from '../../app/api.ts';
import type { Definition } from './kpi-data.ts';
import { parseFigure } from './parse-figure.ts';

type Body = Schema<'NewDefinition'>;

/** A definition while somebody writes it: texts may be empty, the baseline is still a text. */
export interface DefinitionDraft {
  readonly name: string;
  readonly question: string;
  readonly formula: string;
  readonly numeratorLabel: string;
  readonly denominatorLabel: string;
  readonly unit: Definition['unit'];
  readonly decimals: number;
  readonly direction: Definition['direction'];
  readonly kind: Definition['kind'];
  readonly rollUp: Definition['rollUp'];
  readonly cadence: Definition['cadence'];
  readonly indicator: Definition['indicator'];
  readonly baseline: string;
  readonly baselineOn: string | null;
  readonly note: string;
  readonly effectiveFrom: string | null;
  readonly reason: string;
  readonly locale: string;
}

export const BLANK: Omit<DefinitionDraft, 'locale'> = {
  name: '',
  question: '',
  formula: '',
  numeratorLabel: '',
  denominatorLabel: '',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  kind: 'ratio',
  rollUp: 'ratio_of_sums',
  cadence: 'monthly',
  indicator: 'lagging',
  baseline: '',
  baselineOn: null,
  note: '',
  effectiveFrom: null,
  reason: '',
};

/** What goes to the server; empty texts clear. */
export function definitionBody(draft: DefinitionDraft): Body {
  return {
    name: draft.name,
    question: draft.question,
    formula: draft.formula,
    numeratorLabel: draft.numeratorLabel || null,
    denominatorLabel: draft.denominatorLabel || null,
    unit: draft.unit,
    decimals: draft.decimals,
    direction: draft.direction,
    kind: draft.kind,
    rollUp: draft.rollUp,
    cadence: draft.cadence,
    indicator: draft.indicator,
    baseline: parseFigure(draft.baseline, draft.locale) ?? null,
    baselineOn: draft.baselineOn,
    note: draft.note,
  };
}
