import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/use-text.ts';
import { isProblem } from '../problem.ts';
import { problemText } from '../write/toasts.tsx';
import classes from './faults.module.css';

export function NotFoundPage() {
  const t = useText();
  return <NothingThere text={t('frame.notFoundText')} />;
}

/** Where the address is right, and what it names is not there. */
export const NothingThere = ({ text }: { readonly text: string }) => (
  <Fault title="frame.notFound" text={text} />
);

interface FaultProps {
  readonly error: unknown;
  readonly reset: () => void;
}

/** A page that could not be shown: out of reach, a deployment meanwhile, no network, or a fault of ours. */
export function PageFault({ error, reset }: FaultProps) {
  const t = useText();
  if (isProblem(error, 404) || isProblem(error, 400))
    return <NothingThere text={problemText(t, error)} />;
  if (isProblem(error, 403)) return <Fault title="frame.noAccess" text={problemText(t, error)} />;
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

/** To try again would change nothing. */
function Fault({ title, text }: { readonly title: string; readonly text: string }) {
  const t = useText();
  return (
    <section className={classes.fault}>
      <h1>{t(title)}</h1>
      <p>{text}</p>
      <Link to="/">{t('frame.toBriefing')}</Link>
    </section>
  );
}
