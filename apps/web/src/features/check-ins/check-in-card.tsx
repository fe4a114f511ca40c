import { useText } from '../../app/i18n/use-text.ts';
import { useOpenPanel } from '../../app/view.ts';
import { Acknowledgement } from './acknowledgement.tsx';
import { CheckInHead } from './check-in-head.tsx';
import classes from './check-in.module.css';
import type { CheckIn } from './draft.ts';
import { Said } from './said.tsx';

/** One check-in of a timeline. */
export function CheckInCard({ checkIn }: { readonly checkIn: CheckIn }) {
  const t = useText();
  const openPanel = useOpenPanel();
  return (
    <li className={`${classes.card} unbroken`}>
      <CheckInHead checkIn={checkIn} />
      <Said words={checkIn} />
      <footer className={classes.foot}>
        <Acknowledgement checkIn={checkIn} />
        <button
          type="button"
          className={`${classes.link} no-print`}
          onClick={() => openPanel(`check-in:${checkIn.id}`)}
        >
          {t('checkins.open')}
        </button>
      </footer>
    </li>
  );
}
