import { Button } from '@mantine/core';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './definition-tab.module.css';

interface Props {
  readonly submit: string;
  readonly isReady: boolean;
  readonly onCancel: () => void;
}

/** Send, or leave everything as it is. */
export function FormButtons({ submit, isReady, onCancel }: Props) {
  const t = useText();
  return (
    <div className={classes.buttons}>
      <Button type="submit" disabled={!isReady}>
        {submit}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('kpis.cancel')}
      </Button>
    </div>
  );
}
