import { Link } from '@tanstack/react-router';
import type { ChangeSince } from '#domain/since';
import type { Status } from '#domain/status';
import type { Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './briefing.module.css';
import { causeOf } from './causes.ts';
import type { Area } from './strip.ts';

type Kpi = Schema<'ScorecardKpi'>;
type Figures = ReadonlyMap<string, Kpi>;

interface Props {
  readonly change: ChangeSince;
  readonly area: Area | undefined;
  /** Undefined while it is read. */
  readonly word: Schema<'CheckInView'> | null | undefined;
  readonly since: string;
  readonly before: Figures;
  readonly after: Figures;
}

/** So many figures say why an area changed. */
const FIGURES = 2;

/** One change: what it is, by which figures, why, and who answers for it. */
export function ChangeLine({ change, area, word, since, before, after }: Props) {
  const t = useText();
  const moved = change.subject === 'kpi' ? [change.key] : change.because;
  const cause =
    word === undefined ? '' : (causeOf(word, change.kind, since) ?? t('briefing.noWord'));
  const isCount = change.kind === 'appeared' || change.kind === 'vanished';
  return (
    <li className={classes.change}>
      <StatusMark status={markOf(change)} />
      <div>
        <p className={classes.sentence}>
          <Sentence change={change} />
        </p>
        {!isCount && (
          <Figures keys={moved} before={before} after={after} isNamed={change.subject === 'area'} />
        )}
        <p className={classes.cause}>
          {cause}
          <span className="mute">
            {' · '}
            {change.subject === 'kpi' && area && <>{area.name} · </>}
            {area?.owner?.name ?? t('briefing.nobody')}
          </span>
        </p>
      </div>
    </li>
  );
}

function Sentence({ change }: Pick<Props, 'change'>) {
  const t = useText();
  const { kind, subject, key, name, fact, because } = change;
  const word = (status: Status | null): string => t(`status.${status ?? 'unknown'}`);
  const said = t(`briefing.change.${kind}`, {
    fact: fact ?? subject,
    before: word(change.before),
    after: word(change.after),
    count: because.length,
  });
  return (
    <>
      {subject === 'kpi' ? (
        <Link to="/kpis/$key" params={{ key }}>
          {name}
        </Link>
      ) : (
        <Link to="/areas/$key" params={{ key }}>
          {name}
        </Link>
      )}{' '}
      {said}
    </>
  );
}

interface FiguresProps {
  readonly keys: readonly string[];
  readonly before: Figures;
  readonly after: Figures;
  /** Where the sentence does not name them. */
  readonly isNamed: boolean;
}

function Figures({ keys, before, after, isNamed }: FiguresProps) {
  const t = useText();
  const formats = useFormats();
  const moves = keys.flatMap((key) => {
    const was = before.get(key);
    const is = after.get(key);
    return was && is ? [{ key, was, is }] : [];
  });
  const shown = moves.slice(0, FIGURES);
  if (shown.length === 0) return null;
  return (
    <p className={classes.figures}>
      {shown.map(({ key, was, is }) => (
        <span key={key}>
          {isNamed && <>{is.name} </>}
          <span className="figure mute">{formats.figure(was.value, was)}</span>
          <span aria-hidden> → </span>
          <span className="visually-hidden"> {t('briefing.now')} </span>
          <span className="figure">{formats.figure(is.value, is)}</span>
        </span>
      ))}
      {keys.length > shown.length && isNamed && (
        <span className="mute">
          {t('briefing.moreFigures', { count: keys.length - shown.length })}
        </span>
      )}
    </p>
  );
}

/** The status that it is about: in a mismatch, what the figures say. */
function markOf({ kind, before, after }: ChangeSince): Status {
  return (kind === 'mismatch' ? before : after) ?? 'unknown';
}
