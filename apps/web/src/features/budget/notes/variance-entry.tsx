import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import quiet from '../../../ui/quiet-button.module.css';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { useMoneyText } from '../money.ts';
import { NoteForm } from './note-form.tsx';
import { isLacking, type LineVariance } from './variances.ts';
import classes from './variances.module.css';

interface Props {
  readonly variance: LineVariance;
  readonly currency: string;
  readonly period: string;
  readonly mayExplain: boolean;
}

/** How far a line is off, and why. */
export function VarianceEntry({ variance, currency, period, mayExplain }: Props) {
  const t = useText();
  const [isWriting, setWriting] = useState(false);
  const { row, note } = variance;
  return (
    <li className={classes.entry} data-lacking={isLacking(variance)}>
      <div className={classes.head}>
        <StatusMark status={variance.figures.status} />
        <strong className={classes.name}>{row.name}</strong>
        <span className={classes.category}>{row.line?.category}</span>
        <Off variance={variance} currency={currency} />
      </div>
      {isWriting ? (
        <NoteForm variance={variance} period={period} onDone={() => setWriting(false)} />
      ) : (
        <Told note={note}>
          {mayExplain &&
            (note ? (
              <button
                type="button"
                className={`${quiet.button} no-print`}
                onClick={() => setWriting(true)}
              >
                {t('budget.note.change')}
                <span className="visually-hidden"> {row.name}</span>
              </button>
            ) : (
              <Button
                size="compact-sm"
                variant="default"
                className="no-print"
                onClick={() => setWriting(true)}
              >
                {t('budget.note.explain')}
                <span className="visually-hidden">&nbsp;{row.name}</span>
              </Button>
            ))}
        </Told>
      )}
    </li>
  );
}

function Off({ variance: { figures, row }, currency }: Pick<Props, 'variance' | 'currency'>) {
  const t = useText();
  const money = useMoneyText();
  const { amount, percent, side, value, reference } = figures;
  return (
    <span className={classes.off}>
      <strong data-side={side ?? undefined} title={money.exact(amount, currency)}>
        {money.whole(amount === null ? null : Math.abs(amount), currency)}{' '}
        {percent !== null && `(${money.percent(Math.abs(percent)).replace('+', '')}) `}
        {t(`budget.side.${row.nature}.${side ?? 'none'}`)}
      </strong>
      <span className="mute">
        {t('budget.note.against', {
          value: money.whole(value, currency),
          reference: money.whole(reference, currency),
        })}
      </span>
    </span>
  );
}

function Told({ note, children }: Pick<LineVariance, 'note'> & { readonly children: ReactNode }) {
  const t = useText();
  const formats = useFormats();
  return (
    <div className={classes.told}>
      {note ? (
        <div>
          <Markdown text={note.body} />
          <p className={classes.who}>
            {note.author.name}, {formats.instant(note.updatedAt)}
          </p>
        </div>
      ) : (
        <span className={classes.lacking}>{t('budget.note.lacking')}</span>
      )}
      {children}
    </div>
  );
}
