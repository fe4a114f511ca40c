import { useText } from '../../../app/i18n/use-text.ts';
import { VIEWS, type PortfolioShape } from '../arrangement.ts';
import classes from './portfolio.module.css';

interface Props {
  readonly shape: PortfolioShape;
  readonly onChange: (shape: PortfolioShape) => void;
}

export function Views({ shape, onChange }: Props) {
  const t = useText();
  return (
    <div className={classes.views} role="group" aria-label={t('lifecycle.views')}>
      {VIEWS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === shape}
          onClick={() => onChange(name)}
        >
          {t(`lifecycle.view.${name}`)}
        </button>
      ))}
    </div>
  );
}
