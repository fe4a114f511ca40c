import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import { useVersions } from './check-ins.ts';
import classes from './check-in.module.css';
import { Said } from './said.tsx';

/** How the check-in read before, newest first. */
export function Versions({ id }: { readonly id: string }) {
  const t = useText();
  const formats = useFormats();
  return (
    <Loaded query={useVersions(id)} rows={2}>
      {(versions) => {
        const earlier = versions.slice(1);
        if (earlier.length === 0) return <p className="mute">{t('checkins.neverChanged')}</p>;
        return (
          <ol className={classes.versions}>
            {earlier.map((version) => (
              <li key={version.version}>
                <details>
                  <summary>
                    {t('checkins.heldUntil', {
                      from: formats.instant(version.from),
                      to: version.to ? formats.instant(version.to) : '',
                    })}
                  </summary>
                  <StatusLabel status={version.status} />
                  <Said words={version} />
                </details>
              </li>
            ))}
          </ol>
        );
      }}
    </Loaded>
  );
}
