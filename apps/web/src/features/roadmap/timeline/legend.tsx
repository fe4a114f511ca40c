import { useText } from '../../../app/i18n/use-text.ts';
import bar from './bar.module.css';
import classes from './legend.module.css';

interface Props {
  readonly hasBaseline: boolean;
  /** Items without any date, which have no bar. */
  readonly undated: number;
}

const STAGES = ['planned', 'committed', 'in_progress', 'done'] as const;

/** What the shapes mean. */
export function Legend({ hasBaseline, undated }: Props) {
  const t = useText();
  return (
    <ul className={classes.legend} aria-label={t('roadmap.legend')}>
      {STAGES.map((stage) => (
        <li key={stage}>
          <span className={`${bar.bar} ${classes.sample}`} data-stage={stage} />
          {t(`roadmap.stage.${stage}`)}
        </li>
      ))}
      {hasBaseline && (
        <li>
          <span className={`${bar.baseline} ${classes.sample}`} data-shape="baseline" />
          {t('roadmap.baseline')}
        </li>
      )}
      <li>
        <span className={`${bar.milestone} ${classes.sample}`} data-shape="milestone" />
        {t('roadmap.milestone')}
      </li>
      {undated > 0 && <li>{t('roadmap.undated', { count: undated })}</li>}
    </ul>
  );
}
