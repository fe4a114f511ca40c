import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import classes from './launch.module.css';
import type { Launch } from './launches.ts';
import { Readiness } from './readiness.tsx';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly launch: Launch;
}

/** When it goes to whom, against the first dates, and how ready it is. */
export function LaunchFacts({ launch }: Props) {
  const t = useText();
  const { item, product, owner, readiness, decisions } = launch;
  return (
    <dl className={classes.facts}>
      <Fact name={t('launches.readiness')}>
        <Readiness readiness={readiness} />
      </Fact>
      <Fact name={t('launches.decisionWord')}>
        <Verdict decision={decisions[0]?.decision} />
      </Fact>
      <Dates launch={launch} />
      <Fact name={t('roadmap.lane.owner')}>
        {owner?.name ?? <span className={classes.open}>{t('roadmap.ownerOpen')}</span>}
      </Fact>
      <Fact name={t('launches.item')}>
        <Link to="/roadmap/$key" params={{ key: item.key }}>
          {item.name}
        </Link>
      </Fact>
      {product && (
        <Fact name={t('roadmap.lane.product')}>
          <Link to="/products/$key" params={{ key: product.key }}>
            {product.name}
          </Link>
        </Fact>
      )}
    </dl>
  );
}

function Dates({ launch }: Props) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const { softOn, hardOn, launchedOn, baselineOn, baselineSoftOn, slipDays } = launch;
  const isLate = launchedOn === null && hardOn < today;
  return (
    <>
      {softOn !== null && (
        <Fact name={t('launches.soft')}>
          {formats.day(softOn)}
          {baselineSoftOn !== null && baselineSoftOn !== softOn && (
            <p className={classes.more}>
              {t('launches.first', { day: formats.day(baselineSoftOn) })}
            </p>
          )}
        </Fact>
      )}
      <Fact name={t(launchedOn === null ? 'launches.hard' : 'launches.launchedWord')}>
        <strong className={isLate ? classes.late : undefined}>
          {formats.day(launchedOn ?? hardOn)}
        </strong>
        <p className={classes.more} data-late={slipDays > 0 || undefined}>
          {slipDays === 0
            ? t('launches.asPlanned')
            : t(slipDays > 0 ? 'launches.later' : 'launches.earlier', {
                days: Math.abs(slipDays),
                day: formats.day(baselineOn),
              })}
        </p>
      </Fact>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
