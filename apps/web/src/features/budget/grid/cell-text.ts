import { majorOf } from '#domain/budget/money-text';
import { numberText } from '#domain/number-format';

/** How the cells of a grid are written: whole units, or thousands where these would be too wide. */
export interface CellText {
  readonly isThousands: boolean;
  readonly of: (amount: number | null, currency: string) => string;
  /** Of a difference, which says which way it goes. */
  readonly signed: (amount: number | null, currency: string) => string;
}

/** From here on figures in whole units take more room than they are worth, in major units. */
const THOUSANDS_FROM = 100_000;
/** From here on even a decimal of thousands does. */
const WHOLE_THOUSANDS_FROM = 1_000_000;

export function cellText(
  locale: string,
  largest: { readonly amount: number; readonly currency: string },
): CellText {
  const most = majorOf(largest);
  const isThousands = most >= THOUSANDS_FROM;
  const decimals = isThousands && most < WHOLE_THOUSANDS_FROM ? 1 : 0;
  const unit = isThousands ? 1_000 : 1;
  const by = (signDisplay: 'negative' | 'exceptZero'): CellText['of'] => {
    const options = {
      minimumFractionDigits: decimals,
      signDisplay,
      maximumFractionDigits: decimals,
    };
    return (amount, currency) =>
      amount === null ? '' : numberText(majorOf({ amount, currency }) / unit, locale, options);
  };
  return { isThousands, of: by('negative'), signed: by('exceptZero') };
}
