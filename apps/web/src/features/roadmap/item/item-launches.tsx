import { Button } from '@mantine/core';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel } from '../../../app/view.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import launchClasses from '../launch/launch.module.css';
import { useLaunches, type Launch } from '../launch/launches.ts';
import { Readiness } from '../launch/readiness.tsx';
import { Verdict } from '../launch/verdict.tsx';
import type { WholeItem } from '../use-item-writes.ts';
import classes from './item.module.css';

/** How the item goes to its users. */
export default function ItemLaunches({ item }: { readonly item: WholeItem }) {
  const t = useText();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const query = useLaunches(item.key);
  return (
    <Loaded query={query} rows={2}>
      {(launches) => (
        <>
          {isTravelling && launches.length > 0 && (
            <p className={classes.note}>{t('launches.asNow')}</p>
          )}
          {launches.length === 0 && <p className="mute">{t('launches.noneOfItem')}</p>}
          <ul className={classes.list}>
            {launches.map((launch) => (
              <Line key={launch.id} launch={launch} />
            ))}
          </ul>
          {item.can.update && !isTravelling && (
            <Button
              className={`${classes.add} no-print`}
              size="compact-sm"
              variant="default"
              onClick={() => openPanel(`new-launch:${item.key}`)}
            >
              {t('launches.do.plan')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function Line({ launch }: { readonly launch: Launch }) {
  const t = useText();
  const formats = useFormats();
  const openPanel = useOpenPanel();
  const { key, name, launchedOn, hardOn, decisions, readiness } = launch;
  return (
    <li>
      <span className={launchClasses.line}>
        <button type="button" className={classes.link} onClick={() => openPanel(`launch:${key}`)}>
          {name}
        </button>
        <Verdict decision={decisions[0]?.decision} />
      </span>
      <span className={launchClasses.line}>
        <span className={classes.note}>
          {t(launchedOn === null ? 'launches.plannedFor' : 'launches.launchedAt', {
            day: formats.day(launchedOn ?? hardOn),
          })}
        </span>
        <Readiness readiness={readiness} />
      </span>
    </li>
  );
}
