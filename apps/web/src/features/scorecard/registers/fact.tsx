import { Fragment, type ReactNode } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import type { Named } from './register-facts.ts';
import classes from './registers.module.css';

export function Facts({ children }: { readonly children: ReactNode }) {
  return <ul className={classes.facts}>{children}</ul>;
}

interface Props {
  readonly label: string;
  readonly things: readonly Named[];
  readonly link: (thing: Named) => ReactNode;
  /** More than none is worth a second look. */
  readonly isBad?: boolean;
}

const SHOWN = 3;

/** How many, and the first few by name. */
export function Fact({ label, things, link, isBad = false }: Props) {
  const t = useText();
  const formats = useFormats();
  const some = things.slice(0, SHOWN);
  return (
    <li data-bad={(isBad && things.length > 0) || undefined}>
      <strong className="figure">{formats.number(things.length)}</strong>
      <span>
        {label}
        {some.length > 0 && (
          <span className={classes.names}>
            {some.map((thing, place) => (
              <Fragment key={thing.key}>
                {place > 0 && ', '}
                {link(thing)}
              </Fragment>
            ))}
            {things.length > SHOWN && ` ${t('registers.more', { count: things.length - SHOWN })}`}
          </span>
        )}
      </span>
    </li>
  );
}
