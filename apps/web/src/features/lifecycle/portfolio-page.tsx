import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useAreas } from '../areas/areas.ts';
import { isFiltered, NO_FILTERS, useArrangement } from './arrangement.ts';
import { usePortfolio, useStages, type Portfolio, type Stage } from './lifecycle.ts';
import { ExamplePortfolio } from './portfolio/example-portfolio.tsx';
import classes from './portfolio/portfolio.module.css';
import { PortfolioTable } from './portfolio/portfolio-table.tsx';
import { PortfolioToolbar } from './portfolio/portfolio-toolbar.tsx';
import { StageBoard } from './portfolio/stage-board.tsx';
import { Views } from './portfolio/views.tsx';
import { shownProducts, sortedProducts, waits, type Names } from './shown-products.ts';

/** Every product: where it stands in its life, how it does, and what waits for a decision. */
export function PortfolioPage() {
  const t = useText();
  const portfolio = usePortfolio();
  const stages = useStages();
  const isHere = portfolio.data !== undefined && stages.data !== undefined;
  return (
    <div className={classes.page}>
      {!isHere && <PageHead title={t('lifecycle.title')} />}
      <Loaded query={portfolio} rows={10}>
        {(view) => (
          <Loaded query={stages} rows={10}>
            {(all) => <Shown view={view} stages={all} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

interface ShownProps {
  readonly view: Portfolio;
  readonly stages: readonly Stage[];
}

function Shown({ view, stages }: ShownProps) {
  const t = useText();
  const [arrangement, arrange] = useArrangement();
  const names = useNames(stages);
  const { sort, shape } = arrangement;
  const products = useMemo(
    () => sortedProducts(shownProducts(view.products, arrangement), sort, names),
    [view, arrangement, sort, names],
  );
  return (
    <>
      <PageHead
        title={t('lifecycle.title')}
        actions={
          <>
            <Views shape={shape} onChange={(next) => arrange({ shape: next })} />
            <Beginnings />
          </>
        }
      >
        {view.products.length > 0 && <Line view={view} />}
      </PageHead>
      {view.products.length === 0 ? (
        <NoProducts />
      ) : (
        <>
          <PortfolioToolbar {...{ view, stages, arrangement, arrange, names }} />
          {isFiltered(arrangement) && (
            <p className={classes.shown} role="status">
              {t('lifecycle.shown', { shown: products.length, count: view.products.length })}
            </p>
          )}
          {products.length === 0 ? (
            <EmptyState
              text={t('lifecycle.noMatch')}
              action={
                <Button variant="default" onClick={() => arrange(NO_FILTERS)}>
                  {t('lifecycle.clear')}
                </Button>
              }
            />
          ) : shape === 'table' ? (
            <PortfolioTable {...{ products, arrangement, arrange, names }} />
          ) : (
            <StageBoard products={products} stages={stages} />
          )}
        </>
      )}
    </>
  );
}

function useNames(stages: readonly Stage[]): Names {
  const { data } = useAreas();
  return useMemo(
    () => ({
      areas: new Map(data?.map(({ id, name }) => [id, name])),
      places: new Map(stages.map(({ id }, place) => [id, place])),
    }),
    [data, stages],
  );
}

/** How many there are, and what waits. */
function Line({ view: { products } }: Pick<ShownProps, 'view'>) {
  const t = useText();
  const sum = (count: (product: Portfolio['products'][number]) => number): number =>
    products.reduce((total, product) => total + count(product), 0);
  return (
    <>
      {t('lifecycle.line', {
        count: products.length,
        live: products.filter(({ stage }) => stage?.phase === 'live').length,
        waiting: products.filter(waits).length,
        conditions: sum(({ openConditions }) => openConditions),
      })}
    </>
  );
}

/** Nothing in the past can be begun. */
function Beginnings() {
  const t = useText();
  const openPanel = useOpenPanel();
  const mayBegin = useMayBegin();
  useKeys(
    mayBegin
      ? [{ stroke: 'n', label: 'lifecycle.newProduct', run: () => openPanel('new-product:') }]
      : [],
  );
  if (!mayBegin) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={() => openPanel('new-product-line:')}>
        {t('lifecycle.newLine')}
      </Button>
      <Button size="xs" onClick={() => openPanel('new-product:')}>
        {t('lifecycle.newProduct')}
      </Button>
    </>
  );
}

function useMayBegin(): boolean {
  const isTravelling = useIsTravelling();
  const { data = [] } = useAreas();
  return !isTravelling && data.some(({ can }) => can.update);
}

function NoProducts() {
  const t = useText();
  const openPanel = useOpenPanel();
  const mayBegin = useMayBegin();
  return (
    <EmptyState
      text={t('lifecycle.empty')}
      action={
        mayBegin && (
          <Button onClick={() => openPanel('new-product:')}>{t('lifecycle.newProduct')}</Button>
        )
      }
      example={<ExamplePortfolio />}
    />
  );
}
