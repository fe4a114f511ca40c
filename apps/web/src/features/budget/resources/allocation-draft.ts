import {
  allocationProblems,
  ALLOCATION_KINDS,
  RESOURCES,
  type AllocationKind,
  type Resource,
} from '#domain/budget/allocation';
import type { Schema } from '../../../app/api.ts';
import { parseFigure } from '../../kpis/parse-figure.ts';
import { parseMoney } from '../money.ts';

/** An allocation as it is filled in. */
export interface AllocationDraft {
  readonly kind: AllocationKind;
  readonly resource: Resource;
  readonly personId: string | null;
  readonly role: string;
  readonly areaId: string | null;
  readonly itemId: string | null;
  readonly period: string;
  readonly fte: string;
  readonly amount: string;
  readonly currency: string;
}

type Body = Schema<'CreateAllocation'>;

/** What to send once it is complete, by the rules of the server. */
export function readAllocation(draft: AllocationDraft, locale: string): Body | null {
  const { kind, resource, areaId, itemId, period } = draft;
  if (areaId === null || period === '') return null;
  const given = resource === 'people' ? peopleOf(draft, locale) : moneyIn(draft, locale);
  if (given === null || allocationProblems({ resource, ...given }).length > 0) return null;
  return { kind, resource, areaId, itemId, period, ...given };
}

function peopleOf({ personId, role, fte }: AllocationDraft, locale: string) {
  const share = parseFigure(fte, locale);
  if (typeof share !== 'number' || share <= 0) return null;
  return { fte: share, personId, role: personId === null ? role.trim() : '' };
}

function moneyIn({ amount, currency }: AllocationDraft, locale: string) {
  const code = currency.trim().toUpperCase();
  const sum = /^[A-Z]{3}$/.test(code) ? parseMoney(amount, code, locale) : null;
  return typeof sum === 'number' && sum >= 0 ? { amount: sum, currency: code } : null;
}

export const kindOf = (value: string | null): AllocationKind =>
  ALLOCATION_KINDS.find((one) => one === value) ?? 'planned';

export const resourceOf = (value: string | null): Resource =>
  RESOURCES.find((one) => one === value) ?? 'people';
