import { useIntl } from 'react-intl';
import { $api, type Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import table from '../../../ui/table.module.css';
import { useMoment, type Budget } from '../budget-data.ts';
import { sideOf } from '../grid/side.ts';
import { useMoneyText } from '../money.ts';
import classes from './outcomes.module.css';

type View = Schema<'EarnedValueView'>;

/** What work has earned of its budget, where an item has both money and progress. */
export function EarnedValueCard({ budget }: { readonly budget: Budget }) {
  const { query } = useMoment(budget);
  const earned = $api.useQuery('get', '/api/v1/budgets/{budget}/earned-value', {
    params: { path: { budget: budget.key }, query },
  });
  return (
    <Loaded query={earned} rows={4}>
      {(view) => <EarnedValue view={view} currency={budget.currency} />}
    </Loaded>
  );
}

function EarnedValue({ view, currency }: { readonly view: View; readonly currency: string }) {
  const t = useText();
  const formats = useFormats();
  const { items, untold, question } = view;
  const title = t('outcomes.earned.title', { period: formats.period(question.period) });
  if (items.length === 0 && untold.length === 0)
    return (
      <Card title={title}>
        <p className="mute">{t('outcomes.earned.none')}</p>
      </Card>
    );
  return (
    <Card title={title} isFlush>
      {items.length > 0 && <Items title={title} items={items} currency={currency} />}
      <Untold untold={untold} />
      <Definitions />
    </Card>
  );
}

const MONEY = ['budget', 'planned', 'earned', 'actual'] as const;
const INDICES = ['cpi', 'spi'] as const;
const AHEAD = ['eac', 'vac'] as const;
/** On a phone, the two indices and how far the work will be off. */
const FIRST: ReadonlySet<string> = new Set(['cpi', 'spi', 'vac']);
const right = (name: string) => (FIRST.has(name) ? table.right : `${table.right} ${table.second}`);

function Items({
  title,
  items,
  currency,
}: {
  readonly title: string;
  readonly items: View['items'];
  readonly currency: string;
}) {
  const t = useText();
  return (
    <table className={table.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t('outcomes.by.item')}</th>
          {[...MONEY, ...INDICES, ...AHEAD, 'tcpi' as const].map((name) => (
            <th
              key={name}
              scope="col"
              className={right(name)}
              title={t(`outcomes.earned.means.${name}`)}
            >
              {t(`outcomes.earned.${name}`)}
            </th>
          ))}
          <th scope="col" className={right('milestones')}>
            {t('outcomes.earned.milestones')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Item key={item.itemId} item={item} currency={currency} />
        ))}
      </tbody>
    </table>
  );
}

const DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

function Item({
  item,
  currency,
}: {
  readonly item: View['items'][number];
  readonly currency: string;
}) {
  const intl = useIntl();
  const t = useText();
  const money = useMoneyText();
  const index = (value: number | null): string =>
    value === null ? '–' : intl.formatNumber(value, DIGITS);
  return (
    <tr className={classes.spend}>
      <th scope="row" className={table.fold}>
        {item.name}
      </th>
      {MONEY.map((name) => (
        <td
          key={name}
          className={right(name)}
          title={name === 'planned' ? t(`outcomes.earned.by.${item.plannedBy}`) : undefined}
        >
          {money.whole(item[name], currency)}
        </td>
      ))}
      {INDICES.map((name) => (
        <td key={name} className={right(name)} data-side={aboveOne(item[name])}>
          {index(item[name])}
        </td>
      ))}
      <td className={right('eac')}>{money.whole(item.eac, currency)}</td>
      <td className={right('vac')} data-side={sideOf(item.vac)}>
        {money.signed(item.vac, currency)}
      </td>
      <td className={right('tcpi')}>{index(item.tcpi)}</td>
      <td className={right('milestones')}>
        {item.met}/{item.milestones}
      </td>
    </tr>
  );
}

const aboveOne = (value: number | null) => sideOf(value === null ? null : value - 1);

/** Items with money of which it cannot be told, and what they lack. */
function Untold({ untold }: Pick<View, 'untold'>) {
  const t = useText();
  if (untold.length === 0) return null;
  return (
    <div className={classes.beside}>
      <p>{t('outcomes.earned.untold', { count: untold.length })}</p>
      <ul>
        {untold.map(({ itemId, name, lacks }) => (
          <li key={itemId}>
            {name}: {t(`outcomes.earned.lacks.${lacks}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Definitions() {
  const t = useText();
  return (
    <details className={classes.beside}>
      <summary>{t('outcomes.earned.definitions')}</summary>
      <dl className={classes.definitions}>
        {[...MONEY, ...INDICES, ...AHEAD, 'tcpi' as const].map((name) => (
          <div key={name}>
            <dt>{t(`outcomes.earned.${name}`)}</dt>
            <dd>{t(`outcomes.earned.means.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
