import type { ReactNode } from 'react';
import { compare } from '#domain/compare';
import type { Change } from '#domain/edition-diff';
import type { EditionContent, EditionKpi } from '#domain/edition';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Delta } from '../../../ui/delta.tsx';
import { StatusBadge, StatusLabel } from '../../../ui/status-mark.tsx';
import { editionWith, type EditionPlace } from '../places.ts';
import { useReports, type Changes } from '../reads.ts';
import classes from './document.module.css';
import changesSection from './changes-section.module.css';
import { Section } from './section.tsx';
import { SubjectLink } from './subject-link.tsx';
import { namesOf, toldChanges, type Flip } from './told-changes.ts';
import { useEditionFormats } from './use-edition-formats.ts';

/** More moved figures than these are left to the scorecard, where each has its difference. */
const FIGURES_TOLD = 12;
/** How many KPIs without a value are named. */
const SILENT_TOLD = 6;

interface Props {
  readonly content: EditionContent;
  readonly changes: Changes;
}

/** What a reader of the edition before has to know first. */
export function ChangesSection({ content, changes }: Props) {
  const t = useText();
  const before = editionWith(useReports().data?.data, content.previousHash);
  const isSaid = isSaidAgainst(content, before);
  const since = before && <Since edition={before} />;
  if (content.previousHash === null) return null;
  if (!changes)
    return (
      <Section id="changes" title={t('reports.changes')} aside={since}>
        <p className={classes.quiet}>
          {t(changes === null ? 'reports.changesUnread' : 'frame.loading')}
        </p>
      </Section>
    );
  const isSamePeriod = before?.period.key === content.period.key;
  const told = toldChanges(
    changes.filter(
      ({ kind }) => !(isSaid && SAID.has(kind)) && (isSamePeriod || kind !== 'target'),
    ),
  );
  const isQuiet = Object.values(told).every((list) => list.length === 0);
  const subject: Subject = { content, names: namesOf(content), changes };
  return (
    <Section id="changes" title={t('reports.changes')} aside={since}>
      {isQuiet && <p className={classes.quiet}>{t('reports.noChanges')}</p>}
      {told.flips.length > 0 && (
        <ul className={changesSection.changes}>
          {told.flips.map((flip) => (
            <FlipLine key={`${flip.key} ${flip.field}`} flip={flip} subject={subject} />
          ))}
        </ul>
      )}
      {told.others.length + told.targets.length > 0 && (
        <ul className={changesSection.changes}>
          {[...told.others, ...told.targets].map((change) => (
            <ChangeLine
              key={`${change.section} ${change.key} ${change.field}`}
              change={change}
              subject={subject}
            />
          ))}
        </ul>
      )}
      <SilentKpis keys={told.silent} subject={subject} />
      <MovedFigures figures={told.figures} subject={subject} />
    </Section>
  );
}

function Since({ edition: { number, period, sealedAt } }: { readonly edition: EditionPlace }) {
  const t = useText();
  const formats = useFormats();
  return t('reports.changesSince', {
    number,
    period: formats.period(period),
    when: formats.instant(sealedAt),
  });
}

/** Where the record's own sentences speak of the same two editions, they tell what turned, came and went. */
function isSaidAgainst({ sentences }: EditionContent, before: EditionPlace | undefined): boolean {
  const against = sentences?.against ?? null;
  return (
    against !== null && against.periodKey === before?.period.key && against.number === before.number
  );
}

const SAID: ReadonlySet<Change['kind']> = new Set(['status', 'presence']);

interface Subject {
  readonly content: EditionContent;
  readonly names: ReadonlyMap<string, string>;
  readonly changes: readonly Change[];
}

