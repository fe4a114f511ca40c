import { isWhole } from '#domain/capacity-mix';
import { sum } from '#domain/number';
import { BENEFICIARIES, ITEM_CATEGORIES } from '#domain/roadmap-item';
import type { Schema } from '../../../app/api.ts';
import { parseFigure } from '../../kpis/parse-figure.ts';

/** Percents as they are typed, by category or beneficiary. */
export type MixDraft = Readonly<Record<string, string>>;

type Mix = Pick<Schema<'CapacityMixView'>, 'byCategory' | 'byBeneficiary'>;

/** Shares of one kind: what they make together, and whether that is all of it. */
interface Part {
  /** Undefined: one of them is no number. */
  readonly total: number | undefined;
  readonly isWhole: boolean;
  readonly isEmpty: boolean;
}

export function draftOf(planned: Mix | null, text: (value: number) => string): MixDraft {
  const shares: readonly (readonly [string, number])[] = [
    ...Object.entries(planned?.byCategory ?? {}),
    ...Object.entries(planned?.byBeneficiary ?? {}),
  ];
  return Object.fromEntries(shares.map(([name, value]) => [name, text(value)]));
}

/** What is typed, and what is sent once both parts are whole; for whom it is may stay open. */
export function readMix(draft: MixDraft, locale: string) {
  const categories = sharesIn(draft, ITEM_CATEGORIES, locale);
  const beneficiaries = sharesIn(draft, BENEFICIARIES, locale);
  const byCategory = partOf(categories);
  const byBeneficiary = partOf(beneficiaries);
  const isReady = byCategory.isWhole && (byBeneficiary.isWhole || byBeneficiary.isEmpty);
  return {
    byCategory,
    byBeneficiary,
    body: isReady
      ? {
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read by these names
          byCategory: filled(categories) as Mix['byCategory'],
          byBeneficiary: byBeneficiary.isEmpty
            ? null
            : // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read by these names
              (filled(beneficiaries) as NonNullable<Mix['byBeneficiary']>),
        }
      : undefined,
  };
}

type Typed = Readonly<Record<string, number | null | undefined>>;

const sharesIn = (draft: MixDraft, names: readonly string[], locale: string): Typed =>
  Object.fromEntries(names.map((name) => [name, shareOf(draft[name] ?? '', locale)]));

function shareOf(text: string, locale: string): number | null | undefined {
  const value = parseFigure(text, locale);
  return typeof value === 'number' && (value < 0 || value > 100) ? undefined : value;
}

/** What is left empty is nothing. */
const filled = (typed: Typed): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value ?? 0]));

function partOf(typed: Typed): Part {
  const values = Object.values(typed);
  const isReadable = !values.includes(undefined);
  const shares = filled(typed);
  return {
    total: isReadable ? sum(Object.values(shares)) : undefined,
    isWhole: isReadable && isWhole(shares),
    isEmpty: values.every((value) => value === null),
  };
}
