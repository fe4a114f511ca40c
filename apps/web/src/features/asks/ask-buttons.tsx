import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { ASK_ANSWERS } from '#domain/ask';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useIsTravelling } from '../../app/view.ts';
import type { Answer, Ask } from './asks.ts';
import classes from './asks.module.css';

const AnswerDialog = lazy(async () => ({
  default: (await import('./answer-dialog.tsx')).AnswerDialog,
}));

interface Props {
  readonly ask: Ask;
  /** It is the first of those that wait: `y` and `n` mean this one. */
  readonly hasKeys?: boolean;
}

/** The four answers to an ask, for whoever may give them. */
export function AskButtons({ ask, hasKeys = false }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [answer, setAnswer] = useState<Answer>();
  const isOffered = ask.can.answer && !isTravelling;
  useKeys(
    isOffered && hasKeys
      ? [
          { stroke: 'y', label: 'loop.do.approved', run: () => setAnswer('approved') },
          { stroke: 'n', label: 'loop.do.declined', run: () => setAnswer('declined') },
        ]
      : [],
  );
  if (!isOffered) return null;
  return (
    <div className={`${classes.buttons} no-print`}>
      {ASK_ANSWERS.map((one) => (
        <Button
          key={one}
          size="compact-md"
          variant={one === 'approved' ? 'filled' : 'default'}
          onClick={() => setAnswer(one)}
        >
          {t(`loop.do.${one}`)}
          <span className="visually-hidden"> {ask.question}</span>
        </Button>
      ))}
      {answer && (
        <Suspense>
          <AnswerDialog ask={ask} answer={answer} onClose={() => setAnswer(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
