import { IconMessageQuestion } from '@tabler/icons-react';
import type { LineSection } from '#domain/edition-parts';
import { useText } from '../../../app/i18n/use-text.ts';
import { hashOf, talkPlace } from '../../comments/line-place.ts';
import { arriveAt } from './arrive-at.ts';
import classes from './line-questions.module.css';
import { lineId } from './talks.ts';
import { useTalk } from './talks-context.ts';

interface Props {
  readonly section: LineSection;
  readonly subjectKey: string;
}

/** How many questions a line has, with the way to them; nothing where there are none. */
export function LineQuestions({ section, subjectKey }: Props) {
  const t = useText();
  const talk = useTalk(section, subjectKey);
  if (!talk || talk.questions === 0) return null;
  const { questions: count, isWaiting } = talk;
  const place = talkPlace(lineId(section, subjectKey));
  const said = t(isWaiting ? 'loop.questionsWait' : 'loop.questionsAnswered', { count });
  return (
    <a
      href={hashOf(place)}
      className={classes.questions}
      data-waiting={isWaiting}
      title={said}
      onClick={() => arriveAt(place)}
    >
      <IconMessageQuestion size={15} stroke={1.75} aria-hidden />
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{said}</span>
    </a>
  );
}
