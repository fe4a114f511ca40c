import { Link } from '@tanstack/react-router';
import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { leads, useSession } from '../../app/session.ts';
import { useIsTravelling } from '../../app/view.ts';
import quiet from '../../ui/quiet-button.module.css';
import { useArrangement } from './arrangement.ts';
import { useVersions, type Budget } from './budget-data.ts';
import classes from './budget.module.css';

/** What waits for a yes or a no of the reader, with the way to it. */
export function Waiting({ budget }: { readonly budget: Budget }) {
  const session = useSession();
  const isTravelling = useIsTravelling();
  const mayDecide = leads(session) || session.role === 'ceo';
  if (!mayDecide || isTravelling) return null;
  return <Decisions budget={budget} />;
}

function Decisions({ budget }: { readonly budget: Budget }) {
  const t = useText();
  const [{ tab }, arrange] = useArrangement();
  const { data: versions = [] } = useVersions(budget.key);
  const { data: changes = [] } = $api.useQuery('get', '/api/v1/budget-changes', {
    params: { query: { budget: budget.key, state: 'requested' } },
  });
  const waiting = [
    { tab: 'versions' as const, count: versions.filter(({ can }) => can.approve).length },
    { tab: 'changes' as const, count: changes.filter(({ can }) => can.approve).length },
  ].filter((one) => one.count > 0 && one.tab !== tab);
  if (waiting.length === 0) return null;
  return (
    <p className={`${classes.waiting} no-print`} role="status">
      {waiting.map((one) => (
        <span key={one.tab}>
          {t(`budget.waiting.${one.tab}`, { count: one.count })}{' '}
          <button type="button" className={quiet.button} onClick={() => arrange({ tab: one.tab })}>
            {t('budget.waiting.look')}
          </button>
        </span>
      ))}
    </p>
  );
}

/** Changes of all budgets that nobody has decided yet, the oldest first. */
export function WaitingChanges({ budgets }: { readonly budgets: readonly Budget[] }) {
  const t = useText();
  const { data = [] } = $api.useQuery('get', '/api/v1/budget-changes', {
    params: { query: { state: 'requested' } },
  });
  const counts = Map.groupBy(data, ({ budgetKey }) => budgetKey);
  if (data.length === 0) return null;
  return (
    <div className={`${classes.waiting} no-print`} role="status">
      {budgets.map(({ key, name }) => {
        const count = counts.get(key)?.length ?? 0;
        if (count === 0) return null;
        return (
          <span key={key}>
            {name}: {t('budget.waiting.changes', { count })}{' '}
            <Link to="/budget/$key" params={{ key }} search={{ tab: 'changes' } as never}>
              {t('budget.waiting.look')}
            </Link>
          </span>
        );
      })}
    </div>
  );
}
