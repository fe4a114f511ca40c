import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Markdown } from '../../ui/markdown.tsx';
import classes from './check-in.module.css';
import type { CheckIn } from './draft.ts';

type Words = Pick<
  CheckIn,
  | 'mismatchReason'
  | 'highlights'
  | 'lowlights'
  | 'cause'
  | 'plan'
  | 'planOwner'
  | 'planDueOn'
  | 'moveReason'
  | 'helpNeeded'
  | 'evidence'
>;

/** What stands below the first words, each below its own heading. */
const PARTS = ['lowlights', 'cause', 'plan', 'moveReason', 'helpNeeded'] as const;

/** The words of a check-in. */
export function Said({ words }: { readonly words: Words }) {
  const t = useText();
  const { mismatchReason, highlights, evidence } = words;
  const parts = PARTS.filter((part) => words[part] !== '');
  return (
    <div className={classes.said}>
      {mismatchReason && (
        <div className={classes.reason}>
          <h3>{t('checkins.mismatchReason')}</h3>
          <Markdown text={mismatchReason} />
        </div>
      )}
      {highlights && <Markdown text={highlights} />}
      {parts.map((part) => (
        <div key={part}>
          <h3>{t(`checkins.${part}`)}</h3>
          <Markdown text={words[part]} />
          {part === 'plan' && <Promise words={words} />}
        </div>
      ))}
      {evidence.length > 0 && (
        <div>
          <h3>{t('checkins.evidence')}</h3>
          <ul className={classes.evidence}>
            {evidence.map(({ title, url }) => (
              <li key={url + title}>
                <a href={url} rel="noreferrer nofollow" target="_blank">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Who does it, by when. */
function Promise({ words: { planOwner, planDueOn } }: { readonly words: Words }) {
  const t = useText();
  const formats = useFormats();
  if (!planOwner && !planDueOn) return null;
  return (
    <p className={classes.promise}>
      {[planOwner?.name, planDueOn && t('checkins.until', { day: formats.day(planDueOn) })]
        .filter(Boolean)
        .join(', ')}
    </p>
  );
}
