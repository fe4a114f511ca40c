import { PlaceLink } from '../../ui/place-link.tsx';

interface Props {
  readonly thing: { readonly kind: string; readonly key: string; readonly name: string };
  readonly className?: string;
}

/** The name of a thing; it leads there where there is a page. */
export function ThingLink({ thing: { kind, key, name }, className }: Props) {
  return (
    <PlaceLink kind={kind} place={key} className={className}>
      {name}
    </PlaceLink>
  );
}
