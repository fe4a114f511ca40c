import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { ASK_ANSWERS } from '#domain/ask';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import type { Answer, Ask } from './asks.ts';
import classes from './asks.module.css';

const AnswerDialog = lazy(async () => ({
  default: (await import('./answer-dialog.tsx')).AnswerDialog,
}));

/** The four answers to an ask, for whoever may give them. */
export function AskButtons({ ask }: { readonly ask: Ask }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [answer, setAnswer] = useState<Answer>();
  if (!ask.can.answer || isTravelling) return null;
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
