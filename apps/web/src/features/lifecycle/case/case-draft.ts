import { moneyInput, readMoney } from '../money.ts';
import type { BusinessCase } from './cases.ts';

/** What a business case is asked, as it is typed. */
export interface CaseDraft {
  readonly name: string;
  readonly summary: string;
  readonly cost: string;
  readonly startsOn: string;
  readonly horizonMonths: number | string;
  readonly ownerId: string | null;
}

const USUAL_MONTHS = 24;

interface First {
  readonly locale: string;
  readonly today: string;
  readonly ownerId: string | null;
}

export function caseDraft(one: BusinessCase | undefined, first: First): CaseDraft {
  const { locale, today, ownerId } = first;
  if (!one)
    return {
      name: '',
      summary: '',
      cost: '',
      startsOn: today,
      horizonMonths: USUAL_MONTHS,
      ownerId,
    };
  const { name, summary, cost, startsOn, horizonMonths, owner } = one;
  return {
    name,
    summary,
    startsOn,
    horizonMonths,
    cost: cost ? moneyInput(cost, locale) : '',
    ownerId: owner?.personId ?? null,
  };
}

interface Way {
  readonly currency: string;
  readonly locale: string;
}

/** What is sent of it, and what is missing or no amount. */
export function caseBody(draft: CaseDraft, { currency, locale }: Way) {
  const cost = readMoney(draft.cost, currency, locale);
  const name = draft.name.trim();
  const checks: readonly (readonly [keyof CaseDraft, boolean])[] = [
    ['name', name === ''],
    ['cost', cost === undefined || (cost !== null && cost.amount < 0)],
    ['horizonMonths', !Number.isInteger(draft.horizonMonths)],
  ];
  return {
    faults: checks.filter(([, isWrong]) => isWrong).map(([field]) => field),
    body: {
      ...draft,
      name,
      summary: draft.summary.trim(),
      cost: cost ?? null,
      horizonMonths: Number(draft.horizonMonths),
    },
  };
}
