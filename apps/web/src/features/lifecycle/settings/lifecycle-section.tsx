import { Loaded } from '../../../ui/loaded.tsx';
import { useStages } from '../lifecycle.ts';
import { GatesCard } from './gates-card.tsx';
import { StagesCard } from './stages-card.tsx';

/** The organization's own course of a life: its stages, the moves between them, and what the gates ask. */
export function LifecycleSection() {
  return (
    <Loaded query={useStages()} rows={10}>
      {(stages) => (
        <>
          <StagesCard stages={stages} />
          <GatesCard stages={stages} />
        </>
      )}
    </Loaded>
  );
}
