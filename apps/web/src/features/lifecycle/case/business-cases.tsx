import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { useAreas } from '../../areas/areas.ts';
import type { Product } from '../lifecycle.ts';
import { useMoneyText } from '../money.ts';
import { Benefits } from './benefits.tsx';
import classes from './case.module.css';
import { useCases, type BusinessCase } from './cases.ts';
import { CaseForm, ClaimForm } from './dialogs.ts';
import { useCaseWrites } from './use-case-writes.ts';

interface Props {
  readonly product: Product;
}

/** What is spent on it and what that is to bring; a card for each case. */
export function BusinessCases({ product }: Props) {
  const t = useText();
  const mayAdd = useMayAdd(product);
  const [isAdding, setAdding] = useState(false);
  const add = (): void => setAdding(true);
  return (
    <Loaded query={useCases(product.key)} rows={3}>
      {(cases) => (
        <>
          {cases.map((one) => (
            <Case key={one.id} product={product} one={one} />
          ))}
          {cases.length === 0 ? (
            <Card title={t('cases.title')} actions={mayAdd && <Add onAdd={add} />}>
              <p className="mute">{t('cases.none')}</p>
            </Card>
          ) : (
            mayAdd && (
              <div className={`${classes.another} no-print`}>
                <Add isAnother onAdd={add} />
              </div>
            )
          )}
          <Suspense>
            {isAdding && <CaseForm product={product} onClose={() => setAdding(false)} />}
          </Suspense>
        </>
      )}
    </Loaded>
  );
}

interface AddProps {
  readonly isAnother?: boolean;
  readonly onAdd: () => void;
}

function Add({ isAnother = false, onAdd }: AddProps) {
  const t = useText();
  return (
    <Button size="compact-sm" variant="default" onClick={onAdd}>
      {t(isAnother ? 'cases.another' : 'cases.add')}
    </Button>
  );
}

/** A case belongs to the area, and those who keep that decide what is claimed. */
function useMayAdd({ areaId, archivedAt }: Product): boolean {
  const isTravelling = useIsTravelling();
  const area = useAreas().data?.find(({ id }) => id === areaId);
  return area?.can.update === true && archivedAt === null && !isTravelling;
}

interface CaseProps extends Props {
  readonly one: BusinessCase;
}

function Case({ product, one }: CaseProps) {
  const t = useText();
  const isTravelling = useIsTravelling();
  return (
    <Card
      title={t('cases.of', { name: one.name })}
      actions={!isTravelling && <Actions product={product} one={one} />}
    >
      {one.summary && <p className={classes.summary}>{one.summary}</p>}
      <Facts one={one} />
      <Benefits one={one} />
    </Card>
  );
}

/** Each currency by itself, because no rate is assumed. */
function Facts({ one }: Pick<CaseProps, 'one'>) {
  const t = useText();
  const formats = useFormats();
  const moneyText = useMoneyText();
  const { cost, claimedReturn, totals, startsOn, horizonMonths, owner } = one;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('cases.cost')}</dt>
        <dd>{cost ? moneyText(cost) : <span className="mute">–</span>}</dd>
      </div>
      {totals.map(({ currency, claimed, measured, realisation }) => (
        <div key={currency}>
          <dt>{t('cases.moneyBack')}</dt>
          <dd>
            {t('cases.measuredOf', {
              measured: moneyText({ amount: measured, currency }),
              claimed: moneyText({ amount: claimed, currency }),
            })}
            {realisation !== null && (
              <span className={classes.under}>
                {t('cases.realisation', { share: formats.share(realisation) })}
              </span>
            )}
          </dd>
        </div>
      ))}
      {claimedReturn !== null && (
        <div>
          <dt>{t('cases.claimedReturn')}</dt>
          <dd>{formats.share(claimedReturn)}</dd>
        </div>
      )}
      <div>
        <dt>{t('cases.looksAhead')}</dt>
        <dd>
          {t('cases.months', { count: horizonMonths })}
          <span className={classes.under}>{t('cases.from', { day: formats.day(startsOn) })}</span>
        </dd>
      </div>
      <div>
        <dt>{t('lifecycle.owner')}</dt>
        <dd>{owner?.name ?? t('lifecycle.ownerOpen')}</dd>
      </div>
    </dl>
  );
}

function Actions({ product, one }: CaseProps) {
  const t = useText();
  const { archive } = useCaseWrites();
  const [dialog, setDialog] = useState<'edit' | 'claim'>();
  const close = (): void => setDialog(undefined);
  return (
    <>
      {one.can.archive && (
        <Button size="compact-sm" variant="default" onClick={() => void archive(one)}>
          {t('lifecycle.archive')}
        </Button>
      )}
      {one.can.update && (
        <Button size="compact-sm" variant="default" onClick={() => setDialog('edit')}>
          {t('lifecycle.edit')}
        </Button>
      )}
      {one.can.claim && (
        <Button size="compact-sm" onClick={() => setDialog('claim')}>
          {t('cases.claim')}
        </Button>
      )}
      <Suspense>
        {dialog === 'edit' && <CaseForm product={product} one={one} onClose={close} />}
        {dialog === 'claim' && <ClaimForm one={one} onClose={close} />}
      </Suspense>
    </>
  );
}
