import { memo } from 'react';
import type { Formats } from '../../../app/i18n/use-formats.ts';
import type { Text } from '../../../app/i18n/use-text.ts';
import { StatusCell, StatusLabel } from '../../../ui/status-mark.tsx';
import table from '../../../ui/table.module.css';
import type { PortfolioProduct } from '../lifecycle.ts';
import type { useMoneyText, useShortMoney } from '../money.ts';
import { ProductLink } from '../product-link.tsx';
import classes from './portfolio.module.css';

/** What all rows share, made once. */
export interface RowContext {
  readonly t: Text;
  readonly formats: Formats;
  readonly today: string;
  readonly moneyText: ReturnType<typeof useMoneyText>;
  readonly shortMoney: ReturnType<typeof useShortMoney>;
  /** The line has a column where it does not group the rows. */
  readonly hasLine: boolean;
  readonly hasMoney: boolean;
}

interface Props {
  readonly product: PortfolioProduct;
  readonly context: RowContext;
}

export const PortfolioRow = memo(function PortfolioRow({ product, context }: Props) {
  const { t, formats, hasLine, hasMoney } = context;
  const { key, name, kind, owner, line, stage, status, coverage, revenue, spend } = product;
  return (
    <tr className={classes.row}>
      <th scope="row" className={table.fold}>
        <ProductLink productKey={key} className={classes.name}>
          {name}
        </ProductLink>
        <span className={classes.more}>
          {owner?.name ?? <span className={classes.open}>{t('lifecycle.ownerOpen')}</span>}
          {kind === 'service' && ` · ${t('lifecycle.kind.service')}`}
        </span>
      </th>
      {hasLine && <td className={table.fold}>{line?.name ?? <span className="mute">–</span>}</td>}
      <td className={table.fold}>
        {stage ? stage.name : <span className="mute">–</span>}
        {stage && (
          <span className={classes.more}>
            {t('lifecycle.since', { day: formats.day(stage.since) })}
          </span>
        )}
      </td>
      <td className={table.right}>{stage ? formats.number(stage.days) : '–'}</td>
      <td className={table.fold}>
        <StatusLabel status={status} />
        {coverage.total > 0 && (
          <span className={classes.more}>{t('lifecycle.coverage', { ...coverage })}</span>
        )}
      </td>
      <td className={table.fold}>
        <KeyKpi product={product} context={context} />
      </td>
      {hasMoney && (
        <>
          <MoneyCell money={revenue} context={context} />
          <MoneyCell money={spend} context={context} />
        </>
      )}
      <td className={table.fold}>
        <Plan product={product} context={context} />
      </td>
      <td className={table.fold}>
        <Conditions product={product} context={context} />
      </td>
      <td className={table.fold}>
        <ReviewDue product={product} context={context} />
      </td>
    </tr>
  );
});

interface MoneyProps {
  readonly money: PortfolioProduct['revenue'];
  readonly context: RowContext;
}

function MoneyCell({ money, context: { moneyText, shortMoney } }: MoneyProps) {
  if (!money) return <td className={table.right}>–</td>;
  return (
    <td className={table.right} title={moneyText(money)}>
      {shortMoney(money)}
    </td>
  );
}

function KeyKpi({ product: { keyKpi }, context: { t, formats } }: Props) {
  if (!keyKpi) return <span className="mute">–</span>;
  const { name, value, target, status } = keyKpi;
  return (
    <>
      <span className={classes.kpi}>
        <StatusCell status={status} />
        <strong>{formats.figure(value, keyKpi)}</strong>
        {target !== null && (
          <span className="mute">
            {t('lifecycle.ofTarget', { target: formats.figure(target, keyKpi) })}
          </span>
        )}
      </span>
      <span className={classes.more}>{name}</span>
    </>
  );
}

function Plan({ product: { nextPlan }, context: { t, formats, today } }: Props) {
  if (!nextPlan) return <span className="mute">–</span>;
  const { stageName, plannedOn, slipDays } = nextPlan;
  return (
    <>
      {formats.day(plannedOn)}
      {plannedOn < today && <span className={classes.late}> {t('lifecycle.overdue')}</span>}
      <span className={classes.more}>
        {stageName}
        {slipDays !== null && slipDays !== 0 && (
          <span className={slipDays > 0 ? classes.late : undefined}>
            {` · ${t(slipDays > 0 ? 'lifecycle.slip' : 'lifecycle.early', { days: Math.abs(slipDays) })}`}
          </span>
        )}
      </span>
    </>
  );
}

function Conditions({ product, context: { t } }: Props) {
  const { openConditions: open, overdueConditions: overdue } = product;
  if (open === 0) return <span className="mute">–</span>;
  return (
    <>
      {t('lifecycle.open', { count: open })}
      {overdue > 0 && (
        <span className={`${classes.more} ${classes.late}`}>
          {t('lifecycle.overdueCount', { count: overdue })}
        </span>
      )}
    </>
  );
}

function ReviewDue({ product, context: { t, formats, today } }: Props) {
  const { reviewDueOn, openReview, lastDecision } = product;
  return (
    <>
      {openReview ? (
        <strong>{t('lifecycle.underReview', { gate: openReview.gate })}</strong>
      ) : reviewDueOn ? (
        <>
          {formats.day(reviewDueOn)}
          {reviewDueOn <= today && <span className={classes.late}> {t('lifecycle.due')}</span>}
        </>
      ) : (
        <span className="mute">–</span>
      )}
      {lastDecision && (
        <span className={classes.more}>
          {t(`lifecycle.decision.${lastDecision.decision}`)} · {formats.day(lastDecision.decidedOn)}
        </span>
      )}
    </>
  );
}
