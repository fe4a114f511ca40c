import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Markdown } from '../../ui/markdown.tsx';
import table from '../../ui/table.module.css';
import { Thread } from '../comments/thread.tsx';
import { LinkList } from '../strategy/link-list.tsx';
import { DecideForm } from './decide-form.tsx';
import { DecisionActions } from './decision-actions.tsx';
import classes from './decisions.module.css';
import type { Decision } from './decisions.ts';

/** All that is known of a decision, with the answer to be given in place. */
export function DecisionBody({ decision }: { readonly decision: Decision }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { id, key, name, context, criteria, options, reopenReason, askedBy, can } = decision;
  return (
    <div className={classes.body}>
      {reopenReason && <Part title={t('decisions.whyAgain')} text={reopenReason} />}
      {context && <Part title={t('decisions.context')} text={context} />}
      {options.length > 0 && <Options options={options} />}
      {criteria && <Part title={t('decisions.criteria')} text={criteria} />}
      {can.decide && !isTravelling && <DecideForm key={key} decision={decision} />}
      {!isTravelling && <DecisionActions decision={decision} />}
      <section aria-label={t('strategy.links')}>
        <h3>{t('strategy.links')}</h3>
        <LinkList thing={{ kind: 'decision', id, name }} />
      </section>
      <section aria-label={t('comments.comments')}>
        <h3>{t('comments.comments')}</h3>
        <Thread subjectKind="decision" subjectId={id} />
      </section>
      <span className={classes.meta}>{t('decisions.askedBy', { name: askedBy.name })}</span>
    </div>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <Markdown text={text} />
    </section>
  );
}

function Options({ options }: Pick<Decision, 'options'>) {
  const t = useText();
  return (
    <div className={classes.wide}>
      <table className={table.table} aria-label={t('decisions.options')}>
        <thead>
          <tr>
            <th scope="col">{t('decisions.option')}</th>
            <th scope="col">{t('decisions.pros')}</th>
            <th scope="col">{t('decisions.cons')}</th>
          </tr>
        </thead>
        <tbody>
          {options.map(({ name, pros, cons }) => (
            <tr key={name}>
              <th scope="row" className={table.wrap}>
                {name}
              </th>
              <td className={table.wrap}>{pros || '–'}</td>
              <td className={table.wrap}>{cons || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
