import { Link } from '@tanstack/react-router';
import type { Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { ProductLink } from '../../lifecycle/product-link.tsx';
import { Counts } from '../counts.tsx';
import { Fact, Facts } from './fact.tsx';
import { lifecycleFacts, objectiveFacts, roadmapFacts } from './register-facts.ts';
import classes from './registers.module.css';
import { useRegisters } from './use-registers.ts';

interface Props {
  readonly period: Schema<'ScorecardView'>['period'];
}

/** Below the figures what the registers say, in the order of the report: objectives, delivery, products. */
export function Registers({ period }: Props) {
  const t = useText();
  const { alignment, roadmap, kept, portfolio } = useRegisters(period);
  return (
    <section className={classes.registers} aria-label={t('registers.title')}>
      <Card
        title={t('registers.objectives')}
        actions={<Link to="/strategy">{t('registers.seeStrategy')}</Link>}
      >
        <Loaded query={alignment} rows={3}>
          {(view) => <Objectives view={view} />}
        </Loaded>
      </Card>
      <Card
        title={t('registers.roadmap')}
        actions={<Link to="/roadmap">{t('registers.seeRoadmap')}</Link>}
      >
        <Loaded query={roadmap} rows={3}>
          {(view) => <Delivery view={view} kept={kept.data} period={period} />}
        </Loaded>
      </Card>
      <Card
        title={t('registers.lifecycle')}
        actions={<Link to="/portfolio">{t('registers.seePortfolio')}</Link>}
      >
        <Loaded query={portfolio} rows={3}>
          {(view) => <Products view={view} />}
        </Loaded>
      </Card>
    </section>
  );
}

interface Named {
  readonly key: string;
  readonly name: string;
}

const objectiveLink = ({ key, name }: Named) => (
  <Link to="/objectives/$key" params={{ key }}>
    {name}
  </Link>
);

const itemLink = ({ key, name }: Named) => (
  <Link to="/roadmap/$key" params={{ key }}>
    {name}
  </Link>
);

const productLink = ({ key, name }: Named) => <ProductLink productKey={key}>{name}</ProductLink>;

function Objectives({ view }: { readonly view: Schema<'AlignmentView'> }) {
  const t = useText();
  const { statuses, open, offTrack, endingSoon, withoutWork } = objectiveFacts(view);
  if (open === 0) return <p className="mute">{t('registers.noObjectives')}</p>;
  return (
    <>
      <Counts title={t('registers.committed')} counts={statuses} />
      <Facts>
        <Fact label={t('registers.offTrack')} things={offTrack} link={objectiveLink} isBad />
        <Fact label={t('registers.endingSoon')} things={endingSoon} link={objectiveLink} />
        <Fact label={t('registers.withoutWork')} things={withoutWork} link={objectiveLink} isBad />
      </Facts>
    </>
  );
}

interface DeliveryProps extends Props {
  readonly view: Schema<'RoadmapView'>;
  readonly kept: Schema<'PredictabilityView'> | undefined;
}

function Delivery({ view, kept, period }: DeliveryProps) {
  const t = useText();
  const formats = useFormats();
  const { shipped, slipped, ahead, blocked, total } = roadmapFacts(view, period);
  if (total === 0) return <p className="mute">{t('registers.noItems')}</p>;
  return (
    <>
      {kept && kept.rate !== null && (
        <p className={classes.line}>
          {t('registers.kept', {
            kept: kept.deliveredByBaseline,
            due: kept.due,
            share: formats.share(kept.rate),
          })}
        </p>
      )}
      <Facts>
        <Fact label={t('registers.shipped')} things={shipped} link={itemLink} />
        <Fact label={t('registers.slipped')} things={slipped} link={itemLink} isBad />
        <Fact label={t('registers.ahead')} things={ahead} link={itemLink} />
        <Fact label={t('registers.blocked')} things={blocked} link={itemLink} isBad />
      </Facts>
    </>
  );
}

function Products({ view }: { readonly view: Schema<'PortfolioView'> }) {
  const t = useText();
  const { phases, total, waiting, retiring, ...conditions } = lifecycleFacts(view);
  if (total === 0) return <p className="mute">{t('registers.noProducts')}</p>;
  return (
    <>
      <p className={classes.line}>{t('registers.phases', { ...phases, total })}</p>
      <Facts>
        <Fact label={t('registers.waiting')} things={waiting} link={productLink} />
        <Fact label={t('registers.retiring')} things={retiring} link={productLink} />
      </Facts>
      {conditions.openConditions > 0 && (
        <p className={classes.line}>
          {t('registers.conditions', {
            count: conditions.openConditions,
            overdue: conditions.overdueConditions,
          })}
        </p>
      )}
    </>
  );
}
