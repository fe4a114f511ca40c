import type { ReactNode } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { StatusBadge } from '../../../ui/status-mark.tsx';
import { usePortfolio, type PortfolioProduct, type Product } from '../lifecycle.ts';
import { useMoneyText } from '../money.ts';
import classes from './product.module.css';

interface Props {
  readonly product: Product;
}

/** Stage, status and what is due; and what its stage asks of the people who keep it. */
export function ProductFacts({ product }: Props) {
  const t = useText();
  const formats = useFormats();
  const { stage, owner, startedOn, launchedOn } = product;
  const entry = usePortfolio().data?.products.find(({ id }) => id === product.id);
  return (
    <>
      {entry && <Prompts entry={entry} />}
      <dl className={classes.facts}>
        <Fact name={t('lifecycle.stage')}>
          <strong className={classes.stage}>{stage?.name ?? '–'}</strong>
          {stage && (
            <p className={classes.more}>
              {t('lifecycle.sinceDays', { day: formats.day(stage.since), count: stage.days })}
            </p>
          )}
        </Fact>
        {entry && <Standing entry={entry} />}
        <Fact name={t('lifecycle.owner')}>
          {owner?.name ?? <span className={classes.open}>{t('lifecycle.ownerOpen')}</span>}
        </Fact>
        <Fact name={t('lifecycle.launchedOn')}>
          {launchedOn ? formats.day(launchedOn) : <span className="mute">–</span>}
          {startedOn && (
            <p className={classes.more}>
              {t('lifecycle.begunOn', { day: formats.day(startedOn) })}
            </p>
          )}
        </Fact>
        {entry && <Decided entry={entry} />}
      </dl>
    </>
  );
}

interface EntryProps {
  readonly entry: PortfolioProduct;
}

/** Only for as long as something is asked. */
function Prompts({ entry: { prompts } }: EntryProps) {
  const t = useText();
  if (prompts.length === 0) return null;
  return (
    <ul className={classes.prompts} aria-label={t('lifecycle.asked')}>
      {prompts.map((prompt) => (
        <li key={prompt}>{t(`lifecycle.prompt.${prompt}`)}</li>
      ))}
    </ul>
  );
}

function Standing({ entry }: EntryProps) {
  const t = useText();
  const formats = useFormats();
  const moneyText = useMoneyText();
  const { status, coverage, nextPlan, revenue, spend } = entry;
  return (
    <>
      <Fact name={t('lifecycle.status')}>
        <StatusBadge status={status} />
        <p className={classes.more}>{t('lifecycle.coverage', { ...coverage })}</p>
      </Fact>
      {nextPlan && (
        <Fact name={t('lifecycle.column.plan')}>
          {nextPlan.stageName}
          <p className={classes.more}>{formats.day(nextPlan.plannedOn)}</p>
        </Fact>
      )}
      {revenue && <Fact name={t('lifecycle.column.revenue')}>{moneyText(revenue)}</Fact>}
      {spend && <Fact name={t('lifecycle.column.spend')}>{moneyText(spend)}</Fact>}
    </>
  );
}

function Decided({ entry }: EntryProps) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const { reviewDueOn, lastDecision, openConditions: open, overdueConditions: overdue } = entry;
  const isDue = reviewDueOn !== null && reviewDueOn <= today;
  return (
    <>
      <Fact name={t('lifecycle.column.review')}>
        {reviewDueOn ? formats.day(reviewDueOn) : <span className="mute">–</span>}
        {isDue && <span className={classes.late}> {t('lifecycle.due')}</span>}
        {lastDecision && (
          <p className={classes.more}>
            {t(`lifecycle.decision.${lastDecision.decision}`)} ·{' '}
            {formats.day(lastDecision.decidedOn)}
          </p>
        )}
      </Fact>
      {open > 0 && (
        <Fact name={t('lifecycle.column.conditions')}>
          {t('lifecycle.open', { count: open })}
          {overdue > 0 && (
            <p className={`${classes.more} ${classes.late}`}>
              {t('lifecycle.overdueCount', { count: overdue })}
            </p>
          )}
        </Fact>
      )}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
