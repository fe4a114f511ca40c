import type { Schema } from '../../app/api.ts';
import { useOpenPanel } from '../../app/view.ts';
import { PlaceLink } from '../../ui/place-link.tsx';
import classes from './inbox.module.css';

/** What somebody wrote about; it leads there where there is a page. */
export function SubjectLink({ subject }: { readonly subject: Schema<'MentionSubject'> }) {
  const open = useOpenPanel();
  const { kind, id, key, name } = subject;
  if (kind === 'check_in' || key === null)
    return (
      <button type="button" className={classes.link} onClick={() => open(`check-in:${id}`)}>
        {name}
      </button>
    );
  return (
    <PlaceLink kind={kind} place={key} className={classes.subject}>
      {name}
    </PlaceLink>
  );
}
