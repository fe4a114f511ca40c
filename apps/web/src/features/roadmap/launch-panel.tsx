import type { PanelProps } from '../../app/panel.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { LaunchBody } from './launch/launch-body.tsx';
import { useLaunch } from './launch/launches.ts';

/** A launch whole, beside the page. */
export default function LaunchPanel({ id }: PanelProps) {
  const query = useLaunch(id);
  return (
    <Loaded query={query} rows={10}>
      {(launch) => <LaunchBody key={launch.id} launch={launch} />}
    </Loaded>
  );
}
