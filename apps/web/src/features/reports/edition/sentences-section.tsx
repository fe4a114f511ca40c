import type { EditionContent } from '#domain/edition';
import {
  SENTENCE_RULES,
  type EditionSentence,
  type HiddenSentence,
  type SentenceRule,
} from '#domain/sentences/sentence';
import { useText } from '../../../app/i18n/use-text.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { lineMark } from '../loop/ask-context.ts';
import { LineQuestions } from '../loop/line-questions.tsx';
import classes from './sentences-section.module.css';
import document from './document.module.css';
import { HideSentence, ShowSentence } from './hiding.tsx';
import { Section } from './section.tsx';
import { useEditionFormats } from './use-edition-formats.ts';
import { useSentenceWords } from './use-sentence-words.ts';

/** What the record says by itself, rule by rule; the words of a sentence lead to its figures. */
export function SentencesSection({ content }: { readonly content: EditionContent }) {
  const t = useText();
  const { sentences } = content;
  if (!sentences) return null;
  const { told, hidden } = sentences;
  const rules = SENTENCE_RULES.filter((rule) => told.some((one) => one.rule === rule));
  return (
    <Section id="sentences" title={t('reports.sentences')} aside={<Against content={content} />}>
      {told.length === 0 && <p className={document.quiet}>{t('sentences.none')}</p>}
      {rules.map((rule) => (
        <RuleGroup
          key={rule}
          rule={rule}
          sentences={told.filter((one) => one.rule === rule)}
          content={content}
        />
      ))}
      {hidden.length > 0 && <HiddenList hidden={hidden} />}
    </Section>
  );
}

function Against({ content }: { readonly content: EditionContent }) {
  const t = useText();
  const { period } = useEditionFormats(content);
  const against = content.sentences?.against;
  return against
    ? t('sentences.against', { period: period(against.periodKey), number: against.number })
    : t('sentences.first');
}

interface GroupProps {
  readonly rule: SentenceRule;
  readonly sentences: readonly EditionSentence[];
  readonly content: EditionContent;
}

function RuleGroup({ rule, sentences, content }: GroupProps) {
  const t = useText();
  return (
    <section className={classes.group}>
      <div>
        <h3>{t(`sentences.title.${rule}`)}</h3>
        <p className={classes.why}>{t(`sentences.rule.${rule}`)}</p>
      </div>
      <ul className={classes.list}>
        {sentences.map((sentence) => (
          <SentenceLine key={sentence.key} sentence={sentence} content={content} />
        ))}
      </ul>
    </section>
  );
}

const MARKS = { good: 'on_track', bad: 'off_track', neutral: 'unknown' } as const;

interface LineProps {
  readonly sentence: EditionSentence;
  readonly content: EditionContent;
}

function SentenceLine({ sentence, content }: LineProps) {
  const t = useText();
  const words = useSentenceWords(content);
  const { said, figures } = words(sentence);
  const { key, tone, place, phrase } = sentence;
  const to = place.section === 'part' ? place.key : `line:${place.section}:${place.key}`;
  return (
    <li className={classes.line} {...lineMark('sentences', key)}>
      <StatusMark status={MARKS[tone]} size={13} />
      <span>
        <span className="visually-hidden">{t(`sentences.tone.${tone}`)}: </span>
        <a href={`#${encodeURIComponent(to)}`}>{said}</a>
        {figures.length > 0 && <span className={classes.figures}>{figures.join(' · ')}</span>}
        <LineQuestions section="sentences" subjectKey={key} />
      </span>
      {phrase !== 'more' && <HideSentence sentence={sentence} said={said} />}
    </li>
  );
}

function HiddenList({ hidden }: { readonly hidden: readonly HiddenSentence[] }) {
  const t = useText();
  return (
    <section className={classes.group}>
      <div>
        <h3>{t('sentences.hiddenTitle')}</h3>
        <p className={classes.why}>{t('sentences.hiddenWhy')}</p>
      </div>
      <ul className={classes.list}>
        {hidden.map((one) => (
          <li key={one.key} className={classes.line}>
            <span>
              {one.name} <span className="mute">({t(`sentences.rule.${one.rule}`)})</span>
              <span className={classes.figures}>
                {t('sentences.hiddenBy', { name: one.by.name, reason: one.reason })}
              </span>
            </span>
            <ShowSentence sentence={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
