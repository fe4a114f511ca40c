import { Button } from '@mantine/core';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useText } from '../i18n/use-text.ts';
import { isProblem } from '../problem.ts';
import { problemText } from '../write/toasts.tsx';
import classes from './faults.module.css';

export function NotFoundPage() {
  const t = useText();
  return (
    <section className={classes.fault}>
      <h1>{t('frame.notFound')}</h1>
      <p>{t('frame.notFoundText')}</p>
      <Link to="/">{t('frame.toBriefing')}</Link>
    </section>
  );
}

/** A page that could not be shown: a deployment meanwhile, no network, or a fault of ours. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const t = useText();
  const isStale = !isProblem(error) && /import|module/i.test(String(error));
  return (
    <section className={classes.fault} role="alert">
      <h1>{t(isStale ? 'frame.newVersion' : 'frame.pageFault')}</h1>
      <p>{isStale ? t('frame.newVersionText') : problemText(t, error)}</p>
      <Button onClick={() => (isStale ? location.reload() : reset())}>
        {t(isStale ? 'frame.reload' : 'frame.tryAgain')}
      </Button>
    </section>
  );
}
