import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { TIMELINE } from '../../../charts/timeline-layout.ts';
import { fromBaseline, movedTo } from '../moves.ts';
import { parseWhen } from '../parse-when.ts';
import { canMove } from '../roadmap.ts';
import { slipText, windowText, type Speech } from '../window-text.ts';
import classes from './prompt.module.css';
import type { BarMoves, Draft } from './use-bar-moves.ts';

/** Free between the prompt and the edge of what is in sight. */
const EDGE = 8;

interface Props {
  readonly draft: Draft;
  readonly moves: BarMoves;
  readonly speech: Speech;
  readonly today: string;
  /** Where the bar stands in the drawing. */
  readonly place: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
}

/** Asks for the new date, or for the reason why a commitment moves. Enter saves, Esc takes the move back. */
export function Prompt({ draft, moves, speech, today, place, onClose }: Props) {
  const { t } = speech;
  const { item, window, asks, problem } = draft;
  const isReason = asks === 'reason';
  const close = (): void => {
    moves.cancel();
    onClose();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const slip = fromBaseline(window, item.baseline);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc belongs to the fields in it
    <div
      role="dialog"
      aria-label={t(isReason ? 'roadmap.why' : 'roadmap.moveTo', { name: item.name })}
      className={classes.prompt}
      ref={(element) => stand(element, place)}
      onKeyDown={leave}
    >
      <p className={classes.says} role="status">
        <strong>{windowText(speech, window) || t('roadmap.noDates')}</strong>
        {slip !== null && <span data-late={slip > 0}>{slipText(speech, slip)}</span>}
      </p>
      {isReason ? (
        <Reason draft={draft} moves={moves} speech={speech} onClose={onClose} />
      ) : (
        <When draft={draft} moves={moves} speech={speech} today={today} onClose={onClose} />
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <button type="button" className={classes.cancel} onClick={close}>
        {t('roadmap.takeBack')}
      </button>
    </div>
  );
}

/** Below the bar and within what is in sight, above it where there is no room. */
function stand(element: HTMLElement | null, { x, y }: Props['place']): void {
  const box = element?.parentElement?.parentElement;
  if (!element || !box) return;
  const label = Number.parseFloat(getComputedStyle(box).getPropertyValue('--lane')) || 0;
  const { offsetWidth: width, offsetHeight: height } = element;
  const farthest = box.scrollLeft + box.clientWidth - width - EDGE;
  const nearest = box.scrollLeft + Math.min(label, box.clientWidth - width) + EDGE;
  const below = y + TIMELINE.row;
  const isRoom = below + height < box.scrollTop + box.clientHeight;
  const left = Math.max(box.scrollLeft, Math.min(Math.max(label + x, nearest), farthest));
  element.style.left = `${left}px`;
  element.style.top = `${isRoom ? below : Math.max(box.scrollTop, y - height - EDGE)}px`;
}

/** The field takes the focus where it stands; what is scrolled stays as it is. */
function useFocused() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  return field;
}

type FieldProps = Omit<Props, 'place' | 'today'>;

function Reason({ draft, moves, speech: { t }, onClose }: FieldProps) {
  const field = useFocused();
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft.reason.trim() === '') return setMissing(true);
    moves.save();
    onClose();
  };
  return (
    <form className={classes.field} onSubmit={submit}>
      <input
        ref={field}
        aria-label={t('roadmap.reason')}
        aria-invalid={isMissing && draft.reason.trim() === ''}
        placeholder={t('roadmap.reasonPlaceholder')}
        maxLength={ITEM_LIMITS.reason}
        value={draft.reason}
        onChange={(event) => moves.change({ reason: event.target.value })}
      />
      <button type="submit">{t('roadmap.save')}</button>
    </form>
  );
}

function When({ draft, moves, speech, today, onClose }: FieldProps & { readonly today: string }) {
  const { t, rules } = speech;
  const field = useFocused();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { item } = draft;
  // What the date is counted from: the window as it stood when it was asked for.
  const before = useRef(draft.window);
  useEffect(() => {
    const when = parseWhen(text, { rules, today });
    moves.change({ window: when ? movedTo(rules, before.current, when) : before.current });
  }, [text, rules, today, moves]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!parseWhen(text, { rules, today })) return setWrong(true);
    moves.settle(true);
    if (item.committedOn === null) onClose();
    return undefined;
  };
  return (
    <form className={classes.field} onSubmit={submit}>
      <input
        ref={field}
        aria-label={t('roadmap.newTarget')}
        aria-invalid={isWrong}
        aria-describedby="when-hint"
        placeholder={t('roadmap.whenPlaceholder')}
        autoComplete="off"
        disabled={!canMove(item)}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
      />
      <button type="submit">{t('roadmap.save')}</button>
      <span id="when-hint" className={classes.hint} data-wrong={isWrong}>
        {t('roadmap.whenHint')}
      </span>
    </form>
  );
}
