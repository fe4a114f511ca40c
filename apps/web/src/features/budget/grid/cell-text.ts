import { exponentOf } from '#domain/budget/money';

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
  const most = major(largest.amount, largest.currency);
  const isThousands = most >= THOUSANDS_FROM;
  const decimals = isThousands && most < WHOLE_THOUSANDS_FROM ? 1 : 0;
  const unit = isThousands ? 1_000 : 1;
  const by = (signDisplay: 'negative' | 'exceptZero'): CellText['of'] => {
    const format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      signDisplay,
      maximumFractionDigits: decimals,
    });
    return (amount, currency) =>
      amount === null ? '' : format.format(major(amount, currency) / unit);
  };
  return { isThousands, of: by('negative'), signed: by('exceptZero') };
}

const major = (amount: number, currency: string): number => amount / 10 ** exponentOf(currency);
