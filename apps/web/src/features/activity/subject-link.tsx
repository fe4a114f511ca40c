import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { hasPlace, PlaceLink } from '../../ui/place-link.tsx';
import { changeOf, type Entry } from './entry.ts';
import type { Names } from './names.ts';

interface Props {
  readonly entry: Entry;
  readonly names: Names;
}

/** The name of what was changed; it leads there where there is a place to go to. */
export function SubjectLink({ entry, names }: Props) {
  const t = useText();
  const formats = useFormats();
  const { subjectKind, subjectName, subjectKey, areaName } = entry;
  const name = subjectKind === 'check_in' || subjectKind === 'comment' ? areaName : subjectName;
  const isPeriod = subjectKind === 'report' && name !== null;
  const text = isPeriod ? formats.period({ key: name, label: name }) : name;
  if (text === null) return <strong>{t('history.something')}</strong>;
  return (
    <Destination entry={entry} names={names} subjectKey={subjectKey}>
      {text}
    </Destination>
  );
}

interface DestinationProps extends Props {
  readonly subjectKey: string | null;
  readonly children: ReactNode;
}

function Destination({ entry, names, subjectKey, children }: DestinationProps) {
  const { subjectKind, subjectId, areaId } = entry;
  const areaKey = names.areas.get(areaId ?? '')?.key;
  const panel = panelOf(entry);
  if (panel !== undefined)
    return (
      <Link to="." search={(before: object) => ({ ...before, panel })}>
        {children}
      </Link>
    );
  if (subjectKind === 'import')
    return (
      <Link to="/imports/$id" params={{ id: subjectId }}>
        {children}
      </Link>
    );
  if (hasPlace(subjectKind, subjectKey))
    return (
      <PlaceLink kind={subjectKind} place={subjectKey ?? ''}>
        {children}
      </PlaceLink>
    );
  if (areaKey !== undefined)
    return (
      <Link to="/areas/$key" params={{ key: areaKey }}>
        {children}
      </Link>
    );
  return <strong>{children}</strong>;
}

/** A check-in, or the check-in that was commented on, opens beside the page. */
function panelOf(entry: Entry): string | undefined {
  const { note } = changeOf(entry);
  if (entry.subjectKind === 'check_in' && entry.action !== 'check_in.discard')
    return `check-in:${entry.subjectId}`;
  const isOnCheckIn = entry.subjectKind === 'comment' && note.subjectKind === 'check_in';
  return isOnCheckIn && typeof note.subjectId === 'string'
    ? `check-in:${note.subjectId}`
    : undefined;
}
