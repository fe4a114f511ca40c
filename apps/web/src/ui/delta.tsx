import type { Verdict } from '#domain/compare';
import { useText } from '../app/i18n/use-text.ts';
import classes from './delta.module.css';
import { shownVerdict } from './shown-verdict.ts';

interface Props {
  /** Already with sign and unit; empty when there is nothing to compare with. */
  readonly text: string;
  readonly verdict: Verdict | null;
}

/** A difference coloured by good or bad, never by its sign; said in words to people who listen. */
export function Delta({ text, verdict }: Props) {
  const t = useText();
  if (text === '') return <span className="mute">–</span>;
  const said = shownVerdict(text, verdict);
  return (
    <span className={`${classes.delta} figure`} data-verdict={said ?? 'same'}>
      {text}
      {said && <span className="visually-hidden"> {t(`verdict.${said}`)}</span>}
    </span>
  );
}
