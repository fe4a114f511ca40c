import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PanelProps } from '../../app/panel.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Thread } from '../comments/thread.tsx';
import { Acknowledgement } from './acknowledgement.tsx';
import { CheckInEdit } from './check-in-edit.tsx';
import { CheckInHead } from './check-in-head.tsx';
import { useCheckIn } from './check-ins.ts';
import classes from './check-in.module.css';
import type { CheckIn } from './draft.ts';
import { Said } from './said.tsx';
import { Versions } from './versions.tsx';

/** One check-in: what was said, who read it, what others say to it, how it read before. */
export default function CheckInPanel({ id }: PanelProps) {
  return <Loaded query={useCheckIn(id)}>{(checkIn) => <Detail checkIn={checkIn} />}</Loaded>;
}

function Detail({ checkIn }: { readonly checkIn: CheckIn }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isEdited, setEdited] = useState(false);
  const { area } = checkIn;
  return (
    <article className={classes.detail}>
      <h3>
        <Link to="/areas/$key" params={{ key: area.key }}>
          {area.name}
        </Link>
      </h3>
      <CheckInHead checkIn={checkIn} />
      {isEdited ? (
        <CheckInEdit checkIn={checkIn} onDone={() => setEdited(false)} />
      ) : (
        <>
          <Said words={checkIn} />
          <footer className={classes.foot}>
            <Acknowledgement checkIn={checkIn} />
            {checkIn.can.update && !isTravelling && (
              <Button
                size="compact-sm"
                variant="default"
                className="no-print"
                onClick={() => setEdited(true)}
              >
                {t('checkins.edit')}
              </Button>
            )}
          </footer>
        </>
      )}
      <section aria-label={t('comments.comments')}>
        <h3>{t('comments.comments')}</h3>
        <Thread subjectKind="check_in" subjectId={checkIn.id} />
      </section>
      <section aria-label={t('checkins.versions')}>
        <h3>{t('checkins.versions')}</h3>
        <Versions id={checkIn.id} />
      </section>
    </article>
  );
}
