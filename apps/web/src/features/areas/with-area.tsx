import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { NothingThere } from '../../app/shell/faults.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useArea, type Area } from './areas.ts';

interface Props {
  readonly areaKey: string;
  readonly rows?: number;
  /** The page is nothing without it, its heading least of all. */
  readonly isPage?: boolean;
  readonly children: (area: Area) => ReactNode;
}

/** What is shown of the area behind a key, or that there is none. */
export function WithArea({ areaKey, rows, isPage = false, children }: Props) {
  const t = useText();
  const { area, query } = useArea(areaKey);
  const none = t('areas.notFound');
  return (
    <Loaded query={query} rows={rows} isPage={isPage}>
      {() => (area ? children(area) : isPage ? <NothingThere text={none} /> : <p>{none}</p>)}
    </Loaded>
  );
}
