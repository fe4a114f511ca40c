import { useText } from '../app/i18n/use-text.ts';
import classes from './delta.module.css';

interface Props {
  /** Already with sign and unit; empty when there is nothing to compare with. */
  readonly text: string;
  readonly verdict: 'better' | 'worse' | 'same' | null;
}

/** A difference coloured by good or bad, never by its sign; said in words to people who listen. */
export function Delta({ text, verdict }: Props) {
  const t = useText();
  if (text === '') return <span className="mute">–</span>;
  return (
    <span className={`${classes.delta} figure`} data-verdict={verdict ?? 'same'}>
      {text}
      {verdict && <span className="visually-hidden"> {t(`verdict.${verdict}`)}</span>}
    </span>
  );
}
