import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Timeline } from '../check-ins/timeline.tsx';
import { Thread } from '../comments/thread.tsx';
import { KeyResults } from './key-results.tsx';
import { Links } from './links.tsx';
import { Moves } from './moves.tsx';
import { NothingSaid } from './nothing-said.tsx';
import classes from './objective.module.css';
import { ObjectiveActions } from './objective-actions.tsx';
import { LazyCheckInForm } from './lazy-check-in-form.tsx';
import { ObjectiveFacts } from './objective-facts.tsx';
import { spanName } from './span-name.ts';
import { useObjective, type Objective } from './strategy.ts';

/** One objective: what was promised, how it stands, what was said and what moved. */
export function ObjectivePage() {
  const { key = '' } = useParams({ strict: false });
  const query = useObjective(key);
  return (
    <Loaded query={query} rows={10} isPage>
      {(objective) => <Whole key={objective.id} objective={objective} />}
    </Loaded>
  );
}

function Whole({ objective }: { readonly objective: Objective }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isSpeaking, setSpeaking] = useState(false);
  const { id, area, description } = objective;
  const subject = { areaId: area.id, objectiveId: id };
  const speak = (): void => setSpeaking(true);
  const stop = (): void => setSpeaking(false);
  return (
    <>
      <PageHead
        title={objective.name}
        actions={!isTravelling && <ObjectiveActions objective={objective} onCheckIn={speak} />}
      >
        <HeadLine objective={objective} />
      </PageHead>
      {isSpeaking && (
        <Card title={t('strategy.newCheckIn')}>
          <LazyCheckInForm {...subject} onDone={stop} onCancel={stop} />
        </Card>
      )}
      <Card title={t('strategy.stands')}>
        <ObjectiveFacts objective={objective} />
        {description && <Markdown text={description} />}
      </Card>
      <KeyResults objective={objective} />
      <div className={classes.columns}>
        <div>
          <Card title={t('strategy.checkIns')}>
            <Timeline
              {...subject}
              empty={
                <NothingSaid
                  onCheckIn={objective.can.checkIn && !isTravelling ? speak : undefined}
                />
              }
            />
          </Card>
          <Card title={t('comments.comments')}>
            <Thread subjectKind="objective" subjectId={id} />
          </Card>
        </div>
        <div>
          {objective.moves > 0 && <Moves objective={objective} />}
          <Links thing={{ kind: 'objective', id, name: objective.name }} />
        </div>
      </div>
    </>
  );
}

function HeadLine({ objective }: { readonly objective: Objective }) {
  const t = useText();
  const formats = useFormats();
  const rules = useCalendar();
  const { state, area, goal, owner, coOwners, closedOn, archivedAt } = objective;
  return (
    <span className={classes.line}>
      <strong>{t(`strategy.state.${state}`)}</strong>
      {archivedAt && <strong>{t('strategy.archived')}</strong>}
      {closedOn && <span>{formats.day(closedOn)}</span>}
      <span>{owner ? t('strategy.ownedBy', { name: owner.name }) : t('strategy.ownerIsOpen')}</span>
      {coOwners.length > 0 && (
        <span>{t('strategy.with', { names: coOwners.map(({ name }) => name).join(', ') })}</span>
      )}
      <span>{spanName(objective, rules, formats)}</span>
      <Link to="/areas/$key" params={{ key: area.key }}>
        {area.name}
      </Link>
      {goal && <span>{t('strategy.serves', { goal: goal.name })}</span>}
    </span>
  );
}
