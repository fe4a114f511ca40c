import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { changeOf, type Entry } from './entry.ts';
import classes from './history.module.css';
import type { Names } from './names.ts';
import { MARKS, partsOf } from './sentence-parts.ts';
import { SubjectLink } from './subject-link.tsx';

interface Props {
  readonly entry: Entry;
  readonly names: Names;
}

/** Who did what to what, in one sentence; the thing leads to itself. */
export function Sentence({ entry, names }: Props) {
  const t = useText();
  const { messages } = useIntl();
  const values = useValues(entry, names);
  const verb = entry.action.split('.').at(-1) ?? '';
  const id = [`history.said.${entry.action}`, `history.verb.${verb}`].find(
    (one) => one in messages,
  );
  const text = t(id ?? 'history.saidOther', { ...values, ...MARKS });
  return (
    <span className={classes.sentence}>
      {partsOf(text).map((part) => {
        if (part.kind === 'text') return part.text;
        if (part.kind === 'subject')
          return <SubjectLink key={part.kind} entry={entry} names={names} />;
        return <Actor key={part.kind} entry={entry} />;
      })}
    </span>
  );
}

function Actor({ entry }: { readonly entry: Entry }) {
  const t = useText();
  const { actorId, actorName } = entry;
  if (actorId === null) return <strong>{t('history.remit')}</strong>;
  return (
    <Link
      to="/history"
      search={(before: object) => ({ ...before, actor: actorId })}
      className={classes.actor}
      title={t('history.onlyBy', { name: actorName ?? '' })}
    >
      {actorName ?? t('history.somebody')}
    </Link>
  );
}

/** What a sentence may mention beside who and what. */
function useValues(entry: Entry, names: Names) {
  const t = useText();
  const formats = useFormats();
  const { before, after, note } = changeOf(entry);
  const period = note.period ?? after.period;
  const person = after.personId ?? before.personId;
  const role = after.role ?? before.role ?? entry.subjectKey;
  return {
    action: entry.action,
    place: entry.areaName ?? t('history.somewhere'),
    period: typeof period === 'string' ? formats.period({ key: period, label: period }) : '',
    person:
      (typeof person === 'string' ? names.people.get(person) : undefined) ?? t('history.nobody'),
    ownership: typeof role === 'string' ? ownershipText(t, role) : '',
    edition: Number(after.edition ?? 1),
    ...counts(note, after),
  };
}

const OWNERSHIP_ROLES: ReadonlySet<string> = new Set([
  'accountable',
  'deputy',
  'contributor',
  'reviewer',
  'consulted',
  'informed',
]);

const ownershipText = (t: ReturnType<typeof useText>, role: string): string =>
  OWNERSHIP_ROLES.has(role) ? t(`history.ownership.${role}`) : role;

function counts(note: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  const missed = typeof note.missed === 'object' && note.missed !== null ? note.missed : {};
  return {
    created: number(note.created),
    corrected: number(note.corrected),
    figures: number(note.figures),
    missed: Object.values(missed).reduce((sum: number, count) => sum + number(count), 0),
    areaCount: Array.isArray(after.areas) ? after.areas.length : 0,
    kpiCount: number(after.kpis),
  };
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
