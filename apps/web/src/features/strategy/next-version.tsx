import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Markdown } from '../../ui/markdown.tsx';
import quiet from '../../ui/quiet-button.module.css';
import { StatementDialog } from './statement-dialog.tsx';
import classes from './strategy.module.css';
import type { Statement } from './strategy.ts';
import { useStatementWrites } from './use-statement-writes.ts';

/** The version that is being written: who works on it changes, approves and publishes it here. */
export function NextVersion({ statement }: { readonly statement: Statement }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { number, state, author, approver, changeNote, body } = statement;
  return (
    <section className={classes.next} aria-label={t('strategy.version', { number })}>
      <header>
        <strong>
          {t(state === 'approved' ? 'strategy.approvedVersion' : 'strategy.draftVersion', {
            number,
          })}
        </strong>
        {!isTravelling && <Steps statement={statement} />}
      </header>
      <p className="mute">
        {t('strategy.writtenBy', { name: author.name })}
        {approver && ` · ${t('strategy.approvedBy', { name: approver.name })}`}
        {changeNote && ` · ${changeNote}`}
      </p>
      <details className={classes.more}>
        <summary>{t('strategy.readIt')}</summary>
        <Markdown text={body} />
      </details>
      {state === 'draft' && !statement.can.approve && (
        <p className="mute">{t('strategy.waitsForApproval')}</p>
      )}
    </section>
  );
}

function Steps({ statement }: { readonly statement: Statement }) {
  const t = useText();
  const writes = useStatementWrites();
  const [isEdited, setEdited] = useState(false);
  const { can } = statement;
  const steps = [
    ['approve', can.approve, () => void writes.approve(statement)],
    ['publish', can.publish, () => void writes.publish(statement)],
    ['edit', can.update, () => setEdited(true)],
    ['withdrawApproval', can.withdrawApproval, () => void writes.withdrawApproval(statement)],
    ['archive', can.archive, () => void writes.archive(statement)],
  ] as const;
  return (
    <>
      {steps.map(
        ([name, isOffered, run]) =>
          isOffered && (
            <button key={name} type="button" className={`${quiet.button} no-print`} onClick={run}>
              {t(`strategy.do.${name}`)}
            </button>
          ),
      )}
      {isEdited && (
        <StatementDialog
          kind={statement.kind}
          statement={statement}
          body={statement.body}
          onClose={() => setEdited(false)}
        />
      )}
    </>
  );
}
