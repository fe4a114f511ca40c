import { Link } from '@tanstack/react-router';
import { useText, type Text } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './briefing.module.css';
import { exceptionsOf, type Exception, type ExceptionKind } from './find-exceptions.ts';
import type { Area } from './strip.ts';

const MARKS = { off_track: 'off_track', mismatch: 'at_risk', overdue: 'unknown' } as const;

/** What is not as it should be, with what is said of it. */
export function Exceptions({ areas }: { readonly areas: readonly Area[] }) {
  const t = useText();
  const rows = exceptionsOf(areas);
  return (
    <Card title={t('briefing.exceptions')} isFlush>
      {rows.length === 0 ? (
        <p className={classes.quiet}>{t('briefing.noExceptions')}</p>
      ) : (
        <ul className={classes.list}>
          {rows.map((row) => (
            <Row key={row.area.key} row={row} />
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Names that fill a paragraph are read by nobody: the page of the area has them all. */
const FEW = 3;

function fewOf(t: Text, names: readonly string[]): string {
  const few = names.slice(0, FEW).join(', ');
  const more = names.length - FEW;
  return more > 0 ? `${few} ${t('briefing.andMore', { count: more })}` : few;
}

function Row({ row: { area, kinds, offTrack } }: { readonly row: Exception }) {
  const t = useText();
  const reason = area.declared?.mismatchReason ?? '';
  const texts: Readonly<Record<ExceptionKind, string>> = {
    off_track: fewOf(t, offTrack),
    mismatch: reason === '' ? t('briefing.fellSince') : reason,
    overdue: t('briefing.noWordYet'),
  };
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <span>
          <Link to="/areas/$key" params={{ key: area.key }}>
            {area.name}
          </Link>{' '}
          <span className="mute">{area.owner?.name ?? t('briefing.nobody')}</span>
        </span>
        {kinds.map((kind) => (
          <span key={kind} className={classes.reason}>
            <StatusMark status={MARKS[kind]} size={14} />
            <span>
              <strong>{t(`briefing.exception.${kind}`)}</strong>
              {texts[kind] !== '' && <> · {texts[kind]}</>}
            </span>
          </span>
        ))}
      </div>
    </li>
  );
}
