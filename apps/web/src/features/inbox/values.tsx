import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import classes from './value-row.module.css';
import table from '../../ui/table.module.css';
import { PasteBar } from './paste-bar.tsx';
import type { Duty } from './sweep.ts';
import { EMPTY, isSaved, type ChangeDraft, type Drafts } from './use-drafts.ts';
import type { Figure } from './use-figures.ts';
import { usePaste } from './use-paste.ts';
import { useValueActions } from './use-value-rows.ts';
import { ValueRow } from './value-row.tsx';

interface Props {
  readonly title: string;
  readonly rows: readonly Duty[];
  readonly openIds: ReadonlySet<string>;
  readonly drafts: Drafts;
  readonly change: ChangeDraft;
  readonly figureOf: (duty: Duty) => Figure | undefined;
  readonly activeId: string | undefined;
}

/** Owed values as a sheet: type, Enter, type, Enter; or paste the column. */
export function Values(props: Props) {
  const { title, rows, openIds, drafts, change, figureOf, activeId } = props;
  const t = useText();
  const isLocked = useIsTravelling();
  const actions = useValueActions(drafts, change);
  const isDone = ({ id }: Duty): boolean => !openIds.has(id) || isSaved(drafts.get(id));
  const paste = usePaste(
    rows.filter((row) => !isDone(row)),
    change,
  );
  const hasArea = new Set(rows.map(({ area }) => area?.id)).size > 1;
  if (rows.length === 0) return null;
  return (
    <Card title={title} isFlush>
      <table className={`${table.table} ${classes.values}`}>
        <thead>
          <tr>
            <th scope="col">{t('inbox.kpi')}</th>
            <th scope="col" className={table.right}>
              {t('inbox.last')}
            </th>
            <th scope="col">{t('inbox.value')}</th>
            <th scope="col">{t('inbox.suggested')}</th>
            <th scope="col">{t('inbox.note')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('inbox.skip')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((duty) => (
            <ValueRow
              key={duty.id}
              duty={duty}
              figure={figureOf(duty)}
              draft={drafts.get(duty.id) ?? EMPTY}
              isDone={isDone(duty)}
              isActive={duty.id === activeId}
              isLocked={isLocked}
              hasArea={hasArea}
              actions={actions}
              onPaste={paste.offer}
            />
          ))}
        </tbody>
      </table>
      <PasteBar paste={paste} />
    </Card>
  );
}
