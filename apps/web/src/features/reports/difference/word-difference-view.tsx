import classes from './difference.module.css';
import { wordDifference } from './word-difference.ts';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** Both texts in one: what went is struck through, what came is underlined. */
export function WordDifference({ before, after }: Props) {
  return (
    <span className={classes.words}>
      {wordDifference(before, after).map(({ kind, text }, at) => {
        // oxlint-disable-next-line react/no-array-index-key -- pieces have no other identity
        if (kind === 'gone') return <del key={at}>{text}</del>;
        // oxlint-disable-next-line react/no-array-index-key -- pieces have no other identity
        return kind === 'new' ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
      })}
    </span>
  );
}
