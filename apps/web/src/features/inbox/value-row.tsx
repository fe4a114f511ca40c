import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { statusOf } from '#domain/lines';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { StatusLabel } from '../../ui/status-mark.tsx';
import quiet from '../../ui/quiet-button.module.css';
import { parseFigure } from '../kpis/parse-figure.ts';
import classes from './inbox.module.css';
import valueRow from './value-row.module.css';
import { goToStop, STOP } from './stops.ts';
import type { Duty } from './sweep.ts';
import type { Draft } from './use-drafts.ts';
import type { Figure } from './use-figures.ts';
import type { ValueActions } from './use-value-rows.ts';

interface Props {
  readonly duty: Duty;
  readonly figure: Figure | undefined;
  readonly draft: Draft;
  readonly isDone: boolean;
  readonly isActive: boolean;
  readonly isLocked: boolean;
  /** Named where the table has rows of several areas. */
  readonly hasArea: boolean;
  readonly actions: ValueActions;
  readonly onPaste: (text: string, from: string) => boolean;
}

/** One owed value: typed, judged as it is typed, saved by Enter. */
export function ValueRow(props: Props) {
  const { duty, figure, draft, isDone, isActive, hasArea } = props;
  const t = useText();
  const formats = useFormats();
  const { kpi, last } = figure ?? {};
  return (
    <tr data-row={duty.id} data-active={isActive} data-state={isDone ? 'done' : draft.state}>
      <th scope="row" className={valueRow.name}>
        <span>{duty.subject.name}</span>
        <span className={classes.below}>
          {hasArea && <>{duty.area?.name} · </>}
          {duty.period && formats.period(duty.period)}
          {duty.freshness === 'overdue' && (
            <span className={classes.late}> · {t('freshness.overdue')}</span>
          )}
        </span>
      </th>
      <td className={valueRow.right}>
        {last && kpi ? formats.figure(last.value, kpi) : <span className="mute">–</span>}
      </td>
      {isDone ? <Answered {...props} /> : <Fields {...props} />}
    </tr>
  );
}

function Fields({ duty, figure, draft, isLocked, actions, onPaste }: Props) {
  const t = useText();
  const formats = useFormats();
  const { name } = duty.subject;
  const { id } = duty;
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    const run = keysOf({ duty, draft, actions })[event.key];
    if (!run || event.nativeEvent.isComposing) return;
    event.preventDefault();
    run(event.currentTarget);
  };
  const paste = (event: ClipboardEvent): void => {
    if (onPaste(event.clipboardData.getData('text/plain'), id)) event.preventDefault();
  };
  return (
    <>
      <td>
        <input
          {...STOP}
          className={valueRow.figure}
          inputMode="decimal"
          autoComplete="off"
          aria-label={t('inbox.valueOf', {
            name,
            period: duty.period ? formats.period(duty.period) : '',
          })}
          aria-invalid={draft.problem !== ''}
          aria-describedby={draft.problem ? `problem-${id}` : undefined}
          disabled={isLocked}
          value={draft.text}
          onChange={(event) =>
            actions.change(id, { text: event.target.value, problem: '', state: 'open' })
          }
          onKeyDown={keys}
          onPaste={paste}
        />
        {draft.problem && (
          <span id={`problem-${id}`} role="alert" className={valueRow.problem}>
            {draft.problem}
          </span>
        )}
      </td>
      <td>
        <Suggested text={draft.text} figure={figure} />
      </td>
      <td>
        <input
          className={valueRow.note}
          aria-label={t('inbox.noteOf', { name })}
          placeholder={t('inbox.note')}
          autoComplete="off"
          disabled={isLocked}
          value={draft.note}
          onChange={(event) => actions.change(id, { note: event.target.value })}
          onKeyDown={keys}
        />
      </td>
      <td>
        <button
          type="button"
          className={quiet.button}
          disabled={isLocked}
          onClick={() => actions.skip(duty)}
        >
          {t(draft.state === 'skipped' ? 'inbox.skipped' : 'inbox.skip')}
          <span className="visually-hidden"> {name}</span>
        </button>
      </td>
    </>
  );
}

function Answered({ figure, draft }: Props) {
  const t = useText();
  return (
    <>
      <td className={valueRow.answered}>{draft.text || t('inbox.answered')}</td>
      <td>
        <Suggested text={draft.text} figure={figure} />
      </td>
      <td className="mute">{draft.note}</td>
      <td className="mute">{t(draft.state === 'saving' ? 'inbox.saving' : 'inbox.saved')}</td>
    </>
  );
}

/** What the figures will say, by the lines of the period. */
function Suggested({ text, figure }: { readonly text: string; readonly figure?: Figure }) {
  const { locale } = useIntl();
  const value = parseFigure(text, locale);
  const lines = figure?.kpi?.lines;
  if (typeof value !== 'number' || !lines) return <span className="mute">–</span>;
  return <StatusLabel status={statusOf(lines, value)} />;
}

type Run = (field: HTMLInputElement) => void;

const keysOf = ({
  duty,
  draft,
  actions,
}: Pick<Props, 'duty' | 'draft' | 'actions'>): Readonly<Record<string, Run>> => ({
  Enter: () => actions.save(duty),
  ArrowDown: () => goToStop(1),
  ArrowUp: () => goToStop(-1),
  Escape: (field) => {
    if (draft.text === '' && draft.note === '') field.blur();
    else actions.change(duty.id, { text: '', note: '', problem: '' });
  },
});
