import { useIntl } from 'react-intl';
import { RATE_KINDS, type RateKind } from '#domain/budget/version';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Card } from '../../../ui/card.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import quiet from '../../../ui/quiet-button.module.css';
import table from '../../../ui/table.module.css';
import type { Budget } from '../budget-data.ts';
import {
  isNeeded,
  type CurrencyRates,
  type NeededRate,
  type RateDraft,
  type RateRow,
} from './rates.ts';
import classes from './rates.module.css';

interface Props {
  readonly budget: Budget;
  readonly of: CurrencyRates;
  readonly needed: readonly NeededRate[];
  /** Undefined for whoever may not record rates. */
  readonly onCorrect: ((draft: Partial<RateDraft>) => void) | undefined;
}

/** The rates of one currency, by period and kind. */
export function CurrencyCard({ budget, of, needed, onCorrect }: Props) {
  const t = useText();
  const formats = useFormats();
  const { currency, rows } = of;
  const title = t('rates.of', { currency, home: budget.currency });
  return (
    <Card title={title} isFlush>
      <table className={table.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('budget.period')}</th>
            {RATE_KINDS.map((kind) => (
              <th key={kind} scope="col" className={table.right}>
                {t(`rates.kind.${kind}`)}
              </th>
            ))}
            <th scope="col">{t('rates.source')}</th>
            <th scope="col">{t('rates.recorded')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.period}>
              <th scope="row">{row.own ? formats.period(row.own) : row.period}</th>
              {RATE_KINDS.map((kind) => (
                <td key={kind} className={table.right}>
                  <RateCell
                    {...{ currency, row, kind, onCorrect }}
                    isNeeded={isNeeded(needed, currency, row.period, kind)}
                  />
                </td>
              ))}
              <Provenance row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface CellProps extends Pick<Props, 'onCorrect'> {
  readonly currency: string;
  readonly row: RateRow;
  readonly kind: RateKind;
  readonly isNeeded: boolean;
}

const DIGITS = { minimumFractionDigits: 4, maximumFractionDigits: 6 } as const;

function RateCell({ currency, row, kind, isNeeded: isWanted, onCorrect }: CellProps) {
  const t = useText();
  const intl = useIntl();
  const formats = useFormats();
  const rate = row.rates[kind];
  const text = rate === undefined ? '–' : intl.formatNumber(rate.rate, DIGITS);
  const name = row.own ? formats.period(row.own) : row.period;
  const shown = isWanted ? (
    <span className={classes.wanted}>
      <StatusMark status="off_track" size={14} /> {t('rates.isMissing')}
    </span>
  ) : (
    text
  );
  if (onCorrect === undefined) return shown;
  const draft = { currency, kind, from: row.period, to: row.period, source: rate?.source ?? '' };
  return (
    <button
      type="button"
      className={quiet.button}
      title={t('rates.correct')}
      onClick={() => onCorrect(draft)}
    >
      {shown}
      <span className="visually-hidden">
        {' '}
        {t('rates.correctOf', { currency, kind: t(`rates.kind.${kind}`), period: name })}
      </span>
    </button>
  );
}

/** Of the newest of its rates. */
function Provenance({ row }: { readonly row: RateRow }) {
  const formats = useFormats();
  const newest = Object.values(row.rates)
    .toSorted((one, other) => one.recordedAt.localeCompare(other.recordedAt))
    .at(-1);
  return (
    <>
      <td className="mute">{newest?.source}</td>
      <td className="mute">{newest && formats.instant(newest.recordedAt)}</td>
    </>
  );
}
