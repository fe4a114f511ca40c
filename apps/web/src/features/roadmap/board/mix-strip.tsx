import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { BENEFICIARIES, ITEM_CATEGORIES } from '#domain/roadmap-item';
import { $api, type Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { leads, useSession } from '../../../app/session.ts';
import { useIsTravelling, useView } from '../../../app/view.ts';
import classes from './mix-strip.module.css';

/** Fetched when somebody plans. */
const MixDialog = lazy(() => import('./mix-dialog.tsx'));

type Balance = Schema<'BalanceView'>;

/** What the capacity of a period goes to: as planned above, as it is below. */
export function MixStrip() {
  const t = useText();
  const { period } = useView();
  const isTravelling = useIsTravelling();
  const mayPlan = leads(useSession());
  const [isPlanning, setPlanning] = useState(false);
  const { data } = $api.useQuery('get', '/api/v1/capacity-mixes/balance', {
    params: { query: { ...(period && { period }) } },
  });
  if (isTravelling || !data) return null;
  const { planned, actual } = data;
  const isEmpty = planned === null && actual.counted === 0;
  if (isEmpty && !mayPlan) return null;
  return (
    <section className={classes.strip} aria-label={t('roadmap.mix')} data-empty={isEmpty}>
      <header>
        <h2>{t('roadmap.mixOf', { period: data.period.label })}</h2>
        <span>
          {isEmpty
            ? t('roadmap.mixNothing', { period: data.period.label })
            : t('roadmap.mixCounted', { counted: actual.counted, count: actual.items })}
        </span>
        {mayPlan && (
          <Button
            className="no-print"
            size="compact-sm"
            variant="default"
            onClick={() => setPlanning(true)}
          >
            {t('roadmap.do.planMix')}
          </Button>
        )}
      </header>
      {!isEmpty && <Parts balance={data} />}
      {isPlanning && (
        <Suspense fallback={null}>
          <MixDialog balance={data} onClose={() => setPlanning(false)} />
        </Suspense>
      )}
    </section>
  );
}

function Parts({ balance: { planned, actual } }: { readonly balance: Balance }) {
  const t = useText();
  const hasBeneficiaries =
    (planned?.byBeneficiary ?? null) !== null ||
    Object.values(actual.byBeneficiary ?? {}).some((share) => share !== null);
  return (
    <>
      <SharesTable
        names={ITEM_CATEGORIES}
        nameOf={(name) => t(`roadmap.categories.${name}`)}
        planned={planned?.byCategory}
        actual={actual.byCategory}
      />
      {hasBeneficiaries && (
        <SharesTable
          names={BENEFICIARIES}
          nameOf={(name) => t(`roadmap.beneficiaries.${name}`)}
          planned={planned?.byBeneficiary ?? undefined}
          actual={actual.byBeneficiary}
        />
      )}
    </>
  );
}

interface TableProps<Name extends string> {
  readonly names: readonly Name[];
  readonly nameOf: (name: Name) => string;
  readonly planned: Readonly<Record<Name, number>> | undefined;
  readonly actual: Readonly<Record<Name, number | null>> | undefined;
}

function SharesTable<Name extends string>({ names, nameOf, planned, actual }: TableProps<Name>) {
  const t = useText();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('roadmap.mix')}</span>
          </th>
          {names.map((name) => (
            <th key={name} scope="col">
              {nameOf(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Shares
          name={t('roadmap.planned')}
          kind="planned"
          shares={names.map((name) => planned?.[name] ?? null)}
        />
        <Shares
          name={t('roadmap.actual')}
          kind="actual"
          shares={names.map((name) => actual?.[name] ?? null)}
        />
      </tbody>
    </table>
  );
}

interface SharesProps {
  readonly name: string;
  /** Percent, in the order of the headings. */
  readonly shares: readonly (number | null)[];
  readonly kind: 'planned' | 'actual';
}

function Shares({ name, shares, kind }: SharesProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <tr data-kind={kind}>
      <th scope="row">{name}</th>
      {shares.map((share, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the columns never change their order
        <td key={index}>
          <span className={classes.bar} style={{ width: `${share ?? 0}%` }} aria-hidden="true" />
          <span className={classes.share} style={{ left: `${besideBar(share)}%` }}>
            {share === null ? t('roadmap.noShare') : formats.share(share / 100)}
          </span>
        </td>
      ))}
    </tr>
  );
}

/** Percent up to which a figure has room beside its bar. */
const ROOM_BESIDE = 60;

const besideBar = (share: number | null): number =>
  share === null || share > ROOM_BESIDE ? 0 : share;
