import { useText } from '../../app/i18n/use-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './areas.module.css';
import type { ShownArea } from './rows.ts';

const COLOURS = ['on_track', 'at_risk', 'off_track', 'unknown'] as const;

/** How many KPIs have which of the given statuses: marks and figures, and words for people who listen. */
export function Counts({ counts }: { readonly counts: Partial<ShownArea['counts']> }) {
  const t = useText();
  return (
    <span className={classes.counts}>
      {COLOURS.map((colour) => {
        const count = counts[colour];
        if (count === undefined) return null;
        return (
          <span
            key={colour}
            className={classes.count}
            data-none={count === 0}
            title={`${t(`status.${colour}`)}: ${count}`}
          >
            <StatusMark status={colour} size={13} />
            <span aria-hidden="true">{count}</span>
            <span className="visually-hidden">
              {t(`status.${colour}`)}: {count}{' '}
            </span>
          </span>
        );
      })}
    </span>
  );
}
