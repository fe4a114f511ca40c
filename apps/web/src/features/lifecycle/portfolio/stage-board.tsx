import { useMemo, useRef } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useSession } from '../../../app/session.ts';
import { useToday } from '../../../app/today.ts';
import { useIsTravelling, useOpenPanel } from '../../../app/view.ts';
import { useAreas } from '../../areas/areas.ts';
import { targetsOf } from '../choices.ts';
import type { PortfolioProduct, Stage } from '../lifecycle.ts';
import classes from './board.module.css';
import { StageCard, type CardContext } from './stage-card.tsx';
import { useProductKeys } from './use-product-keys.ts';
import { useStageDrag } from './use-stage-drag.ts';

interface Props {
  readonly products: readonly PortfolioProduct[];
  readonly stages: readonly Stage[];
}

/** The stages of a life as columns. A card that is moved asks for what its move needs. */
export function StageBoard({ products, stages }: Props) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const openPanel = useOpenPanel();
  const mayMove = useMayMove();
  const element = useRef<HTMLDivElement>(null);
  const keys = useProductKeys(element);
  const columns = useMemo(() => columnsOf(products, stages), [products, stages]);
  const drag = useStageDrag({
    products: products.filter(mayMove),
    stages,
    onDrop: (product, stage) => openPanel(`move-product:${product}:${stage}`),
  });
  const context: CardContext = { t, formats, today, mayMove, held: drag.held?.key };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it are what is pressed
    <div
      ref={element}
      className={classes.board}
      role="group"
      aria-label={t('lifecycle.board')}
      onClickCapture={drag.onClickCapture}
      {...keys}
      {...drag.handlers}
    >
      {columns.map(({ stage, own }) => (
        <section
          key={stage.id}
          className={classes.column}
          aria-label={stage.name}
          data-stage={stage.key}
          data-empty={own.length === 0}
          data-target={drag.held?.over === stage.key}
          data-allowed={drag.held && targetsOf(stages, drag.held.from).has(stage.key)}
        >
          <header>
            <h2>{stage.name}</h2>
            <span>{own.length}</span>
          </header>
          <ul>
            {own.map((product) => (
              <StageCard key={product.id} product={product} context={context} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Stages in use, and those switched off in which a product still stands. */
const columnsOf = (products: readonly PortfolioProduct[], stages: readonly Stage[]) =>
  stages
    .map((stage) => ({ stage, own: products.filter((one) => one.stage?.id === stage.id) }))
    .filter(({ stage, own }) => stage.archivedAt === null || own.length > 0);

/** Whoever keeps a product, or answers for its area; the server has the last word. */
function useMayMove(): (product: PortfolioProduct) => boolean {
  const { person } = useSession();
  const isTravelling = useIsTravelling();
  const { data = [] } = useAreas();
  const own = new Set(data.filter(({ can }) => can.update).map(({ id }) => id));
  return ({ areaId, owner }) => !isTravelling && (own.has(areaId) || owner?.personId === person.id);
}
