import { useLocation, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { PanelProps } from '../../app/panel.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useAreas, type Area } from '../areas/areas.ts';
import { WithArea } from '../areas/with-area.tsx';
import classes from './check-in-form.module.css';
import { CheckInForm } from './check-in-form.tsx';

/** A check-in on the area of that key; without one, on the area at hand or one to be chosen. */
export default function NewCheckInPanel({ id, close }: PanelProps) {
  const atHand = useAreaAtHand();
  const key = id || atHand;
  return key ? <OfArea areaKey={key} close={close} /> : <Chosen close={close} />;
}

/** The area whose page is open. */
function useAreaAtHand(): string | undefined {
  const { key } = useParams({ strict: false });
  return useLocation().pathname.startsWith('/areas/') ? key : undefined;
}

interface Closing {
  readonly close: () => void;
}

function OfArea({ areaKey, close }: Closing & { readonly areaKey: string }) {
  const t = useText();
  return (
    <WithArea areaKey={areaKey} rows={8}>
      {(area) =>
        area.can.checkIn ? (
          <FormOf area={area} close={close} />
        ) : (
          <p>{t('checkins.notYours', { name: area.name })}</p>
        )
      }
    </WithArea>
  );
}

function Chosen({ close }: Closing) {
  const t = useText();
  const query = useAreas();
  const [key, setKey] = useState<string>();
  return (
    <Loaded query={query}>
      {(areas) => {
        const mine = areas.filter(({ can }) => can.checkIn);
        const area = mine.find((candidate) => candidate.key === key) ?? onlyOf(mine);
        if (area) return <FormOf area={area} close={close} />;
        if (mine.length === 0) return <p>{t('checkins.noneOfYours')}</p>;
        return (
          <>
            <p className={classes.says}>{t('checkins.chooseArea')}</p>
            <ul className={classes.areas}>
              {mine.map((candidate) => (
                <li key={candidate.id}>
                  <button type="button" onClick={() => setKey(candidate.key)}>
                    {candidate.name}
                    <span className="mute">{candidate.accountable?.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}

function FormOf({ area, close }: Closing & { readonly area: Area }) {
  return (
    <>
      <h3 className={classes.title}>{area.name}</h3>
      <CheckInForm areaId={area.id} onDone={close} onCancel={close} />
    </>
  );
}

const onlyOf = (areas: readonly Area[]): Area | undefined =>
  areas.length === 1 ? areas[0] : undefined;
