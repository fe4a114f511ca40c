import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is printed or looked at as on paper. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(() => matchMedia('print').matches);
  useEffect(() => {
    const media = matchMedia('print');
    const tell = (isPaper: boolean) => () => flushSync(() => setPrinting(isPaper));
    const [before, after] = [tell(true), tell(false)];
    const follow = ({ matches }: MediaQueryListEvent): void => tell(matches)();
    media.addEventListener('change', follow);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      media.removeEventListener('change', follow);
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return isPrinting;
}
