import { useText } from '../../app/i18n/use-text.ts';
import { VIEWS, type RoadmapShape } from './arrangement.ts';
import classes from './roadmap.module.css';

interface Props {
  readonly shape: RoadmapShape;
  readonly onChange: (shape: RoadmapShape) => void;
}

export function Views({ shape, onChange }: Props) {
  const t = useText();
  return (
    <div className={classes.views} role="group" aria-label={t('roadmap.views')}>
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === shape}
          onClick={() => onChange(name)}
        >
          {t(`roadmap.view.${name}`)}
        </button>
      ))}
    </div>
  );
}
