import type { ComponentType } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { Done } from './done.tsx';
import classes from './inbox.module.css';
import type { Duty } from './sweep.ts';

export interface DutiesProps {
  readonly rows: readonly Duty[];
  readonly openIds: ReadonlySet<string>;
  readonly isLater?: boolean;
}

interface Props extends DutiesProps {
  readonly title: string;
  /** What is owed, with the way to the page where it is done. */
  readonly subject: ComponentType<{ readonly duty: Duty }>;
  /** What stands before the day it is due. */
  readonly before?: (duty: Duty) => string;
}

/** Duties of one kind that are done on a page of their own. */
export function DutiesCard({
  rows,
  openIds,
  isLater = false,
  title,
  subject: Subject,
  before,
}: Props) {
  const t = useText();
  const formats = useFormats();
  if (rows.length === 0) return null;
  return (
    <Card title={isLater ? t('inbox.laterOf', { what: title }) : title} isFlush>
      <ul className={classes.list}>
        {rows.map((duty) => (
          <li key={duty.id} data-row={duty.id} className={classes.row}>
            <div className={classes.what}>
              <Subject duty={duty} />
              <span className={classes.below}>
                {before?.(duty)}
                {t('inbox.dueOn', { day: formats.dayOf(duty.dueAt) })}{' '}
                {duty.freshness !== 'current' && <Freshness freshness={duty.freshness} />}
              </span>
            </div>
            {!openIds.has(duty.id) && <Done />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
