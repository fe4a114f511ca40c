import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import classes from './launch.module.css';
import type { Launch } from './launches.ts';

type Move = Launch['moves'][number];

/** Every move of its dates, newest first: from when to when, why, and by whom. */
export function LaunchMoves({ moves }: Pick<Launch, 'moves'>) {
  return (
    <ol className={classes.list}>
      {moves.map((move) => (
        <MoveLine key={move.id} move={move} />
      ))}
    </ol>
  );
}

function MoveLine({ move }: { readonly move: Move }) {
  const t = useText();
  const formats = useFormats();
  const { fromSoftOn, toSoftOn, fromHardOn, toHardOn, days, reason, movedOn } = move;
  const dayOr = (day: string | null) => (day === null ? t('roadmap.noDates') : formats.day(day));
  return (
    <li>
      {fromHardOn !== toHardOn && (
        <span>
          {formats.day(fromHardOn)} → <strong>{formats.day(toHardOn)}</strong>{' '}
          <span className={days > 0 ? classes.late : undefined}>
            {t(days > 0 ? 'roadmap.movedLater' : 'roadmap.movedEarlier', { days: Math.abs(days) })}
          </span>
        </span>
      )}
      {fromSoftOn !== toSoftOn && (
        <span>
          {t('launches.soft')}: {dayOr(fromSoftOn)} → <strong>{dayOr(toSoftOn)}</strong>
        </span>
      )}
      <q>{reason}</q>
      <span className={classes.note}>
        {formats.day(movedOn)} · {move.recordedByName}
      </span>
    </li>
  );
}
