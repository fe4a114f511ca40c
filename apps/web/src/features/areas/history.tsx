import { Link } from '@tanstack/react-router';
import { $api } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useNames } from '../activity/names.ts';
import { Sentence } from '../activity/sentence.tsx';
import type { Area } from './areas.ts';
import classes from './area-page.module.css';

const SHOWN = 8;

/** The last changes of the area, and the way to all of them. */
export function History({ area }: { readonly area: Area }) {
  const t = useText();
  const formats = useFormats();
  const names = useNames();
  const query = $api.useQuery('get', '/api/v1/activity', {
    params: { query: { areaId: area.id, limit: SHOWN } },
  });
  return (
    <Card
      title={t('areas.history')}
      actions={
        <Link to="/history" search={{ area: area.key }} className={classes.link}>
          {t('areas.wholeHistory')}
        </Link>
      }
    >
      <Loaded query={query} rows={4}>
        {({ data }) => (
          <ul className={classes.list}>
            {data.length === 0 && <li className="mute">{t('areas.noHistory')}</li>}
            {data.map((entry) => (
              <li key={entry.id}>
                <Sentence entry={entry} names={names} />
                <span className={classes.note} title={formats.instant(entry.at)}>
                  {formats.ago(entry.at)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
