import type { Schema } from '../../app/api.ts';
import { useOpenPanel } from '../../app/view.ts';
import { PlaceLink } from '../../ui/place-link.tsx';
import { linePlace } from '../comments/line-place.ts';
import classes from './inbox.module.css';

interface Props {
  readonly subject: Schema<'MentionSubject'>;
  /** Of a report. */
  readonly line?: Schema<'CommentLine'> | null;
}

/** What somebody wrote about; it leads there where there is a page. */
export function SubjectLink({ subject, line }: Props) {
  const open = useOpenPanel();
  const { kind, id, key, name } = subject;
  if (kind === 'check_in' || key === null)
    return (
      <button type="button" className={classes.link} onClick={() => open(`check-in:${id}`)}>
        {name}
      </button>
    );
  return (
    <PlaceLink
      kind={kind}
      place={key}
      className={classes.subject}
      hash={line ? linePlace(line) : undefined}
    >
      {name}
    </PlaceLink>
  );
}
