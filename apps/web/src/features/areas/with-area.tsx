import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useArea, type Area } from './areas.ts';

interface Props {
  readonly areaKey: string;
  readonly rows?: number;
  readonly children: (area: Area) => ReactNode;
}

/** What is shown of the area behind a key, or that there is none. */
export function WithArea({ areaKey, rows, children }: Props) {
  const t = useText();
  const { area, query } = useArea(areaKey);
  return (
    <Loaded query={query} rows={rows}>
      {() => (area ? children(area) : <p>{t('areas.notFound')}</p>)}
    </Loaded>
  );
}
