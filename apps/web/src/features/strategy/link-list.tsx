import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useMomentQuery } from '../../app/moment.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import quiet from '../../ui/quiet-button.module.css';
import type { LinkThing } from './linkable.ts';
import classes from './objective.module.css';
import { ThingLink } from './thing-link.tsx';
import { useLinkWrites } from './use-link-writes.ts';

/** Links of one thing, both ways. */
export function LinkList({ thing: { kind, id } }: { readonly thing: LinkThing }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { unlink } = useLinkWrites();
  const { asOf } = useMomentQuery();
  const query = $api.useQuery('get', '/api/v1/links', {
    params: { query: { kind, id, ...(asOf && { asOf }) } },
  });
  return (
    <Loaded query={query} rows={2}>
      {(links) => {
        if (links.length === 0) return <p className="mute">{t('strategy.noLinks')}</p>;
        return (
          <ul className={classes.list}>
            {links.map((link) => {
              const other = link.from.id === id ? link.to : link.from;
              return (
                <li key={link.id}>
                  <ThingLink thing={other} />
                  <span className={classes.meta}>
                    {t(`strategy.end.${other.kind}`)}
                    {link.note && ` · ${link.note}`}
                    {link.can.unlink && !isTravelling && (
                      <button
                        type="button"
                        className={`${quiet.button} no-print`}
                        aria-label={t('strategy.doTo', {
                          action: t('strategy.do.unlink'),
                          name: other.name,
                        })}
                        onClick={() => void unlink(link)}
                      >
                        {t('strategy.do.unlink')}
                      </button>
                    )}
                  </span>
                </li>
              );
            })}
          </ul>
        );
      }}
    </Loaded>
  );
}
