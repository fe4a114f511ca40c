import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useAsksOf, type Ask } from './asks.ts';
import classes from './asks.module.css';
import { useAskWrites } from './use-ask-writes.ts';

const AskDialog = lazy(async () => ({ default: (await import('./ask-dialog.tsx')).AskDialog }));

/** What the report is going to ask, beside the draft. */
export function DraftAsks({ reportId }: { readonly reportId: string }) {
  const t = useText();
  const query = useAsksOf(reportId);
  const [isNew, setNew] = useState(false);
  return (
    <Card
      title={t('loop.asks')}
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setNew(true)}>
          {t('loop.newAsk')}
        </Button>
      }
    >
      <Loaded query={query} rows={1}>
        {({ data }) => {
          const asks = data.filter(({ state }) => state !== 'withdrawn');
          if (asks.length === 0) return <p className="mute">{t('loop.noAsks')}</p>;
          return (
            <ul className={classes.list}>
              {asks.map((ask) => (
                <DraftAsk key={ask.id} ask={ask} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {isNew && (
        <Suspense>
          <AskDialog reportId={reportId} onClose={() => setNew(false)} />
        </Suspense>
      )}
    </Card>
  );
}

function DraftAsk({ ask }: { readonly ask: Ask }) {
  const t = useText();
  const formats = useFormats();
  const { remove } = useAskWrites();
  const [isEdited, setEdited] = useState(false);
  return (
    <li className={classes.ask}>
      <p className={classes.question}>{ask.question}</p>
      <p className="mute">
        {t('loop.recommends', { choice: ask.recommendation })}
        {ask.dueOn && ` · ${t('loop.neededBy', { day: formats.day(ask.dueOn) })}`}
      </p>
      {ask.state !== 'draft' && <p className="mute">{t(`loop.askState.${ask.state}`)}</p>}
      {ask.can.update && (
        <div className={classes.buttons}>
          <Button size="compact-sm" variant="default" onClick={() => setEdited(true)}>
            {t('loop.edit')}
            <span className="visually-hidden"> {ask.question}</span>
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => void remove(ask)}>
            {t('loop.remove')}
            <span className="visually-hidden"> {ask.question}</span>
          </Button>
        </div>
      )}
      {isEdited && (
        <Suspense>
          <AskDialog reportId={ask.reportId} ask={ask} onClose={() => setEdited(false)} />
        </Suspense>
      )}
    </li>
  );
}
