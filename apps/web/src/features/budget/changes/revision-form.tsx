import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useIntl } from 'react-intl';
import { BUDGET_LIMITS } from '#domain/budget/version';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import quiet from '../../../ui/quiet-button.module.css';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import { useGrid, type Budget, type FiguresRow } from '../budget-data.ts';
import classes from './changes.module.css';
import { PlacePicker } from './place-picker.tsx';
import {
  readRevision,
  type ReadEntry,
  type RevisionDraft,
  type RevisionEntry,
} from './revision.ts';
import { useChangeWrites } from './use-change-writes.ts';

interface Props {
  readonly budget: Budget;
  readonly onClose: () => void;
}

/** Money that is added to the plan, or taken out of it. */
export function RevisionForm({ budget, onClose }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { request } = useChangeWrites();
  const rows = useGrid(budget, { groupBy: 'line', money: 'own' }).data?.rows ?? [];
  const open = budget.periods.find(({ isClosed }) => !isClosed)?.key ?? null;
  const next = useRef(1);
  const entryOf = (id: number): RevisionEntry => ({ id, line: null, period: open, amount: '' });
  const form = useFields<RevisionDraft>({ entries: [entryOf(0)], reason: '' });
  const { values, change } = form;
  const { read, body } = readRevision(values, { budget, rows, locale });
  const { isTried, submit } = useTried(body !== null, async () => {
    if (body && (await form.send(() => request(body)))) onClose();
  });
  const { entries, reason } = values;
  const set = (id: number, patch: Partial<RevisionEntry>): void =>
    change({
      entries: entries.map((one) => (one.id === id ? Object.assign({}, one, patch) : one)),
    });
  return (
    <FormDialog
      title={t('budget.revision.new')}
      action={t('budget.revision.ask')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
    >
      {read.map((one, place) => (
        <EntryFields
          key={one.entry.id}
          budget={budget}
          rows={rows}
          read={one}
          place={place}
          isTried={isTried}
          onChange={(patch) => set(one.entry.id, patch)}
          onRemove={
            entries.length > 1
              ? () => change({ entries: entries.filter(({ id }) => id !== one.entry.id) })
              : undefined
          }
        />
      ))}
      <div>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => {
            change({ entries: [...entries, entryOf(next.current)] });
            next.current += 1;
          }}
        >
          {t('budget.revision.more')}
        </Button>
      </div>
      <Textarea
        label={t('budget.reason')}
        value={reason}
        maxLength={BUDGET_LIMITS.reason}
        error={
          form.refusal('/reason') ??
          (isTried && reason.trim() === '' ? t('budget.fault.reason') : undefined)
        }
        onChange={(event) => change({ reason: event.currentTarget.value })}
        minRows={2}
        autosize
        required
      />
    </FormDialog>
  );
}

interface EntryProps {
  readonly budget: Budget;
  readonly rows: readonly FiguresRow[];
  readonly read: ReadEntry;
  readonly place: number;
  readonly isTried: boolean;
  readonly onChange: (patch: Partial<RevisionEntry>) => void;
  readonly onRemove: (() => void) | undefined;
}

function EntryFields({ budget, rows, read, place, isTried, onChange, onRemove }: EntryProps) {
  const t = useText();
  const { entry, currency, amount } = read;
  const number = place + 1;
  return (
    <fieldset className={classes.entry}>
      <legend className="visually-hidden">{t('budget.revision.entry', { number })}</legend>
      <PlacePicker
        label={t('budget.group.line')}
        budget={budget}
        rows={rows}
        line={entry.line}
        period={entry.period}
        error={isTried && entry.line === null ? t('budget.fault.line') : undefined}
        onChange={(line, period) => onChange({ line, period })}
        hasFocus={place === 0}
      />
      <div className={classes.change}>
        <TextInput
          label={t('budget.revision.amount', { currency })}
          value={entry.amount}
          autoComplete="off"
          error={isTried && amount === null ? t('budget.revision.fault') : undefined}
          onChange={(event) => onChange({ amount: event.currentTarget.value })}
          required
        />
        {onRemove && (
          <button type="button" className={quiet.button} onClick={onRemove}>
            {t('budget.revision.less')}
            <span className="visually-hidden"> {number}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}
