import { Button } from '@mantine/core';
import { useState } from 'react';
import { RATE_KINDS, type RateKind } from '#domain/budget/version';
import { $api } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { isProblem } from '../../../app/problem.ts';
import { useMomentQuery } from '../../../app/moment.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import budgetClasses from '../budget.module.css';
import { HEAD, useGrid, type Budget } from '../budget-data.ts';
import { CurrencyCard } from './currency-card.tsx';
import { RateForm } from './rate-form.tsx';
import { neededRates, ratesByCurrency, type Rate, type RateDraft } from './rates.ts';
import classes from './rates.module.css';

/** At which rates the money of other currencies is added up. */
export default function RatesTab({ budget }: { readonly budget: Budget }) {
  const { asOf } = useMomentQuery();
  const rates = $api.useQuery('get', '/api/v1/exchange-rates', {
    params: { query: { year: budget.year, ...(asOf && { asOf }) } },
  });
  return (
    <Loaded query={rates} rows={8}>
      {(known) => <Rates budget={budget} rates={known} />}
    </Loaded>
  );
}

interface Props {
  readonly budget: Budget;
  readonly rates: readonly Rate[];
}

function Rates({ budget, rates }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const mayRecord = budget.can.update && !isTravelling;
  const missing = useMissing(budget);
  const needed = neededRates(missing);
  const [draft, setDraft] = useState<RateDraft>();
  const begin = (change: Partial<RateDraft> = {}): void =>
    setDraft({ ...emptyDraft(budget), ...change });
  const add = mayRecord && <Button onClick={() => begin()}>{t('rates.record')}</Button>;
  const currencies = ratesByCurrency(rates, budget.periods, needed);
  return (
    <>
      <div className={classes.head}>
        <p className={budgetClasses.lead}>{t('rates.lead', { home: budget.currency })}</p>
        {currencies.length > 0 && <span className="no-print">{add}</span>}
      </div>
      <Missing messages={missing} />
      {currencies.length === 0 ? (
        <EmptyState text={t('rates.none', { home: budget.currency })} action={add} />
      ) : (
        currencies.map((of) => (
          <CurrencyCard
            key={of.currency}
            budget={budget}
            of={of}
            needed={needed}
            onCorrect={mayRecord ? begin : undefined}
          />
        ))
      )}
      {draft && <RateForm budget={budget} draft={draft} onClose={() => setDraft(undefined)} />}
    </>
  );
}

function emptyDraft({ periods }: Budget): RateDraft {
  const [first, last] = [periods[0]?.key ?? '', periods.at(-1)?.key ?? ''];
  const kind: RateKind = RATE_KINDS[0];
  return { currency: '', kind, from: first, to: last, rate: '', source: '' };
}

/** What the server says it lacks before it adds up. */
function useMissing(budget: Budget): readonly string[] {
  const figures = useGrid(budget, HEAD, budget.lines > 0);
  const error: unknown = figures.error;
  if (!isProblem(error, 422)) return [];
  return error.errors.filter(({ pointer }) => pointer === '/money').map(({ message }) => message);
}

const SHOWN = 12;

function Missing({ messages }: { readonly messages: readonly string[] }) {
  const t = useText();
  if (messages.length === 0) return null;
  return (
    <div className={classes.missing} role="alert">
      <p>{t('rates.missing', { count: messages.length })}</p>
      <ul>
        {messages.slice(0, SHOWN).map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {messages.length > SHOWN && (
        <p>{t('rates.missingMore', { count: messages.length - SHOWN })}</p>
      )}
    </div>
  );
}
