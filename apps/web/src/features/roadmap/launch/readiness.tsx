import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import classes from './launch.module.css';
import type { Launch } from './launches.ts';

/** How much of the checklist is done, and how many must-haves stand in the way of a go. */
export function Readiness({ readiness }: Pick<Launch, 'readiness'>) {
  const t = useText();
  const formats = useFormats();
  const { done, total, openMusts, percent } = readiness;
  if (percent === null) return <span className="mute">{t('launches.noEntries')}</span>;
  return (
    <span className={classes.readiness}>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.fill} style={{ width: `${percent}%` }} />
      </span>
      <span className={classes.share}>{formats.share(percent / 100)}</span>
      <span className={classes.note} data-late={openMusts > 0 || undefined}>
        {openMusts > 0
          ? t('launches.openMusts', { count: openMusts })
          : t('launches.doneOf', { done, total })}
      </span>
    </span>
  );
}
