import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './paste-bar.module.css';
import type { Paste } from './use-paste.ts';

const focusNow = (button: HTMLButtonElement | null): void => button?.focus();

/** What a paste would do, before it does it. */
export function PasteBar({ paste }: { readonly paste: Paste }) {
  const t = useText();
  const { plan, apply, discard } = paste;
  if (!plan) return null;
  const { changes, refused, blank } = plan;
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    discard();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc anywhere in the bar leaves it
    <div className={classes.bar} role="group" aria-label={t('inbox.paste')} onKeyDown={leave}>
      <div role="status">
        <strong>{t('inbox.pasteChanges', { count: changes.size })}</strong>
        {refused.length > 0 && (
          <strong> · {t('inbox.pasteRefused', { count: refused.length })}</strong>
        )}
        {blank > 0 && <span> · {t('inbox.pasteBlank', { count: blank })}</span>}
        {refused.length > 0 && (
          <ul className={classes.refused}>
            {refused.map(({ name, text, why }) => (
              <li key={`${name} ${text}`}>{t(`inbox.refused.${why}`, { name, text })}</li>
            ))}
          </ul>
        )}
      </div>
      <div className={classes.barActions}>
        <Button
          size="compact-md"
          ref={focusNow}
          disabled={changes.size === 0}
          onClick={() => void apply()}
        >
          {t('inbox.pasteApply')}
        </Button>
        <Button size="compact-md" variant="default" onClick={discard}>
          {t('inbox.pasteDiscard')}
        </Button>
      </div>
    </div>
  );
}
