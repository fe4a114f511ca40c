import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { $api } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import type { WholeItem } from '../use-item-writes.ts';
import { BriefForm } from './brief-form.tsx';
import { FreezeBrief } from './freeze-brief.tsx';
import classes from './item.module.css';
import type { BriefView } from './use-item.ts';

const PARTS = ['problem', 'persona', 'requirements', 'nonGoals'] as const;

/** Why the item is done, for whom, what belongs to it and what does not. Frozen, it changes with a reason only. */
export function Brief({ item }: { readonly item: WholeItem }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isEdited, setEdited] = useState(false);
  const query = $api.useQuery('get', '/api/v1/roadmap-items/{item}/brief', {
    params: { path: { item: item.key } },
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
            <Parts brief={brief} item={item} />
          )
        }
      </Loaded>
    </Card>
  );
}

interface PartsProps {
  readonly brief: BriefView;
  readonly item: WholeItem;
}

function Parts({ brief, item: { scopeChanges, committedOn } }: PartsProps) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const formats = useFormats();
  const { frozenAt, frozenFor, can } = brief;
  const mayFreeze = can.freeze && frozenAt === null && committedOn !== null && !isTravelling;
  return (
    <div className={classes.brief}>
      {frozenAt && frozenFor && (
        <p className={classes.frozen}>
          <IconLock size={14} aria-hidden />
          <span>
            {t(`roadmap.frozenFor.${frozenFor}`, { day: formats.instant(frozenAt) })}
            {scopeChanges > 0 && ` ${t('roadmap.scopeChanges', { count: scopeChanges })}.`}
          </span>
        </p>
      )}
      {PARTS.map((part) => (
        <div key={part}>
          <h3>{t(`roadmap.part.${part}`)}</h3>
          {brief[part] ? <Markdown text={brief[part]} /> : <p className="mute">–</p>}
        </div>
      ))}
      {mayFreeze && <FreezeBrief brief={brief} />}
    </div>
  );
}
