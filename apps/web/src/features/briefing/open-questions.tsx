import { $api } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SubjectLink } from '../inbox/subject-link.tsx';
import type { Mention } from '../inbox/sweep.ts';
import classes from './briefing.module.css';
import { firstSentence } from './causes.ts';

const OPEN = { params: { query: { scope: 'open', limit: 50 } } } as const;

/** Questions that nobody has answered yet, the oldest first. */
export function OpenQuestions() {
  const t = useText();
  const query = $api.useQuery('get', '/api/v1/mentions', OPEN);
  return (
    <Card title={t('briefing.openQuestions')} isFlush>
      <Loaded query={query} rows={2}>
        {({ data }) =>
          data.length === 0 ? (
            <p className={classes.quiet}>{t('briefing.noOpenQuestions')}</p>
          ) : (
            <ul className={classes.list}>
              {data.toReversed().map((mention) => (
                <Row key={mention.comment.id} mention={mention} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Row({ mention: { comment, subject } }: { readonly mention: Mention }) {
  const t = useText();
  const formats = useFormats();
  const whom = comment.mentions.map(({ name }) => name).join(', ');
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <span>
          <strong>{t('briefing.asks', { author: comment.author.name, whom })}</strong>{' '}
          <span className="mute">{formats.ago(comment.createdAt)}</span> ·{' '}
          <SubjectLink subject={subject} line={comment.line} />
        </span>
        <span className={classes.said}>{firstSentence(comment.body)}</span>
      </div>
    </li>
  );
}
