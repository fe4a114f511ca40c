import { Button } from '@mantine/core';
import { useState } from 'react';
import { $api } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { BriefForm } from './brief-form.tsx';
import classes from './item.module.css';
import type { BriefView } from './use-item.ts';

const PARTS = ['problem', 'persona', 'requirements', 'nonGoals'] as const;

/** Why the item is done, for whom, what belongs to it and what does not. Frozen, it changes with a reason only. */
export function Brief({ itemKey }: { readonly itemKey: string }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isEdited, setEdited] = useState(false);
  const query = $api.useQuery('get', '/api/v1/roadmap-items/{item}/brief', {
    params: { path: { item: itemKey } },
  });
  const canEdit = query.data?.can.update === true && !isTravelling && !isEdited;
  return (
    <Card
      title={t('roadmap.brief')}
      actions={
        canEdit && (
          <Button size="compact-sm" variant="default" onClick={() => setEdited(true)}>
            {t('roadmap.do.editBrief')}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={4}>
        {(brief) =>
          isEdited ? (
            <BriefForm brief={brief} onDone={() => setEdited(false)} />
          ) : (
            <Parts brief={brief} />
          )
        }
      </Loaded>
    </Card>
  );
}

function Parts({ brief }: { readonly brief: BriefView }) {
  const t = useText();
  const formats = useFormats();
  const { frozenAt } = brief;
  return (
    <div className={classes.brief}>
      {frozenAt && (
        <p className={classes.note}>{t('roadmap.frozen', { day: formats.instant(frozenAt) })}</p>
      )}
      {PARTS.map((part) => (
        <div key={part}>
          <h3>{t(`roadmap.part.${part}`)}</h3>
          {brief[part] ? <Markdown text={brief[part]} /> : <p className="mute">–</p>}
        </div>
      ))}
    </div>
  );
}
