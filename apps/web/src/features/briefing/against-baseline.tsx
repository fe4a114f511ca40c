import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { Card } from '../../ui/card.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { namesOf, useRoadmap, type Item, type Names, type Roadmap } from '../roadmap/roadmap.ts';
import { dayText, slipText, type Speech } from '../roadmap/window-text.ts';
import { movedFromBaseline } from './moved-items.ts';
import classes from './briefing.module.css';

/** More than a reader takes in at one look stand on the roadmap. */
const FEW = 5;

/** What was promised for another day than it will come, the newest moves first; nothing where nothing was promised. */
export function AgainstBaseline() {
  const { data } = useRoadmap();
  const promised = data?.items.filter(({ baseline }) => baseline !== null) ?? [];
  return data && promised.length > 0 && <Moved roadmap={data} promised={promised} />;
}

interface Props {
  readonly roadmap: Roadmap;
  readonly promised: readonly Item[];
}

function Moved({ roadmap, promised }: Props) {
  const t = useText();
  const moved = movedFromBaseline(promised);
  const names = namesOf(roadmap);
  return (
    <Card title={t('briefing.againstBaseline')} isFlush>
      {moved.length === 0 ? (
        <p className={classes.quiet}>{t('briefing.asPromised')}</p>
      ) : (
        <ul className={classes.list}>
          {moved.slice(0, FEW).map((item) => (
            <Row key={item.id} item={item} names={names} />
          ))}
        </ul>
      )}
      {moved.length > FEW && (
        <p className={classes.quiet}>
          <Link to="/roadmap">{t('briefing.moreMoved', { count: moved.length - FEW })}</Link>
        </p>
      )}
    </Card>
  );
}

function Row({ item, names }: { readonly item: Item; readonly names: Names }) {
  const t = useText();
  const formats = useFormats();
  const rules = useCalendar();
  const { key, name, status, baseline, targetOn, slipDays, moves, movedOn, ownerId } = item;
  const speech: Speech | undefined = rules && { t, formats, rules };
  return (
    <li className={classes.change}>
      <StatusMark status={status} size={16} />
      <div>
        <p className={classes.sentence}>
          <Link to="/roadmap/$key" params={{ key }}>
            {name}
          </Link>{' '}
          {slipText({ t }, slipDays)}
        </p>
        <p className={classes.figures}>
          {speech && baseline && targetOn && (
            <span>
              <span className="mute">{dayText(speech, baseline.targetOn, baseline.precision)}</span>{' '}
              → {dayText(speech, targetOn, item.precision)}
            </span>
          )}
          <span className="mute">
            {[
              t('briefing.moves', { count: moves }),
              movedOn && t('briefing.movedOn', { day: formats.day(movedOn) }),
              ownerId ? names.people.get(ownerId) : t('briefing.nobody'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
      </div>
    </li>
  );
}
