import { dayOf } from '#domain/day';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { ChangedKpis } from './changed-kpis.tsx';
import classes from './check-in-form.module.css';
import type { Prefill } from './draft.ts';
import { ItemNews } from './item-news.tsx';
import { KeyResultNews } from './key-result-news.tsx';

/** What somebody should know before they judge. */
export function News({ prefill }: { readonly prefill: Prefill }) {
  const t = useText();
  const formats = useFormats();
  const { period, draft, item, objective, silence } = prefill;
  return (
    <>
      {(period || draft) && (
        <p className={classes.says}>
          {period && t('checkins.serves', { period: formats.period(period) })}
          {draft && ` ${t('checkins.isDraft')}`}
        </p>
      )}
      {item && <ItemNews news={item} />}
      {objective && <KeyResultNews results={objective.keyResults} />}
      {period && <ChangedKpis kpis={prefill.changedKpis} />}
      {silence && <Silence silence={silence} />}
    </>
  );
}

interface SilenceProps {
  readonly silence: NonNullable<Prefill['silence']>;
}

/** Of what nobody has spoken in the period. */
function Silence({ silence: { since, things } }: SilenceProps) {
  const t = useText();
  const formats = useFormats();
  const { organization } = useSession();
  if (things.length === 0) return null;
  return (
    <details className={classes.silence}>
      <summary>{t('checkins.silent', { count: things.length, day: formats.day(since) })}</summary>
      <ul>
        {things.map(({ id, name, owner, lastSaidAt }) => (
          <li key={id}>
            {name}
            <span className="mute">
              {[
                owner?.name,
                lastSaidAt === null
                  ? t('checkins.neverSaid')
                  : formats.day(dayOf(new Date(lastSaidAt), organization.timeZone)),
              ]
                .filter((text) => text !== undefined)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
