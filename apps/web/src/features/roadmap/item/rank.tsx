import { useState } from 'react';
import { $api, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import quiet from '../../../ui/quiet-button.module.css';
import type { WholeItem } from '../use-item-writes.ts';
import classes from './item.module.css';
import { RankForm } from './rank-form.tsx';

interface Props {
  readonly item: WholeItem;
  readonly model: Schema<'ScoringModelView'>;
}

/** Where the item stands among all open ones, and whether somebody placed it there by hand. */
export function Rank({ item, model }: Props) {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const { data = [] } = $api.useQuery('get', '/api/v1/scoring-models/{model}/ranking', {
    params: { path: { model: model.key } },
  });
  const ranked = data.find(({ itemId }) => itemId === item.id);
  if (!ranked) return null;
  const { rank, scoreRank, override, overrideReason } = ranked;
  return (
    <>
      <span className={classes.note}>
        {t('roadmap.rankOf', { rank, count: data.length })}
        {override !== null && `, ${t('roadmap.rankByHand', { score: scoreRank ?? 0 })}`}
        {item.can.update && !isAsked && (
          <button
            type="button"
            className={`${quiet.button} no-print`}
            onClick={() => setAsked(true)}
          >
            {t('roadmap.do.rank')}
          </button>
        )}
      </span>
      {override !== null && overrideReason && <q>{overrideReason}</q>}
      {isAsked && (
        <div className={classes.asked}>
          <RankForm item={item} model={model} ranked={ranked} onDone={() => setAsked(false)} />
        </div>
      )}
    </>
  );
}
