import { Link } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import quiet from '../../ui/quiet-button.module.css';
import type { LinkThing } from './linkable.ts';
import classes from './map.module.css';
import { orphanGroups, type OrphanGroup } from './map-rows.ts';
import type { Alignment } from './strategy.ts';
import { ThingLink } from './thing-link.tsx';

interface Props {
  readonly alignment: Alignment;
  /** Undefined where nothing may be changed. */
  readonly onLink: ((thing: LinkThing) => void) | undefined;
}

/** What hangs in the air, both ways: first of all, because it is what there is to do here. */
export function OrphanList({ alignment, onLink }: Props) {
  const t = useText();
  const groups = orphanGroups(alignment);
  const { work, budgetsWithoutOutcome: unbound } = alignment;
  const { aligned, total } = work;
  return (
    <Card title={t('strategy.orphans')}>
      {total > 0 && <p>{t('strategy.alignedWork', { aligned, total })}</p>}
      {unbound.length > 0 && <UnboundMoney budgets={unbound} />}
      {groups.length + unbound.length === 0 ? (
        <p className="mute">{t('strategy.noOrphans')}</p>
      ) : (
        <div className={classes.orphans}>
          {groups.map((group) => (
            <Group key={group.name} group={group} onLink={onLink} />
          ))}
        </div>
      )}
    </Card>
  );
}

/** Lines are too many to be listed here: their budget does. */
function UnboundMoney({ budgets }: { readonly budgets: Alignment['budgetsWithoutOutcome'] }) {
  const t = useText();
  return budgets.map(({ id, key, name, lines }) => (
    <p key={id}>
      {t('strategy.moneyWithoutOutcome', { count: lines })}{' '}
      <Link to="/budget/$key" params={{ key }} search={{ tab: 'outcomes' } as never}>
        {name}
      </Link>
    </p>
  ));
}

interface GroupProps extends Pick<Props, 'onLink'> {
  readonly group: OrphanGroup;
}

/** A goal is served by an objective that names it, and an objective names its goal: neither is a link. */
const BY_LINK: ReadonlySet<OrphanGroup['name']> = new Set([
  'objectivesWithoutWork',
  'objectivesWithoutKpi',
  'itemsWithoutObjective',
  'keyKpisServedByNobody',
] as const);

function Group({ group: { name, things }, onLink }: GroupProps) {
  const t = useText();
  return (
    <section>
      <h3>{t(`strategy.orphan.${name}`, { count: things.length })}</h3>
      <ul>
        {things.map((thing) => (
          <li key={thing.id}>
            <ThingLink thing={thing} />
            {thing.kind !== 'goal' && onLink && BY_LINK.has(name) && (
              <button
                type="button"
                className={`${quiet.button} no-print`}
                aria-label={t('strategy.doTo', { action: t('strategy.do.link'), name: thing.name })}
                onClick={() =>
                  onLink({ kind: thing.kind as LinkThing['kind'], id: thing.id, name: thing.name })
                }
              >
                {t('strategy.do.link')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
