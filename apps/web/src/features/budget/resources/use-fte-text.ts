import { useIntl } from 'react-intl';
import { difference } from '#domain/number';
import { numberText } from '#domain/number-format';
import { useText } from '../../../app/i18n/use-text.ts';

const DIGITS = { maximumFractionDigits: 3 } as const;
const NOTHING = '–';

/** Shares of a full time as people write them: `0.6`. */
export function useFteText() {
  const intl = useIntl();
  const t = useText();
  const plain = (fte: number | null): string =>
    fte === null ? '' : intl.formatNumber(fte, DIGITS);
  return {
    plain,
    of: (fte: number | null): string =>
      fte === null ? NOTHING : t('resources.fte', { fte: plain(fte) }),
    /** What was worked beyond the plan. */
    difference: (planned: number | null, actual: number | null): string =>
      planned === null || actual === null
        ? NOTHING
        : numberText(difference(actual, planned), intl.locale, {
            ...DIGITS,
            signDisplay: 'exceptZero',
          }),
  };
}
