import { Kbd, Switch } from '@mantine/core';
import { useText } from '../i18n/use-text.ts';
import { activeBindings } from '../keys/use-keys.ts';
import { prefer, usePreferences } from '../preferences.ts';
import classes from './keys-sheet.module.css';

const NAMES: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** Everything that can be pressed on the page below. */
export default function KeysSheet() {
  const t = useText();
  const { singleKeys } = usePreferences();
  return (
    <div className={classes.sheet}>
      <Switch
        label={t('keys.singleKeys')}
        description={t('keys.singleKeysText')}
        checked={singleKeys}
        onChange={(event) => prefer({ singleKeys: event.currentTarget.checked })}
      />
      <dl className={classes.keys}>
        {activeBindings().map(({ stroke, label }) => (
          <div key={stroke}>
            <dt>{t(label)}</dt>
            <dd>
              {stroke.split(' ').map((part) => (
                <Kbd key={part}>{namesOf(part)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const namesOf = (part: string): string =>
  part
    .split('+')
    .map((name) => NAMES[name] ?? name)
    .join(' + ');
