import { useState, type ComponentProps, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { CalendarRules } from '#domain/calendar';
import { HORIZONS, ITEM_LIMITS, type Horizon } from '#domain/roadmap-item';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { problemText } from '../../../app/write/toasts.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { isClosed, type Item, type Names } from '../roadmap.ts';
import { useItemWrites } from '../use-item-writes.ts';
import { useAllPeople } from '../use-all-people.ts';
import { dayText } from '../window-text.ts';
import classes from './row-editor.module.css';
import { asksReason, readRow, windowIn, type RowDraft, type RowFault } from './row-draft.ts';

interface Props {
  readonly item: Item;
  readonly names: Names;
  readonly rules: CalendarRules;
  /** In cells. */
  readonly width: number;
  readonly onDone: () => void;
}

/** A row whose cells are fields: Enter saves, Esc reverts, Tab goes on. */
export function RowEditor({ item, names, rules, width, onDone }: Props) {
  const t = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const today = useToday();
  const { change } = useItemWrites();
  const speech = { t, formats, rules };
  const textOf = (day: string | null) => (day ? dayText(speech, day, item.precision) : '');
  const [draft, setDraft] = useState<RowDraft>({
    name: item.name,
    ownerId: item.ownerId ?? '',
    horizon: item.horizon,
    start: textOf(item.startsOn),
    target: textOf(item.targetOn),
    confidence: item.confidence === null ? '' : formats.number(item.confidence),
    effort: item.effort === null ? '' : formats.number(item.effort, 1),
    reason: '',
  });
  const [faults, setFaults] = useState<readonly RowFault[]>([]);
  const [problem, setProblem] = useState<string>();
  const reading = { rules, today, locale };
  const isReasonAsked = asksReason(item, windowIn(item, draft, reading).window);
  const put = (next: Partial<RowDraft>): void => setDraft({ ...draft, ...next });

  const submit = (): boolean => {
    const row = readRow(item, draft, reading);
    setFaults(row.faults);
    if (!('patch' in row)) return false;
    if (Object.keys(row.patch).length === 0) onDone();
    else void save(row.patch);
    return true;
  };
  const save = async (patch: Parameters<typeof change>[1]): Promise<void> => {
    let isRefused = false;
    const onProblem = (error: unknown): void => {
      isRefused = true;
      setProblem(problemText(t, error));
    };
    await change(item, patch, { onProblem });
    if (!isRefused) onDone();
  };
  const revert = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  const field = (name: keyof RowDraft & RowFault, more: ComponentProps<'input'> = {}) => (
    <label className={classes.field} data-field={name}>
      {t(`roadmap.edit.${name}`)}
      <input
        aria-invalid={faults.includes(name) || (name === 'target' && faults.includes('order'))}
        autoComplete="off"
        value={draft[name]}
        onChange={(event) => put({ [name]: event.target.value })}
        {...more}
      />
    </label>
  );
  return (
    <tr>
      <td colSpan={width} className={classes.cell}>
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc belongs to the fields in it */}
        <div onKeyDown={revert}>
          <SubmitForm onSubmit={submit} className={classes.form}>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of what was pressed */}
            {field('name', { autoFocus: true, maxLength: ITEM_LIMITS.name })}
            <Choices draft={draft} put={put} names={names} />
            {field('start', { disabled: isClosed(item) })}
            {field('target', { disabled: isClosed(item) })}
            {field('confidence', { inputMode: 'numeric' })}
            {field('effort', { inputMode: 'decimal' })}
            {isReasonAsked && field('reason', { maxLength: ITEM_LIMITS.reason })}
            <span className={classes.buttons}>
              <button type="submit" className={classes.save}>
                {t('roadmap.save')}
              </button>
              <button type="button" className={classes.cancel} onClick={onDone}>
                {t('roadmap.cancel')}
              </button>
            </span>
            {(faults.length > 0 || problem) && (
              <p className={classes.problem} role="alert">
                {problem ?? faults.map((fault) => t(`roadmap.fault.${fault}`)).join(' ')}
              </p>
            )}
          </SubmitForm>
        </div>
      </td>
    </tr>
  );
}

interface ChoicesProps extends Pick<Props, 'names'> {
  readonly draft: RowDraft;
  readonly put: (change: Partial<RowDraft>) => void;
}

function Choices({ draft, put, names }: ChoicesProps) {
  const t = useText();
  const people = useAllPeople(names);
  return (
    <>
      <label className={classes.field}>
        {t('roadmap.lane.owner')}
        <select value={draft.ownerId} onChange={(event) => put({ ownerId: event.target.value })}>
          <option value="">{t('roadmap.ownerOpen')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={classes.field}>
        {t('roadmap.horizonWord')}
        <select
          value={draft.horizon}
          onChange={(event) => put({ horizon: event.target.value as Horizon })}
        >
          {HORIZONS.map((horizon) => (
            <option key={horizon} value={horizon}>
              {t(`roadmap.horizon.${horizon}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
