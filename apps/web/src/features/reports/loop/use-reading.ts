import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { EDITION_PARTS, type EditionPart } from '#domain/edition-parts';
import { $api, api } from '../../../app/api.ts';
import { useIsTravelling } from '../../../app/view.ts';

/** So long a section has to be in sight to count as read. */
const A_GLANCE = 2_000;

const readingsOf = (id: string, number: number) => ({ params: { path: { id, number } } }) as const;

/** Which sections the reader has read; what stays in sight is marked as read. */
export function useReading(id: string, number: number): ReadonlySet<string> {
  const options = readingsOf(id, number);
  const address = '/api/v1/reports/{id}/editions/{number}/readings';
  const { data } = $api.useQuery('get', address, options);
  const isTravelling = useIsTravelling();
  const cache = useQueryClient();
  const read = new Set<string>(data?.sections.map(({ section }) => section));
  const known = [...read].join(' ');
  const isKnown = data !== undefined;
  useEffect(() => {
    if (isTravelling || !isKnown) return undefined;
    return watched(known.split(' '), (sections) => {
      void api
        .PUT(address, { params: { path: { id, number } }, body: { sections } })
        .then(() => cache.invalidateQueries({ queryKey: ['get', address] }));
    });
  }, [id, number, known, isKnown, isTravelling, cache]);
  return read;
}

/** Tells of sections whose end has been in sight for a while. */
function watched(known: readonly string[], tell: (sections: EditionPart[]) => void): () => void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const seen = new Set<EditionPart>();
  let sending: ReturnType<typeof setTimeout> | undefined;
  const mark = (part: EditionPart): void => {
    seen.add(part);
    clearTimeout(sending);
    sending = setTimeout(() => tell([...seen]), A_GLANCE);
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      const part = EDITION_PARTS.find((one) => one === target.id);
      if (isIntersecting && part)
        timers.set(
          target,
          setTimeout(() => mark(part), A_GLANCE),
        );
    }
  });
  for (const part of EDITION_PARTS) {
    const section = known.includes(part) ? null : document.getElementById(part);
    if (section) observer.observe(section);
  }
  return () => {
    observer.disconnect();
    for (const timer of timers.values()) clearTimeout(timer);
    clearTimeout(sending);
  };
}
