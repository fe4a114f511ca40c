import { Button } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './briefing.module.css';

interface Props {
  readonly decision: Schema<'DecisionView'>;
}

/** A question in the log of decisions that only the reader can answer. */
export function DecisionToMake({ decision }: Props) {
  const t = useText();
  const formats = useFormats();
  const { key, name, question, dueOn, isOverdue, recommendation } = decision;
  return (
    <li className={classes.row}>
      <IconGavel size={18} stroke={1.75} aria-hidden className={classes.icon} />
      <div className={classes.what}>
        <span>
          <strong>{name}</strong>{' '}
          {dueOn !== null && (
            <span className={isOverdue ? classes.late : 'mute'}>
              {t('briefing.decideBy', { day: formats.day(dueOn) })}
            </span>
          )}
        </span>
        <span className={classes.said}>{question}</span>
        {recommendation !== '' && (
          <span className={classes.said}>{t('briefing.recommended', { recommendation })}</span>
        )}
      </div>
      <div className={`${classes.buttons} no-print`}>
        <Button
          size="compact-md"
          className={classes.linkButton}
          renderRoot={(props) => (
            <Link {...props} to="/decisions" search={{ open: key } as never} />
          )}
        >
          {t('briefing.decide')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </div>
    </li>
  );
}
