import type { EditionContent } from '#domain/edition';
import type { EditionAction, EditionAnswer } from '#domain/edition-loop';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import document from '../edition/document.module.css';
import { Section } from '../edition/section.tsx';
import { Sheet } from '../edition/sheet.tsx';
import classes from './loop.module.css';

/** What opens the report: what was promised and what became of it, and what was answered since. */
export function LastTimeSection({ content: { lastTime } }: { readonly content: EditionContent }) {
  const t = useText();
  if (!lastTime) return null;
  const { kept, due, actions, answers } = lastTime;
  return (
    <Section id="last-time" title={t('reports.last-time')} aside={actions.length || undefined}>
      {due > 0 && (
        <p className={classes.kept}>
          <strong>{t('loop.kept', { kept, due })}</strong>
        </p>
      )}
      <Promised actions={actions} />
      <Answered answers={answers} />
    </Section>
  );
}

function Promised({ actions }: { readonly actions: readonly EditionAction[] }) {
  const t = useText();
  const formats = useFormats();
  const row = (action: EditionAction) => ({
    key: action.key,
    name: (
      <>
        <span>{action.name}</span>
        <span className={document.below}>
          {[action.owner?.name ?? t('reports.noOwner'), action.source?.name]
            .filter((text) => text)
            .join(' · ')}
        </span>
      </>
    ),
    cells: [
      <Due key="due" action={action} />,
      action.moves === 0 ? '–' : <Moves key="moves" action={action} />,
      <span key="state">
        <strong>{t(`loop.state.${action.state}`)}</strong>
        {action.daysLate > 0 && (
          <span className={document.below}>{t('loop.late', { days: action.daysLate })}</span>
        )}
      </span>,
      <span key="outcome">
        {action.outcome ??
          (action.doneOn === null
            ? '–'
            : t('editions.doneOn', { day: formats.day(action.doneOn) }))}
      </span>,
    ],
  });
  const heads = ['loop.what', 'loop.due', 'loop.moves', 'loop.stateHead', 'loop.outcome'];
  return <Sheet heads={heads.map((head) => t(head))} rows={actions.map(row)} lines="actions" />;
}

function Due({ action: { dueOn, firstDueOn } }: { readonly action: EditionAction }) {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      {formats.day(dueOn)}
      {dueOn !== firstDueOn && (
        <span className={document.below}>
          {t('editions.atFirst', { day: formats.day(firstDueOn) })}
        </span>
      )}
    </>
  );
}

function Moves({ action: { moves, moveReason } }: { readonly action: EditionAction }) {
  const t = useText();
  return (
    <>
      {t('loop.times', { count: moves })}
      {moveReason !== null && <span className={document.below}>{moveReason}</span>}
    </>
  );
}

function Answered({ answers }: { readonly answers: readonly EditionAnswer[] }) {
  const t = useText();
  const formats = useFormats();
  if (answers.length === 0) return null;
  const row = (one: EditionAnswer) => ({
    key: one.key,
    name: one.question,
    cells: [
      <span key="answer">
        <strong>
          {t(`loop.said.${one.answer}`, {
            choice: one.choice ?? '',
            day: one.until === null ? '' : formats.day(one.until),
            name: one.delegate?.name ?? '',
          })}
        </strong>
        <span className={document.below}>{one.reason}</span>
      </span>,
      one.by.name,
      formats.day(one.on),
      t('reports.days', { days: one.days }),
    ],
  });
  const heads = ['editions.question', 'loop.answerHead', 'loop.by', 'loop.on', 'editions.latency'];
  return (
    <section aria-labelledby="answered-since">
      <h3 id="answered-since">{t('loop.answeredSince')}</h3>
      <Sheet heads={heads.map((head) => t(head))} rows={answers.map(row)} lines="answers" />
    </section>
  );
}
