import type { EditionContent } from '#domain/edition';
import type { EditionAsk } from '#domain/edition-loop';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { ActionRow } from '../../actions/action-row.tsx';
import actionClasses from '../../actions/actions.module.css';
import { useActionsFrom } from '../../actions/actions.ts';
import { NewAction } from '../../actions/new-action.tsx';
import { AskAnswer } from '../../asks/ask-answer.tsx';
import { AskButtons } from '../../asks/ask-buttons.tsx';
import { useAsk } from '../../asks/asks.ts';
import classes from '../../asks/asks.module.css';
import { Section } from '../edition/section.tsx';
import { lineMark } from './ask-context.ts';
import { LineQuestions } from './line-questions.tsx';

interface Props {
  readonly content: EditionContent;
  /** Sealed asks are answered where they stand. */
  readonly isSealed: boolean;
}

/** What the CEO is asked to decide. */
export function AsksSection({ content: { asks }, isSealed }: Props) {
  const t = useText();
  if (!asks) return null;
  return (
    <Section id="asks" title={t('reports.asks')} aside={asks.length}>
      {asks.map((ask) => (
        <article
          key={ask.key}
          id={`ask-${ask.key}`}
          className={classes.ask}
          {...lineMark('asks', ask.key)}
        >
          <div className={classes.head}>
            <h3 className={classes.question}>{ask.question}</h3>
            <LineQuestions section="asks" subjectKey={ask.key} />
          </div>
          <AskFacts ask={ask} />
          {isSealed && <Answering id={ask.key} />}
        </article>
      ))}
    </Section>
  );
}

function AskFacts({ ask }: { readonly ask: EditionAsk }) {
  const t = useText();
  const formats = useFormats();
  const facts = [
    ['loop.recommendation', ask.recommendation],
    ['loop.byWhen', ask.dueOn && formats.day(ask.dueOn)],
    ['loop.costOfDelay', ask.costOfDelay],
    ['loop.askedIn', ask.askedOn && formats.day(ask.askedOn)],
  ] as const;
  return (
    <dl className={classes.facts}>
      {ask.options.length > 0 && (
        <>
          <dt>{t('loop.options')}</dt>
          <dd>
            <ul>
              {ask.options.map(({ name, pros, cons }) => (
                <li key={name}>
                  {name}
                  {pros !== '' && <span className={classes.side}>+ {pros}</span>}
                  {cons !== '' && <span className={classes.side}>− {cons}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {facts
        .filter(([, text]) => text)
        .map(([term, text]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>{t(term)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What stands on record now, also after the edition was sealed. */
function Answering({ id }: { readonly id: string }) {
  const { data: ask } = useAsk(id);
  const { data: actions } = useActionsFrom(id);
  if (!ask) return null;
  return (
    <>
      <AskAnswer ask={ask} />
      <AskButtons ask={ask} />
      {actions && actions.data.length > 0 && (
        <ul className={actionClasses.list}>
          {actions.data.map((action) => (
            <ActionRow key={action.id} action={action} isUnderSource />
          ))}
        </ul>
      )}
      {ask.answers.length > 0 && (
        <div className={`${classes.buttons} no-print`}>
          <NewAction source={{ kind: 'ask', id }} />
        </div>
      )}
    </>
  );
}
