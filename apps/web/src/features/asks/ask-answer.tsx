import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import type { Ask } from './asks.ts';
import classes from './asks.module.css';

/** What was answered last, by whom, why, and where it stands in the decision log. */
export function AskAnswer({ ask }: { readonly ask: Ask }) {
  const t = useText();
  const formats = useFormats();
  const last = ask.answers.at(-1);
  if (!last) return null;
  const day = last.until === null ? '' : formats.day(last.until);
  return (
    <p className={classes.answer}>
      <strong>
        {t(`loop.said.${last.answer}`, {
          choice: last.choice,
          day,
          name: last.delegate?.name ?? '',
        })}
      </strong>{' '}
      {last.reason}{' '}
      <span className="mute">
        {t('loop.answeredBy', { name: last.person.name, day: formats.day(last.answeredOn) })}
        {ask.latency && ` · ${t('loop.took', { days: ask.latency.days })}`}
      </span>{' '}
      {ask.decision && (
        <>
          · <Link to="/decisions">{t('loop.inLog')}</Link>
        </>
      )}
    </p>
  );
}
