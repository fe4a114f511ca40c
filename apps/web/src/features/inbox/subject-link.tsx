import { Link } from '@tanstack/react-router';
import type { Schema } from '../../app/api.ts';
import { useOpenPanel } from '../../app/view.ts';
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
  if (kind === 'kpi')
    return (
      <Link to="/kpis/$key" params={{ key }} className={classes.subject}>
        {name}
      </Link>
    );
  if (kind === 'report')
    return (
      <Link to="/reports/$period" params={{ period: key }} className={classes.subject}>
        {name}
      </Link>
    );
  if (kind === 'area')
    return (
      <Link to="/areas/$key" params={{ key }} className={classes.subject}>
        {name}
      </Link>
    );
  return <span className={classes.subject}>{name}</span>;
}
