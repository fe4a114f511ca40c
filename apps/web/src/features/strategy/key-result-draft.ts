import { parseFigure } from '../kpis/parse-figure.ts';

/** As typed. */
export interface KeyResultDraft {
  readonly kpiId: string;
  readonly baseline: string;
  readonly target: string;
  readonly weight: string;
  readonly name: string;
  readonly reason: string;
}

export type KeyResultField = 'kpiId' | 'baseline' | 'target' | 'weight' | 'reason';

interface Asked {
  readonly locale: string;
  readonly wantsReason: boolean;
}

/** What is sent of it, and what is missing or no figure. */
export function keyResultOf(draft: KeyResultDraft, { locale, wantsReason }: Asked) {
  const baseline = parseFigure(draft.baseline, locale);
  const target = parseFigure(draft.target, locale);
  const weight = parseFigure(draft.weight, locale);
  const reason = draft.reason.trim();
  const checks: readonly (readonly [KeyResultField, boolean])[] = [
    ['kpiId', draft.kpiId === ''],
    ['baseline', baseline === undefined],
    ['target', typeof target !== 'number'],
    ['weight', weight === undefined || (weight !== null && weight <= 0)],
    ['reason', wantsReason && reason === ''],
  ];
  return {
    missing: checks.filter(([, isMissing]) => isMissing).map(([field]) => field),
    body: {
      kpiId: draft.kpiId,
      name: draft.name.trim(),
      target: target ?? 0,
      ...(typeof baseline === 'number' && { baseline }),
      ...(typeof weight === 'number' && { weight }),
      reason,
    },
  };
}
