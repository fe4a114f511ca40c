import type { EditionContent, Highlight, Lowlight } from '#domain/edition';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import classes from './notes-section.module.css';
import { lineMark } from '../loop/ask-context.ts';
import { LineQuestions } from '../loop/line-questions.tsx';
import { Section } from './section.tsx';
import { SubjectLink } from './subject-link.tsx';

interface Props {
  readonly content: EditionContent;
  readonly kind: 'highlights' | 'lowlights';
}

/** What owners wrote in their check-ins of the period, area by area. */
export function NotesSection({ content, kind }: Props) {
  const t = useText();
  const notes: readonly (Highlight | Lowlight)[] = content[kind];
  if (notes.length === 0) return null;
  const areas = content.scorecard.filter(({ key }) => notes.some(({ areaKey }) => areaKey === key));
  return (
    <Section id={kind} title={t(`reports.${kind}`)} aside={notes.length}>
      {areas.map(({ key, name }) => (
        <div key={key} className={classes.noteGroup}>
          <h3>
            <SubjectLink section="areas" subjectKey={key}>
              {name}
            </SubjectLink>
          </h3>
          <div>
            {notes
              .filter(({ areaKey }) => areaKey === key)
              .map((note) => (
                <Note key={note.checkInId} note={note} kind={kind} />
              ))}
          </div>
        </div>
      ))}
    </Section>
  );
}

interface NoteProps extends Pick<Props, 'kind'> {
  readonly note: Highlight | Lowlight;
}

function Note({ note, kind }: NoteProps) {
  const formats = useFormats();
  return (
    <article className={classes.note} {...lineMark(kind, note.checkInId)}>
      <Markdown text={note.text} />
      {'cause' in note && <LowlightFacts note={note} />}
      <p className={classes.byline}>
        {note.author.name}, {formats.shortDay(note.date)}
        <LineQuestions section={kind} subjectKey={note.checkInId} />
      </p>
    </article>
  );
}

function LowlightFacts({ note }: { readonly note: Lowlight }) {
  const t = useText();
  const formats = useFormats();
  const who =
    note.who && note.byWhen
      ? t('reports.whoByWhen', { who: note.who, day: formats.day(note.byWhen) })
      : (note.who ?? (note.byWhen && formats.day(note.byWhen)));
  const facts = [
    ['cause', note.cause === note.text ? null : note.cause],
    ['plan', note.plan],
    ['who', who],
    ['helpNeeded', note.helpNeeded],
  ] as const;
  const known = facts.filter(([, text]) => text);
  if (known.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {known.map(([term, text]) => (
        <div key={term}>
          <dt>{t(`reports.fact.${term}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
