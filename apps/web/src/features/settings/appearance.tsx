import { SegmentedControl, Switch } from '@mantine/core';
import { useText } from '../../app/i18n/use-text.ts';
import { prefer, usePreferences, useScheme } from '../../app/preferences.ts';
import classes from './settings.module.css';

const SCHEMES = ['auto', 'light', 'dark'] as const;
const DENSITIES = ['comfortable', 'compact'] as const;

/** Holds at once, and on every machine. */
export function Appearance() {
  const t = useText();
  const { scheme, setScheme } = useScheme();
  const { density, singleKeys } = usePreferences();
  return (
    <div className={classes.form}>
      <div>
        <div className={classes.label} id="scheme">
          {t('frame.scheme')}
        </div>
        <SegmentedControl
          aria-labelledby="scheme"
          value={scheme}
          onChange={setScheme}
          data={SCHEMES.map((value) => ({ value, label: t(`frame.scheme.${value}`) }))}
        />
      </div>
      <div>
        <div className={classes.label} id="density">
          {t('settings.density')}
        </div>
        <SegmentedControl
          aria-labelledby="density"
          value={density}
          onChange={(chosen) => prefer({ density: chosen })}
          data={DENSITIES.map((value) => ({ value, label: t(`settings.density.${value}`) }))}
        />
      </div>
      <Switch
        label={t('keys.singleKeys')}
        description={t('keys.singleKeysText')}
        checked={singleKeys}
        onChange={(event) => prefer({ singleKeys: event.currentTarget.checked })}
      />
    </div>
  );
}
