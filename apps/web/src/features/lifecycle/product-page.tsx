import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useAreas } from '../areas/areas.ts';
import { Thread } from '../comments/thread.tsx';
import { useProduct, type Product } from './lifecycle.ts';
import { ProductActions } from './product/product-actions.tsx';
import { ProductFacts } from './product/product-facts.tsx';
import classes from './product/product.module.css';
import { Segments } from './product/segments.tsx';
import { StageHistory } from './product/stage-history.tsx';
import { StagePlans } from './product/stage-plans.tsx';
import { Reviews } from './review/reviews.tsx';

const Course = lazy(async () => ({ default: (await import('./product/course.tsx')).Course }));
const EditProduct = lazy(async () => ({
  default: (await import('./product/edit-product.tsx')).EditProduct,
}));

/** One product or service: where it stands in its life, how it does, and what was decided about it. */
export function ProductPage() {
  const { key = '' } = useParams({ strict: false });
  return (
    <Loaded query={useProduct(key)} rows={12} isPage>
      {(product) => <ProductOf key={product.id} product={product} />}
    </Loaded>
  );
}

function ProductOf({ product }: { readonly product: Product }) {
  const t = useText();
  const [isEdited, setEdited] = useState(false);
  return (
    <>
      <PageHead
        title={product.name}
        actions={<ProductActions product={product} onEdit={() => setEdited(true)} />}
      >
        <HeadLine product={product} />
      </PageHead>
      {isEdited && (
        <Card title={t('lifecycle.edit')}>
          <Suspense>
            <EditProduct product={product} onDone={() => setEdited(false)} />
          </Suspense>
        </Card>
      )}
      {product.description && !isEdited && (
        <div className={classes.description}>
          <Markdown text={product.description} />
        </div>
      )}
      <Card title={t('lifecycle.stands')}>
        <ProductFacts product={product} />
      </Card>
      <Segments product={product} />
      <div className={classes.columns}>
        <div>
          <Reviews product={product} />
          <Suspense>
            <Course product={product} />
          </Suspense>
          <Card title={t('comments.comments')}>
            <Thread subjectKind="product" subjectId={product.id} />
          </Card>
        </div>
        <div>
          <Card title={t('lifecycle.plans')}>
            <StagePlans product={product} />
          </Card>
          <Card title={t('lifecycle.history')}>
            <StageHistory product={product} />
          </Card>
        </div>
      </div>
    </>
  );
}

/** What it is, and where it belongs. */
function HeadLine({ product }: { readonly product: Product }) {
  const t = useText();
  const formats = useFormats();
  const { kind, line, areaId, archivedAt } = product;
  const area = useAreas().data?.find(({ id }) => id === areaId);
  return (
    <>
      {archivedAt && (
        <strong>{t('lifecycle.archivedOn', { day: formats.instant(archivedAt) })} </strong>
      )}
      {[t(`lifecycle.kind.${kind}`), line?.name ?? t('lifecycle.noLine'), area?.name]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}
