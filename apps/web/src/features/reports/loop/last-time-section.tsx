import type { EditionContent } from '#domain/edition';
import type { EditionAction, EditionAnswer } from '#domain/edition-loop';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { ActionStateLabel } from '../../actions/action-state.tsx';
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
    name: action.name,
    below: [
      action.kind === 'commitment' && t('loop.commitment'),
      action.owner?.name ?? t('reports.noOwner'),
      action.source?.name,
    ]
      .filter((text) => text)
      .join(' · '),
    cells: [
      <Due key="due" action={action} />,
      <ActionStateLabel key="state" state={action.state} daysLate={action.daysLate} />,
      action.outcome ??
        (action.doneOn === null ? '–' : t('editions.doneOn', { day: formats.day(action.doneOn) })),
    ],
  });
  const heads = ['loop.what', 'loop.due', 'loop.stateHead', 'loop.outcome'];
  return <Sheet heads={heads.map((head) => t(head))} rows={actions.map(row)} lines="actions" />;
}

/** The day, how often it was moved from which, and why the last time. */
function Due({ action: { dueOn, firstDueOn, moves, moveReason } }: ActionProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      {formats.day(dueOn)}
      {moves > 0 && (
        <span className={document.below}>
          {t('loop.moved', { count: moves, day: formats.day(firstDueOn) })}
          {moveReason !== null && <q className={classes.why}>{moveReason}</q>}
        </span>
      )}
    </>
  );
}

interface ActionProps {
  readonly action: EditionAction;
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
    <section aria-labelledby="answered-since" className={classes.answered}>
      <h3 id="answered-since">{t('loop.answeredSince')}</h3>
      <Sheet heads={heads.map((head) => t(head))} rows={answers.map(row)} lines="answers" />
    </section>
  );
}