function FlipLine({ flip, subject }: { readonly flip: Flip; readonly subject: Subject }) {
  const t = useText();
  const { section, key, field, before, after, direction } = flip;
  const kpi = section === 'kpis' ? kpiOf(subject.content, key) : undefined;
  return (
    <li className={changesSection.flip}>
      <span className={changesSection.flipName}>
        <SubjectLink section={section} subjectKey={key}>
          {subject.names.get(`${section}:${key}`) ?? key}
        </SubjectLink>
        {field !== 'status' && <span className="mute"> {t(`reports.flip.${field}`)}</span>}
        {flip.isSurprise && <span className={classes.mismatch}>{t('reports.surprise')}</span>}
      </span>
      <span className={changesSection.flipStatus}>
        <StatusLabel status={before} />
        <span aria-label={t('reports.to')} role="img">
          →
        </span>
        <StatusBadge status={after} />
        {direction !== 'other' && (
          <span className="visually-hidden">{t(`verdict.${direction}`)}</span>
        )}
      </span>
      <span className={changesSection.flipFigures}>
        {kpi && <FigureMove kpi={kpi} subject={subject} />}
      </span>
    </li>
  );
}

function FigureMove({ kpi, subject }: { readonly kpi: EditionKpi; readonly subject: Subject }) {
  const { figure, difference } = useEditionFormats(subject.content);
  const move = subject.changes.find(
    ({ section, key, field }) => section === 'kpis' && key === kpi.key && field === 'value',
  );
  const before = typeof move?.before === 'number' ? move.before : null;
  return (
    <>
      <span className="figure mute">
        {move && `${figure(before, kpi)} → `}
        {figure(kpi.value, kpi)}
      </span>
      {move && (
        <Delta
          text={difference(kpi.value, before, kpi)}
          verdict={compare(kpi.value, before, kpi).verdict}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly change: Change;
  readonly subject: Subject;
}

/** An owner, a target, or something that came or went. */
function ChangeLine({ change, subject }: LineProps) {
  const t = useText();
  const { section, key, field, event, before, after } = change;
  const { figure } = useEditionFormats(subject.content);
  const of = section === 'areas' ? 'areas' : 'kpis';
  if (event !== 'changed')
    return (
      <li>
        {t(event === 'appeared' ? 'reports.isNew' : 'reports.isGone', {
          name: String(event === 'appeared' ? after : before),
        })}
      </li>
    );
  const kpi = of === 'kpis' ? kpiOf(subject.content, key) : undefined;
  const word = (value: Change['after']): ReactNode => {
    if (value === null) return t(field === 'owner' ? 'reports.noOwner' : 'reports.none');
    return typeof value === 'number' && kpi ? figure(value, kpi) : String(value);
  };
  return (
    <li className={changesSection.flip}>
      <span>
        <SubjectLink section={of} subjectKey={key}>
          {subject.names.get(`${of}:${key}`) ?? key}
        </SubjectLink>{' '}
        <span className="mute">
          {t(field === 'owner' ? 'reports.ownerChanged' : 'reports.targetChanged')}
        </span>
      </span>
      <span className="figure">
        {word(before)} → {word(after)}
      </span>
    </li>
  );
}

interface SilentProps {
  readonly keys: readonly string[];
  readonly subject: Subject;
}

/** In a period that runs, most figures are simply not due: many of them are one line. */
function SilentKpis({ keys, subject }: SilentProps) {
  const t = useText();
  if (keys.length === 0) return null;
  const names = keys.slice(0, SILENT_TOLD).map((key) => subject.names.get(`kpis:${key}`) ?? key);
  const rest = keys.length - names.length;
  return (
    <p className={classes.quiet}>
      {t('reports.silent', { count: keys.length, names: names.join(', '), rest })}
    </p>
  );
}

function MovedFigures({
  figures,
  subject,
}: {
  readonly figures: readonly Change[];
  readonly subject: Subject;
}) {
  const t = useText();
  if (figures.length === 0) return null;
  if (figures.length > FIGURES_TOLD)
    return <p className={classes.quiet}>{t('reports.figuresMoved', { count: figures.length })}</p>;
  return (
    <ul className={changesSection.changes}>
      {figures.map(({ key }) => {
        const kpi = kpiOf(subject.content, key);
        return (
          kpi && (
            <li key={key} className={changesSection.flip}>
              <SubjectLink section="kpis" subjectKey={key}>
                {kpi.name}
              </SubjectLink>
              <span className={changesSection.figureMove}>
                <FigureMove kpi={kpi} subject={subject} />
              </span>
            </li>
          )
        );
      })}
    </ul>
  );
}

const kpiOf = ({ scorecard }: EditionContent, key: string): EditionKpi | undefined =>
  scorecard.flatMap(({ kpis }) => kpis).find((kpi) => kpi.key === key);
