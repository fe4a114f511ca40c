import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './settings.module.css';

interface Props {
  /** What it is, and what to do with it. */
  readonly text: string;
  readonly secret: string;
  readonly onDone: () => void;
}

/** A link or a token that can never be shown again: large, selectable, copied by one click. */
export function SecretOnce({ text, secret, onDone }: Props) {
  const t = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <div className={`${classes.secret} no-print`} role="status">
      <p>{text}</p>
      <code>{secret}</code>
      <div className={classes.actions}>
        <Button onClick={() => void copy()}>
          {t(isCopied ? 'settings.copied' : 'settings.copy')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('settings.done')}
        </Button>
      </div>
    </div>
  );
}
