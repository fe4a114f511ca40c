import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './check-in-form.module.css';
import type { Prefill } from './draft.ts';

interface Props {
  readonly news: NonNullable<Prefill['item']>;
}

/** When it is to be done, and what moved since the last check-in on it. */
export function ItemNews({ news }: Props) {
  const t = useText();
  const sentences = useSentences(news);
  return (
    <div className={classes.news}>
      <p className={classes.says}>{useTarget(news)}</p>
      {sentences.length === 0 ? (
        <p className={classes.says}>{t('checkins.nothingMoved')}</p>
      ) : (
        <ul aria-label={t('checkins.movedSince')}>
          {sentences.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useTarget({ targetOn, baselineTargetOn }: Props['news']): string {
  const t = useText();
  const { day } = useFormats();
  if (targetOn === null) return t('checkins.noTarget');
  return baselineTargetOn === null || baselineTargetOn === targetOn
    ? t('checkins.dueOn', { day: day(targetOn) })
    : t('checkins.dueAgainst', { day: day(targetOn), baseline: day(baselineTargetOn) });
}

/** Newest moves first, then milestones, then what it waits for and what waits for it. */
function useSentences({ moves, milestones, dependencies }: Props['news']) {
  const t = useText();
  const { day } = useFormats();
  const dayOr = (value: string | null) => (value === null ? t('checkins.noDay') : day(value));
  return [
    ...moves.map(({ movedOn, fromTargetOn, toTargetOn, reason }, index) => ({
      key: `${movedOn} ${index}`,
      text: t(reason === '' ? 'checkins.moved' : 'checkins.movedBecause', {
        from: dayOr(fromTargetOn),
        to: dayOr(toTargetOn),
        reason,
      }),
    })),
    ...milestones
      .filter(({ isChanged }) => isChanged)
      .map(({ id, name, dueOn, metOn }) => ({
        key: id,
        text: t(metOn === null ? 'checkins.milestoneDue' : 'checkins.milestoneMet', {
          name,
          day: day(metOn ?? dueOn),
        }),
      })),
    ...dependencies
      .filter(({ isChanged }) => isChanged)
      .map(({ id, isBlockedByIt, item, targetOn }) => ({
        key: id,
        text: t(isBlockedByIt ? 'checkins.waitsFor' : 'checkins.holdsUp', {
          name: item.name,
          day: dayOr(targetOn),
        }),
      })),
  ];
}
