import { useText } from '../../../app/i18n/use-text.ts';
import type { EditionContent } from '#domain/edition';
import { Card } from '../../../ui/card.tsx';
import { SubjectLink } from '../edition/subject-link.tsx';
import classes from './difference.module.css';
import type { ChangedSection, ChangedThing } from './grouped-changes.ts';
import { ChangedValue } from './changed-value.tsx';
import { WordDifference } from './word-difference-view.tsx';

interface Sides {
  readonly before: EditionContent;
  readonly after: EditionContent;
}

interface Props extends Sides {
  readonly changed: ChangedSection;
}

export function ChangedSectionCard({ changed, before, after }: Props) {
  const t = useText();
  const { section, things } = changed;
  return (
    <Card title={t(`reports.changed.${section}`)} isFlush>
      <table className={classes.table}>
        <tbody>
          {things.map((thing) => (
            <ThingRow
              key={thing.key}
              section={section}
              thing={thing}
              before={before}
              after={after}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface RowProps extends Sides {
  readonly section: ChangedSection['section'];
  readonly thing: ChangedThing;
}

function ThingRow({ section, thing, before, after }: RowProps) {
  const t = useText();
  const { name, event, changes } = thing;
  return (
    <tr>
      {section !== 'narrative' && (
        <th scope="row">
          <ThingName section={section} thing={thing} after={after} />
        </th>
      )}
      <td>
        {event === 'changed' ? (
          <dl className={classes.fields}>
            {changes.map((change) => (
              <div key={change.field}>
                <dt className={section === 'narrative' ? 'visually-hidden' : undefined}>
                  {t(`reports.field.${change.field ?? 'name'}`)}
                </dt>
                <dd>
                  <ChangedValue change={change} before={before} after={after} />
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <PresenceLine event={event} section={section} name={name} />
        )}
      </td>
    </tr>
  );
}

function ThingName({ section, thing, after }: Omit<RowProps, 'before'>) {
  const { key, name, event } = thing;
  if (section === 'highlights' || section === 'lowlights') return areaOfNote(after, key);
  const isThere = event !== 'vanished' && (section === 'areas' || section === 'kpis');
  if (!isThere) return name;
  return (
    <SubjectLink section={section} subjectKey={key}>
      {name}
    </SubjectLink>
  );
}

/** The area that a note of the later edition is about; nothing for one that is gone. */
function areaOfNote({ scorecard, highlights, lowlights }: EditionContent, id: string): string {
  const note = [...highlights, ...lowlights].find(({ checkInId }) => checkInId === id);
  return scorecard.find(({ key }) => key === note?.areaKey)?.name ?? '';
}

interface PresenceProps {
  readonly event: ChangedThing['event'];
  readonly section: ChangedSection['section'];
  readonly name: string;
}

function PresenceLine({ event, section, name }: PresenceProps) {
  const t = useText();
  const isNew = event === 'appeared';
  const isText = section === 'highlights' || section === 'lowlights';
  return (
    <span className={classes.presence}>
      <span className={classes.event} data-event={event}>
        {t(isNew ? 'reports.appeared' : 'reports.vanished')}
      </span>
      {isText && <WordDifference before={isNew ? '' : name} after={isNew ? name : ''} />}
    </span>
  );
}
