import table from '../../ui/table.module.css';
import type { CellProps } from './row-types.ts';
import classes from './kpi-table.module.css';
import type { ValueDraft } from './row-types.ts';
import { ValueEditor } from './value-editor.tsx';

interface Props extends CellProps {
  readonly draft: ValueDraft | undefined;
  readonly canEdit: boolean;
}

/** The figure; where it may be recorded, a click or `e` makes it a field. */
export function ValueCell({ kpi, context, draft, canEdit }: Props) {
  const { t, edits } = context;
  return (
    <td className={`${table.right} ${classes.value}`} data-column="value">
      {draft && <ValueEditor key={draft.text} kpi={kpi} context={context} draft={draft} />}
      {canEdit ? (
        <button
          type="button"
          className={classes.edit}
          data-edit={kpi.key}
          data-covered={draft !== undefined}
          title={t('scorecard.edit')}
          onClick={() => edits.begin(kpi)}
        >
          <Value kpi={kpi} context={context} />
          <span className="visually-hidden"> {t('scorecard.edit')}</span>
        </button>
      ) : (
        <Value kpi={kpi} context={context} />
      )}
    </td>
  );
}

function Value({ kpi, context: { t, formats, periodKey, periodText } }: CellProps) {
  const isOther = kpi.value !== null && kpi.periodKey !== periodKey;
  const isMarked = kpi.state !== null && kpi.state !== 'final';
  const isToCome = kpi.value === null && kpi.freshness === 'current';
  return (
    <>
      {isOther && <span className={classes.note}>{periodText(kpi.periodKey)}</span>}
      {isMarked && <span className={classes.note}>{t(`scorecard.state.${kpi.state}`)}</span>}
      <span className={kpi.value === null ? 'mute' : undefined}>
        {kpi.state === 'not_applicable'
          ? '–'
          : isToCome
            ? t('scorecard.noValueYet')
            : formats.figure(kpi.value, kpi)}
      </span>
    </>
  );
}
