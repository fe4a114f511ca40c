import { useState, type ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import { Checklist } from './checklist.tsx';
import { DateForm } from './date-form.tsx';
import { Decisions } from './decisions.tsx';
import { EditForm } from './edit-form.tsx';
import classes from './launch.module.css';
import { LaunchActions, type Asked } from './launch-actions.tsx';
import { LaunchFacts } from './launch-facts.tsx';
import { LaunchMoves } from './launch-moves.tsx';
import { useReadable, type Launch } from './launches.ts';
import { ReleaseForm } from './release-form.tsx';
import { Reviews } from './reviews.tsx';

/** One launch from its checklist to its last review. In the past it can only be read. */
export function LaunchBody({ launch: found }: { readonly launch: Launch }) {
  const t = useText();
  const launch = useReadable(found);
  const isTravelling = useIsTravelling();
  const [asked, setAsked] = useState<Asked>();
  const parts: readonly (readonly [string, ReactNode])[] = [
    [t('launches.checklist'), <Checklist key="checklist" launch={launch} />],
    [t('launches.goOrNot'), <Decisions key="decisions" launch={launch} />],
    [t('launches.reviews'), <Reviews key="reviews" launch={launch} />],
    ...(launch.moves.length > 0
      ? [[t('roadmap.movesHead'), <LaunchMoves key="moves" moves={launch.moves} />] as const]
      : []),
  ];
  return (
    <div className={classes.panel}>
      <div className={classes.panelHead}>
        <h3>{launch.name}</h3>
        {isTravelling && <p className={classes.note}>{t('launches.asNow')}</p>}
        {launch.archivedAt && <p className={classes.note}>{t('launches.archived')}</p>}
        {launch.note && <Markdown text={launch.note} />}
      </div>
      <div className={`${classes.actions} no-print`}>
        <LaunchActions launch={found} onAsk={setAsked} />
      </div>
      {asked && (
        <div className={classes.asked}>
          <AskedForm launch={launch} asked={asked} onDone={() => setAsked(undefined)} />
        </div>
      )}
      <LaunchFacts launch={launch} />
      {parts.map(([head, content]) => (
        <section key={head} aria-label={head}>
          <h3>{head}</h3>
          {content}
        </section>
      ))}
    </div>
  );
}

interface AskedProps {
  readonly launch: Launch;
  readonly asked: Asked;
  readonly onDone: () => void;
}

function AskedForm({ launch, asked, onDone }: AskedProps) {
  if (asked === 'edit') return <EditForm launch={launch} onDone={onDone} />;
  if (asked === 'move') return <DateForm launch={launch} onDone={onDone} />;
  return <ReleaseForm launch={launch} onDone={onDone} />;
}
