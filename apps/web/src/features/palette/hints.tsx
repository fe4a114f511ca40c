import { Kbd } from '@mantine/core';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './palette.module.css';

const KEYS = {
  move: '↑ ↓',
  choose: '↵',
  open: 'Ctrl ↵',
  close: 'Esc',
  save: '↵',
  page: 'Ctrl ↵',
  period: 'Alt ← →',
  back: 'Esc',
} as const;

/** Which keys do what, in one quiet line. */
export function Hints({ names }: { readonly names: readonly (keyof typeof KEYS)[] }) {
  const t = useText();
  return (
    <footer className={classes.hints}>
      {names.map((name) => (
        <span key={name}>
          <Kbd size="xs">{KEYS[name]}</Kbd> {t(`palette.hint.${name}`)}
        </span>
      ))}
    </footer>
  );
}
