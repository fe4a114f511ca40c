import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ActionRow } from './action-row.tsx';
import { useActionsOfArea } from './actions.ts';
import classes from './actions.module.css';
import { NewAction } from './new-action.tsx';

interface Props {
  readonly areaId: string;
  /** Who answers for the area. */
  readonly ownerId: string | null;
}

/** What is still to be done in an area; what is due first comes first. */
export function AreaActionsCard({ areaId, ownerId }: Props) {
  const t = useText();
  const query = useActionsOfArea(areaId);
  return (
    <Card title={t('loop.actions')} actions={<NewAction areaId={areaId} ownerId={ownerId} />}>
      <Loaded query={query} rows={1}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="mute">{t('loop.noActions')}</p>
          ) : (
            <ul className={classes.list}>
              {data.map((action) => (
                <ActionRow key={action.id} action={action} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
