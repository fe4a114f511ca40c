import { Button } from '@mantine/core';
import { useState } from 'react';
import { $api, type Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import type { WholeItem } from '../use-item-writes.ts';
import classes from './item.module.css';
import { Rank } from './rank.tsx';
import { ScoreForm } from './score-form.tsx';

type Model = Schema<'ScoringModelView'>;

/** What the item scores in the organization's models, the default one first, with all that was said before. */
export function Scores({ item }: { readonly item: WholeItem }) {
  const t = useText();
  const models = $api.useQuery('get', '/api/v1/scoring-models');
  return (
    <Loaded query={models} rows={2}>
      {(all) => {
        const open = all.filter(({ archivedAt }) => archivedAt === null);
        if (open.length === 0) return <p className="mute">{t('roadmap.noModels')}</p>;
        return open
          .toSorted((one, other) => Number(other.isDefault) - Number(one.isDefault))
          .map((model) => <ScoresIn key={model.id} item={item} model={model} />);
      }}
    </Loaded>
  );
}

function ScoresIn({ item, model }: { readonly item: WholeItem; readonly model: Model }) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const [isAsked, setAsked] = useState(false);
  const query = $api.useQuery('get', '/api/v1/scoring-models/{model}/scores/{item}', {
    params: { path: { model: model.key, item: item.key } },
  });
  const [newest] = query.data ?? [];
  return (
    <section className={classes.score} aria-label={model.name}>
      <h3>{model.name}</h3>
      <span className={classes.wait}>
        <span className={classes.figure}>{newest ? formats.number(newest.score, 1) : '–'}</span>
        {newest && (
          <span className={classes.note}>
            {formats.day(newest.scoredOn)} · {newest.recordedByName}
          </span>
        )}
      </span>
      {isAsked && (
        <ScoreForm
          item={item}
          model={model}
          inputs={newest?.inputs ?? {}}
          onDone={() => setAsked(false)}
        />
      )}
      {item.stage !== 'done' && item.stage !== 'dropped' && !isTravelling && (
        <Rank item={item} model={model} />
      )}
      {item.can.update && !isTravelling && !isAsked && (
        <Button
          className={`${classes.add} no-print`}
          size="compact-sm"
          variant="default"
          onClick={() => setAsked(true)}
        >
          {t('roadmap.do.score')}
        </Button>
      )}
    </section>
  );
}
