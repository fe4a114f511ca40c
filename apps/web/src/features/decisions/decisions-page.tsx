import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useRows } from '../strategy/use-rows.ts';
import { AskDialog } from './ask-dialog.tsx';
import { DecisionEntry } from './decision-entry.tsx';
import classes from './decisions.module.css';
import { useDecisions } from './decisions.ts';
import { sectionsOf, type Section } from './sections.ts';

/** The decision log: what waits for the reader, what is open, what was decided and what is to be looked at again. */
export function DecisionsPage() {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { role } = useSession();
  const [isAsking, setAsking] = useState(false);
  const query = useDecisions();
  const mayAsk = role !== 'viewer' && !isTravelling;
  const ask = (
    <Button size="xs" onClick={() => setAsking(true)}>
      {t('decisions.ask')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('decisions.title')} actions={mayAsk && ask} />
      <Loaded query={query} rows={8}>
        {({ decisions, mine }) =>
          decisions.length === 0 ? (
            <EmptyState
              text={t(isTravelling ? 'decisions.noneThen' : 'decisions.none')}
              action={mayAsk && ask}
              example={<Example />}
            />
          ) : (
            <Log sections={sectionsOf(decisions, mine)} />
          )
        }
      </Loaded>
      {isAsking && <AskDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function Log({ sections }: { readonly sections: readonly Section[] }) {
  const t = useText();
  const holder = useRows<HTMLDivElement>();
  const { open }: { readonly open?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const toggle = (key: string): void =>
    void navigate({
      to: '.',
      search: (before: object) => ({ ...before, open: open === key ? undefined : key }),
      resetScroll: false,
    } as never);
  return (
    <div ref={holder}>
      {sections.map(({ name, decisions }) => (
        <Card
          key={name}
          title={t(`decisions.section.${name}`, { count: decisions.length })}
          isFlush
        >
          <ul className={classes.log}>
            {decisions.map((decision) => (
              <DecisionEntry
                key={decision.id}
                decision={decision}
                isOpen={decision.key === open}
                onToggle={() => toggle(decision.key)}
              />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function Example() {
  const t = useText();
  return (
    <>
      <strong>{t('decisions.example')}</strong>
      <p>{t('decisions.exampleAnswer')}</p>
    </>
  );
}
