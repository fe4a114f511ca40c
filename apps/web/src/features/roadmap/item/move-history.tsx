import type { CalendarRules } from '#domain/calendar';
import type { Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useMomentQuery } from '../../../app/moment.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { windowText, type Speech } from '../window-text.ts';
import classes from './item.module.css';
import { useItemMoves } from './use-item.ts';

type Move = Schema<'ItemMoveView'>;

interface Props {
  readonly itemKey: string;
  readonly rules: CalendarRules;
}

/** Every move, newest first: from where to where, why, and by whom. */
export function MoveHistory({ itemKey, rules }: Props) {
  const t = useText();
  const formats = useFormats();
  const { at, asOf } = useMomentQuery();
  const query = useItemMoves(itemKey);
  const isKnown = ({ movedOn, recordedAt }: Move): boolean =>
    (at === undefined || movedOn <= at) && (asOf === undefined || recordedAt <= asOf);
  return (
    <Loaded query={query} rows={2}>
      {(all) => {
        const moves = all.filter(isKnown);
        if (moves.length === 0) return <p className="mute">{t('roadmap.noMoves')}</p>;
        return (
          <ol className={classes.moves}>
            {moves.map((move) => (
              <MoveLine key={move.id} move={move} speech={{ t, formats, rules }} />
            ))}
          </ol>
        );
      }}
    </Loaded>
  );
}

function MoveLine({ move, speech }: { readonly move: Move; readonly speech: Speech }) {
  const { t, formats } = speech;
  const { days, isCommitted, reason, movedOn, recordedByName } = move;
  const from = {
    startsOn: move.fromStartsOn,
    targetOn: move.fromTargetOn,
    precision: move.fromPrecision,
  };
  const to = { startsOn: move.toStartsOn, targetOn: move.toTargetOn, precision: move.toPrecision };
  return (
    <li>
      <span>
        {windowText(speech, from) || t('roadmap.noDates')} →{' '}
        <strong>{windowText(speech, to) || t('roadmap.noDates')}</strong>{' '}
        {days !== null && days !== 0 && (
          <span className={classes.days} data-late={isCommitted && days > 0}>
            {t(days > 0 ? 'roadmap.movedLater' : 'roadmap.movedEarlier', { days: Math.abs(days) })}
          </span>
        )}
      </span>
      {reason && <q>{reason}</q>}
      <span className={classes.note}>
        {formats.day(movedOn)} · {recordedByName}
        {!isCommitted && ` · ${t('roadmap.beforeCommitment')}`}
      </span>
    </li>
  );
}
