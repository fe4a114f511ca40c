import { Link } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useProduct, type Product } from './lifecycle.ts';
import { ProductActions } from './product/product-actions.tsx';
import { ProductFacts } from './product/product-facts.tsx';
import classes from './product/product.module.css';
import { StageHistory } from './product/stage-history.tsx';
import { StagePlans } from './product/stage-plans.tsx';

/** A product in short, beside the page. */
export default function ProductPanel({ id }: PanelProps) {
  return <Loaded query={useProduct(id)}>{(product) => <Short product={product} />}</Loaded>;
}

function Short({ product }: { readonly product: Product }) {
  const t = useText();
  return (
    <div className={classes.panel}>
      <h3 className={classes.panelHead}>
        <Link to="/products/$key" params={{ key: product.key }}>
          {product.name}
        </Link>
      </h3>
      <div className={classes.actions}>
        <ProductActions product={product} />
      </div>
      <ProductFacts product={product} />
      <section aria-label={t('lifecycle.plans')}>
        <h3>{t('lifecycle.plans')}</h3>
        <StagePlans product={product} />
      </section>
      <section aria-label={t('lifecycle.history')}>
        <h3>{t('lifecycle.history')}</h3>
        <StageHistory product={product} />
      </section>
    </div>
  );
}
