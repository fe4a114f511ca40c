import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useSession } from '../../../app/session.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { DecisionForm } from './decision-form.tsx';
import classes from './launch.module.css';
import type { Launch } from './launches.ts';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly launch: Launch;
}

/** Go, no-go or hold, newest first; said by somebody else than the owner. */
export function Decisions({ launch }: Props) {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const { decisions, can, launchedOn } = launch;
  const isOpen = can.decide && launchedOn === null;
  return (
    <>
      {decisions.length === 0 && <p className="mute">{t('launches.noDecision')}</p>}
      <ol className={classes.list}>
        {decisions.map((decision) => (
          <Said key={decision.id} decision={decision} />
        ))}
      </ol>
      <OwnLaunch launch={launch} />
      {isAsked && isOpen && (
        <div className={classes.asked}>
          <DecisionForm launch={launch} onDone={() => setAsked(false)} />
        </div>
      )}
      {isOpen && !isAsked && (
        <Button
          className={`${classes.add} no-print`}
          size="compact-sm"
          variant={decisions.length === 0 ? 'filled' : 'default'}
          onClick={() => setAsked(true)}
        >
          {t(decisions.length === 0 ? 'launches.do.decide' : 'launches.do.decideAgain')}
        </Button>
      )}
    </>
  );
}

/** Why the owner is not asked. */
function OwnLaunch({ launch: { owner, launchedOn } }: Props) {
  const t = useText();
  const { person } = useSession();
  const isTravelling = useIsTravelling();
  if (isTravelling || owner?.id !== person.id || launchedOn !== null) return null;
  return <p className={`${classes.note} no-print`}>{t('launches.own')}</p>;
}

function Said({ decision: made }: { readonly decision: Launch['decisions'][number] }) {
  const t = useText();
  const formats = useFormats();
  const { decision, reason, waivers, decidedOn, decidedByName } = made;
  return (
    <li>
      <strong>
        <Verdict decision={decision} />
      </strong>
      <q>{reason}</q>
      {waivers.map((waiver) => (
        <span key={waiver.entryId} className={classes.waiver}>
          {t('launches.waived', { name: waiver.name, reason: waiver.reason })}
        </span>
      ))}
      <span className={classes.note}>
        {formats.day(decidedOn)} · {decidedByName}
      </span>
    </li>
  );
}
