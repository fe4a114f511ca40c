import { STATUSES, type Status } from '#domain/status';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { StatusMark, toneOf } from '../../ui/status-mark.tsx';
import mark from '../../ui/status-mark.module.css';
import classes from './summary.module.css';

interface Props {
  readonly title: string;
  readonly counts: Readonly<Partial<Record<Status, number>>>;
  readonly pressed?: readonly Status[];
  /** Shows only the rows of a status, or all again. */
  readonly toggle?: (status: Status) => void;
}

/** What says least comes last. */
const SILENT: readonly Status[] = ['not_started', 'unknown'];
const ORDER = [...STATUSES.filter((status) => !SILENT.includes(status)), ...SILENT];

/** How many there are of each status, in a bar and in words. */
export function Counts({ title, counts, pressed, toggle }: Props) {
  const t = useText();
  const formats = useFormats();
  const some = ORDER.map((status) => ({ status, count: counts[status] ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const total = some.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes.row}>
      <span className={classes.title}>
        {title} <strong className="figure">{formats.number(total)}</strong>
      </span>
      <span className={classes.bar} aria-hidden>
        {some.map(({ status, count }) => (
          <span
            key={status}
            className={`${mark.badge} ${classes.part}`}
            data-tone={toneOf(status)}
            style={{ flexGrow: count }}
          />
        ))}
      </span>
      <ul className={classes.counts}>
        {some.map(({ status, count }) => {
          const content = (
            <>
              <StatusMark status={status} size={14} />
              <span className="figure">{formats.number(count)}</span> {t(`status.${status}`)}
            </>
          );
          return (
            <li key={status}>
              {toggle ? (
                <button
                  type="button"
                  className={classes.count}
                  aria-pressed={pressed?.includes(status)}
                  onClick={() => toggle(status)}
                >
                  {content}
                </button>
              ) : (
                <span className={classes.count}>{content}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
