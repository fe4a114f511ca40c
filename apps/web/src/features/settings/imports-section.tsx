import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import classes from './settings.module.css';

export function ImportsSection() {
  const t = useText();
  return (
    <Card>
      <div className={classes.stack}>
        <p className="prose">{t('settings.importsText')}</p>
        <div>
          <Button variant="default" renderRoot={(props) => <Link to="/imports" {...props} />}>
            {t('settings.toImports')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
