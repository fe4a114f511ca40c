import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useGates, useProduct, useStages } from './lifecycle.ts';
import { MoveForm } from './product/move-form.tsx';

/** Where a product may go from its stage: `KEY`, or `KEY:STAGE` where a stage was chosen already. */
export default function MovePanel({ id, close }: PanelProps) {
  const t = useText();
  const [key = '', stageKey] = id.split(':');
  const product = useProduct(key);
  const stages = useStages();
  const gates = useGates();
  const isTravelling = useIsTravelling();
  if (isTravelling) return <p>{t('lifecycle.travelling')}</p>;
  return (
    <Loaded query={product} rows={4}>
      {(found) => (
        <Loaded query={stages} rows={4}>
          {(life) => (
            <Loaded query={gates} rows={4}>
              {(all) => (
                <MoveForm
                  key={`${found.id}:${found.stage?.id ?? ''}`}
                  product={found}
                  stages={life}
                  gates={all}
                  stageKey={stageKey}
                  onDone={close}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
