import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Thread } from '../comments/thread.tsx';
import { Timeline } from '../check-ins/timeline.tsx';
import classes from './objective.module.css';
import { LazyCheckInForm } from './lazy-check-in-form.tsx';
import { ObjectiveFacts } from './objective-facts.tsx';
import { ShortResults } from './short-results.tsx';
import { useObjective, type Objective } from './strategy.ts';

/** An objective in short, beside the page. */
export default function ObjectivePanel({ id }: PanelProps) {
  const query = useObjective(id);
  return (
    <Loaded query={query} rows={8}>
      {(objective) => <Short objective={objective} />}
    </Loaded>
  );
}

function Short({ objective }: { readonly objective: Objective }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isSpeaking, setSpeaking] = useState(false);
  const { id, key, name, area, owner, can } = objective;
  const stop = (): void => setSpeaking(false);
  if (isSpeaking)
    return <LazyCheckInForm areaId={area.id} objectiveId={id} onDone={stop} onCancel={stop} />;
  return (
    <div className={classes.panel}>
      <div>
        <h3>
          <Link to="/objectives/$key" params={{ key }}>
            {name}
          </Link>
        </h3>
        <span className="mute">{owner?.name ?? t('strategy.ownerOpen')}</span>
      </div>
      {can.checkIn && !isTravelling && (
        <Group gap="xs">
          <Button size="xs" onClick={() => setSpeaking(true)}>
            {t('strategy.checkIn')}
          </Button>
        </Group>
      )}
      <ObjectiveFacts objective={objective} />
      <ShortResults results={objective.keyResults} />
      <section aria-label={t('strategy.checkIns')}>
        <h3>{t('strategy.checkIns')}</h3>
        <Timeline
          areaId={area.id}
          objectiveId={id}
          empty={<p className="mute">{t('strategy.nothingSaid')}</p>}
        />
      </section>
      <section aria-label={t('comments.comments')}>
        <h3>{t('comments.comments')}</h3>
        <Thread subjectKind="objective" subjectId={id} />
      </section>
    </div>
  );
}
