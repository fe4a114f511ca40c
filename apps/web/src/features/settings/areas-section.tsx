import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Adoption } from './adoption.tsx';
import { AreaTable } from './area-table.tsx';
import { ArchivedAreas } from './archived-areas.tsx';
import { OwnArea } from './own-area.tsx';
import classes from './settings.module.css';

/** Which areas there are, in which order, and which may still be adopted. */
export function AreasSection() {
  const t = useText();
  const query = $api.useQuery('get', '/api/v1/areas');
  return (
    <>
      <Loaded query={query} rows={8}>
        {(areas) =>
          areas.length === 0 ? (
            <div className={classes.below}>
              <EmptyState text={t('settings.noAreas')} />
            </div>
          ) : (
            <Card title={t('settings.areasInUse')} isFlush>
              <AreaTable areas={areas} />
            </Card>
          )
        }
      </Loaded>
      <Adoption />
      <Card title={t('settings.ownArea')}>
        <OwnArea />
      </Card>
      <ArchivedAreas />
    </>
  );
}
