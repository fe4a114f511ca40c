import { useText } from '../../app/i18n/use-text.ts';
import classes from './example-timeline.module.css';

const ROWS = [
  [4, 38, 'committed', 4, 30],
  [26, 34, 'committed', 26, 34],
  [52, 30, 'planned', null, null],
] as const;

/** A drawing of what will stand here; it says nothing that is so. */
export function ExampleTimeline() {
  const t = useText();
  return (
    <div className={classes.example}>
      {ROWS.map(([left, width, stage, from, length], index) => (
        <div key={left} className={classes.row}>
          <span
            className={classes.bar}
            data-stage={stage}
            style={{ left: `${left}%`, width: `${width}%` }}
          >
            {t('roadmap.example', { number: index + 1 })}
          </span>
          {from !== null && (
            <span className={classes.baseline} style={{ left: `${from}%`, width: `${length}%` }} />
          )}
        </div>
      ))}
      <span className={classes.today} />
    </div>
  );
}
