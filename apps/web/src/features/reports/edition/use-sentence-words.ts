import { useMemo } from 'react';
import type { EditionContent } from '#domain/edition';
import type { EditionSentence, Fact } from '#domain/sentences/sentence';
import { useFormats, type Formats } from '../../../app/i18n/use-formats.ts';
import { useText, type Text, type TextValues } from '../../../app/i18n/use-text.ts';
import { useBudgetMoney } from './use-budget-money.ts';
import { useEditionFormats } from './use-edition-formats.ts';

export interface SentenceWords {
  readonly said: string;
  /** The figures that carry it, each with its name. */
  readonly figures: readonly string[];
}

/** A sentence of the record in the reader's language, from the facts of which it was made. */
export function useSentenceWords(
  content: EditionContent,
): (sentence: EditionSentence) => SentenceWords {
  const t = useText();
  const formats = useFormats();
  const money = useBudgetMoney();
  const { figure } = useEditionFormats(content);
  return useMemo(() => {
    const wordOf = (fact: Fact) => factWord(fact, { t, formats, money, figure });
    return ({ phrase, facts, figures }) => {
      const values: TextValues = Object.fromEntries(
        Object.entries(facts).map(([name, fact]) => [name, wordOf(fact)]),
      );
      return {
        said: t(`sentences.phrase.${phrase}`, values),
        figures: figures.map(({ label, fact }) =>
          t(`sentences.label.${label}`, { value: wordOf(fact) }),
        ),
      };
    };
  }, [t, formats, money, figure]);
}

interface Say {
  readonly t: Text;
  readonly formats: Formats;
  readonly money: ReturnType<typeof useBudgetMoney>;
  readonly figure: ReturnType<typeof useEditionFormats>['figure'];
}

/** Counts stay numbers, because the words beside them depend on them. */
function factWord(fact: Fact, { t, formats, money, figure }: Say): string | number {
  if (fact.kind === 'text') return fact.text;
  if (fact.kind === 'person') return fact.name ?? t('reports.noOwner');
  if (fact.kind === 'status') return t(`status.${fact.status}`);
  if (fact.kind === 'day') return formats.day(fact.day);
  if (fact.kind === 'count') return fact.count;
  if (fact.kind === 'word') return t(`sentences.word.${fact.word}`);
  if (fact.kind === 'money') return money(fact);
  if (fact.kind === 'figure') return figure(fact.value, fact);
  return formats.off(fact.percent);
}
