import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import type { Schema } from '../../app/api.ts';
import classes from './objective.module.css';
import { useMoves, type Objective } from './strategy.ts';

type Move = Schema<'ObjectiveMoveView'>;

/** What was promised and then moved, with the reasons; nothing leaves this list. */
export function Moves({ objective }: { readonly objective: Objective }) {
  const t = useText();
  const formats = useFormats();
  const query = useMoves(objective.key);
  return (
    <Card title={t('strategy.moves')}>
      <Loaded query={query} rows={3}>
        {(moves) => (
          <ol className={classes.list}>
            {moves.map((move) => (
              <li key={move.id}>
                <Change move={move} objective={objective} />
                <span>{move.reason}</span>
                <span className={classes.meta}>
                  {move.recordedBy.name}, {formats.instant(move.recordedAt)}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Card>
  );
}

function Change({ move, objective }: { readonly move: Move; readonly objective: Objective }) {
  const t = useText();
  const formats = useFormats();
  const { field, fromDay, toDay, fromValue, toValue, keyResultId, keyResultName } = move;
  const kpi = objective.keyResults.find(({ id }) => id === keyResultId)?.kpi;
  const isFigure = (field === 'baseline' || field === 'target') && kpi !== undefined;
  const valueOf = (value: number | null): string => {
    if (value === null) return '–';
    return isFigure ? formats.figure(value, kpi) : String(value);
  };
  const hasValues = fromValue !== null || toValue !== null;
  return (
    <strong>
      {t(`strategy.field.${field}`)}
      {keyResultName && ` · ${keyResultName}`}
      {fromDay && toDay && `: ${formats.day(fromDay)} → ${formats.day(toDay)}`}
      {hasValues && field !== 'key_result' && `: ${valueOf(fromValue)} → ${valueOf(toValue)}`}
    </strong>
  );
}
