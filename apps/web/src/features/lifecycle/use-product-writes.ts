import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite, type Write } from '../../app/write/use-write.ts';
import { raise } from '../../ui/use-fields.ts';
import type { Product, ProductLine } from './lifecycle.ts';

export type ProductPatch = Schema<'UpdateProduct'>;
export type NewProduct = Schema<'CreateProduct'>;

/** What is done with a product. Each answers the product as it is then, or nothing when it was refused. */
export function useProductWrites() {
  const t = useText();
  const write = useWrite();

  const create = (body: NewProduct) =>
    write<Product>({
      said: t('lifecycle.said.created', { name: body.name }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/products', { body })),
      undo: ({ key, version }) => archived(key, version),
    });

  const createLine = (body: Schema<'CreateProductLine'>) =>
    write<ProductLine>({
      said: t('lifecycle.said.created', { name: body.name }),
      onProblem: raise,
      run: () => dataOf(api.POST('/api/v1/product-lines', { body })),
      undo: ({ key, version }) =>
        api.PUT('/api/v1/product-lines/{line}/archival', {
          params: { path: { line: key } },
          headers: ifMatch(version),
        }),
    });

  const update = (product: Product, patch: ProductPatch) =>
    write<Product>({
      ...guard(product),
      said: t('lifecycle.said.saved', { name: product.name }),
      onProblem: raise,
      run: (version) => patched(product.key, version, patch),
      undo: ({ key, version }) => patched(key, version, before(product, patch)),
    });

  const archive = (product: Product) =>
    write<Product>({
      ...guard(product),
      said: t('lifecycle.said.archived', { name: product.name }),
      run: (version) => archived(product.key, version),
      undo: ({ key, version }) => restored(key, version),
    });

  const restore = (product: Product) =>
    write<Product>({
      ...guard(product),
      said: t('lifecycle.said.restored', { name: product.name }),
      run: (version) => restored(product.key, version),
      undo: ({ key, version }) => archived(key, version),
    });

  /** Along a move that needs a reason alone. What is taken back stays on record, withdrawn. */
  const move = (
    product: Product,
    stage: { readonly key: string; readonly name: string },
    body: Omit<Schema<'MoveToStage'>, 'stage'>,
  ) =>
    write<Product>({
      ...guard(product),
      said: t('lifecycle.said.moved', { name: product.name, stage: stage.name }),
      onProblem: raise,
      run: (version) =>
        dataOf(
          api.PUT('/api/v1/products/{product}/stage', {
            ...of(product.key, version),
            body: { ...body, stage: stage.key },
          }),
        ),
      undo: ({ key, version }) => taken(key, version, t('lifecycle.undoReason')),
    });

  const plan = (product: Product, stage: string, body: Schema<'PlanStage'>) =>
    write<Product>({
      ...guard(product),
      said: t('lifecycle.said.planned', { name: product.name }),
      onProblem: raise,
      run: (version) => planned(product.key, version, { stage, body }),
      undo: ({ key, version }) =>
        planned(key, version, {
          stage,
          body: { plannedOn: dayOf(product, stage), reason: t('lifecycle.undoReason') },
        }),
    });

  return { create, createLine, update, archive, restore, move, plan };
}

const of = (product: string, version: number) => ({
  params: { path: { product } },
  headers: ifMatch(version),
});

const guard = ({ key, version }: Product): Pick<Write<unknown>, 'version' | 'currentVersion'> => ({
  version,
  currentVersion: async () =>
    (await dataOf(api.GET('/api/v1/products/{product}', { params: { path: { product: key } } })))
      .version,
});

const patched = (key: string, version: number, body: ProductPatch) =>
  dataOf(api.PATCH('/api/v1/products/{product}', { ...of(key, version), body }));

const archived = (key: string, version: number) =>
  dataOf(api.PUT('/api/v1/products/{product}/archival', of(key, version)));

const restored = (key: string, version: number) =>
  dataOf(api.DELETE('/api/v1/products/{product}/archival', of(key, version)));

interface Planned {
  readonly stage: string;
  readonly body: Schema<'PlanStage'>;
}

const planned = (product: string, version: number, { stage, body }: Planned) =>
  dataOf(
    api.PUT('/api/v1/products/{product}/stage-plans/{stage}', {
      params: { path: { product, stage } },
      headers: ifMatch(version),
      body,
    }),
  );

const dayOf = ({ plans }: Product, stage: string): string | null =>
  plans.find(({ stageKey }) => stageKey === stage)?.plannedOn ?? null;

/** Withdraws the move that was recorded last. */
async function taken(product: string, version: number, reason: string): Promise<unknown> {
  const changes = await dataOf(
    api.GET('/api/v1/products/{product}/stage-changes', { params: { path: { product } } }),
  );
  const last = changes
    .filter(({ withdrawnReason }) => withdrawnReason === null)
    .toSorted((one, other) => other.recordedAt.localeCompare(one.recordedAt))[0];
  if (!last) return undefined;
  return api.PUT('/api/v1/products/{product}/stage-changes/{id}/withdrawal', {
    params: { path: { product, id: last.id } },
    headers: ifMatch(version),
    body: { reason },
  });
}

/** The fields that the patch changes, as they were. */
function before(product: Product, patch: ProductPatch): ProductPatch {
  const { name, kind, areaId, description, startedOn, launchedOn, line, owner } = product;
  const was: ProductPatch = {
    name,
    kind,
    areaId,
    description,
    startedOn,
    launchedOn,
    lineId: line?.id ?? null,
    ownerId: owner?.personId ?? null,
  };
  return Object.fromEntries(Object.entries(was).filter(([field]) => field in patch));
}
