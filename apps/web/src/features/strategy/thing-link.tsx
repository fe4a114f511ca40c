import { Link } from '@tanstack/react-router';

interface Props {
  readonly thing: { readonly kind: string; readonly key: string; readonly name: string };
  readonly className?: string;
}

/** The name of a thing; it leads there where there is a page. */
export function ThingLink({ thing: { kind, key, name }, className }: Props) {
  if (kind === 'objective')
    return (
      <Link to="/objectives/$key" params={{ key }} className={className}>
        {name}
      </Link>
    );
  if (kind === 'item')
    return (
      <Link to="/roadmap/$key" params={{ key }} className={className}>
        {name}
      </Link>
    );
  if (kind === 'kpi')
    return (
      <Link to="/kpis/$key" params={{ key }} className={className}>
        {name}
      </Link>
    );
  if (kind === 'area')
    return (
      <Link to="/areas/$key" params={{ key }} className={className}>
        {name}
      </Link>
    );
  return <span className={className}>{name}</span>;
}
