import { moneyText } from '../budget/money-text.ts';
import { figureText, offText, statusWords, type FigureFormat } from '../figure-text.ts';
import type {
  Fact,
  FigureLabel,
  HiddenSentence,
  Phrase,
  Sentence,
  SentenceRule,
} from './sentence.ts';

/** Says a fact of the sentence by its name. */
type Say = (name: string) => string;

/** The sentence in English: its words, and the figures that carry it. */
export function sentenceText(
  { phrase, rule, facts, figures }: Sentence,
  format: FigureFormat,
): string {
  const say: Say = (name) => (name === 'rule' ? RULE_WORDS[rule] : factText(facts[name], format));
  const carried = figures.map(
    ({ label, fact }) => `${LABELS[label]}${withoutStop(factText(fact, format))}`,
  );
  const tail = carried.length === 0 ? '' : ` (${carried.join(', ')})`;
  return `${PHRASE_WORDS[phrase](say)}${tail}.`;
}

/** What people wrote stands within a sentence that ends by itself. */
const withoutStop = (text: string): string => text.replace(/\.$/, '');

function factText(fact: Fact | undefined, format: FigureFormat): string {
  if (fact === undefined) return '';
  if (fact.kind === 'text') return fact.text;
  if (fact.kind === 'person') return fact.name ?? 'nobody in charge';
  if (fact.kind === 'status') return statusWords(fact.status);
  if (fact.kind === 'day') return fact.day;
  if (fact.kind === 'word') return fact.word;
  return quantityText(fact, format);
}

type Quantity = Extract<Fact, { readonly kind: 'percent' | 'money' | 'figure' | 'count' }>;

function quantityText(fact: Quantity, format: FigureFormat): string {
  if (fact.kind === 'percent') return offText(fact.percent, format.locale);
  if (fact.kind === 'money') return moneyText(fact, format.locale);
  if (fact.kind === 'figure') return figureText(fact.value, fact, format);
  return String(fact.count);
}

const LABELS: Readonly<Record<FigureLabel, string>> = {
  value: '',
  target: 'target ',
  before: 'before ',
  reference: 'against ',
  difference: '',
  first: 'first ',
  now: 'now ',
  due: 'due ',
  owner: '',
  by: 'by ',
  why: '',
  checkIns: 'check-ins: ',
  values: 'values: ',
};

const days = (number: string): string => `${number} ${number === '1' ? 'day' : 'days'}`;

const PHRASE_WORDS: Readonly<Record<Phrase, (say: Say) => string>> = {
  kpi_flip: (say) => `${say('name')}: ${say('was')} → ${say('is')}`,
  area_flip: (say) => `${say('name')} by its figures: ${say('was')} → ${say('is')}`,
  area_declared: (say) => `${say('name')} as declared: ${say('was')} → ${say('is')}`,
  objective_flip: (say) => `Objective “${say('name')}”: ${say('was')} → ${say('is')}`,
  mismatch: (say) =>
    `${say('name')} is declared ${say('declared')} while its figures say ${say('computed')}`,
  item_slipped: (say) => `“${say('name')}” is ${days(say('days'))} behind its first date`,
  item_slipped_more: (say) =>
    `“${say('name')}” slipped by ${days(say('more'))} more, to ${days(say('days'))} behind its first date`,
  item_overdue: (say) =>
    `“${say('name')}” was due ${say('due')} and is not done, ${days(say('days'))} later`,
  objective_moved: (say) =>
    `Objective “${say('name')}” now ends ${days(say('days'))} after its first date`,
  item_late: (say) => `“${say('name')}” was shipped ${days(say('days'))} after its first date`,
  promise_broken: (say) =>
    `Not kept: ${say('name')}, ${days(say('days'))} late and still to be done`,
  promise_late: (say) => `Not kept: ${say('name')}, done ${days(say('days'))} late`,
  promise_moved: (say) => `Not kept: ${say('name')}, moved after its day had passed`,
  target_eased: (say) => `The target of ${say('name')} was made easier to meet`,
  target_tightened: (say) => `The target of ${say('name')} was made harder to meet`,
  target_dropped: (say) => `${say('name')} has no target any more`,
  variance_period: (say) =>
    `${say('name')}: ${say('size')} ${say('side')} against the forecast of the period, ${say('note')}`,
  variance_year_to_date: (say) =>
    `${say('name')}: ${say('size')} ${say('side')} against the plan of the year to date, ${say('note')}`,
  variance_outlook: (say) =>
    `${say('name')}: the outlook is ${say('size')} ${say('side')} against the plan of the year, ${say('note')}`,
  area_missed: (say) => `${say('name')} missed what it owed`,
  nobody_missed: () => 'What was owed in no area was missed',
  kpi_gone: (say) => `${say('name')} is no longer reported`,
  area_gone: (say) => `Area ${say('name')} is no longer reported`,
  item_gone: (say) =>
    `“${say('name')}” was promised in the last report and is not told of any more`,
  objective_gone: (say) => `Objective “${say('name')}” was open in the last report and is gone`,
  decision_gone: (say) => `The question “${say('name')}” waited for a decision and is gone`,
  mover_worsening: (say) => `${say('name')} is beyond its usual variation, to the worse`,
  mover_improving: (say) => `${say('name')} is beyond its usual variation, to the better`,
  mover_step: (say) => `${say('name')} moved by ${say('times')} times its usual step`,
  commitments_kept: (say) =>
    `${say('kept')} of ${say('due')} commitments of the roadmap were kept by their first date`,
  promise_kept: (say) => `Kept: ${say('name')}`,
  kpi_new: (say) => `${say('name')} is reported for the first time`,
  area_new: (say) => `Area ${say('name')} is reported for the first time`,
  item_new: (say) => `“${say('name')}” is newly promised`,
  objective_new: (say) => `Objective “${say('name')}” is new`,
  more: (say) => `${say('count')} more: ${say('rule')}`,
};

/** By which rule a sentence stands where it stands. */
export const RULE_WORDS: Readonly<Record<SentenceRule, string>> = {
  surprise: 'on track in the last report, off track now',
  worse: 'a status turned to the worse since the last report',
  mismatch: 'declared better than measured',
  slipped: 'later than the date that was promised first',
  broken: 'a promise was not kept',
  target: 'a target was moved since the last report',
  variance: 'a budget line is beyond its tolerance',
  missed: 'owed in the period and not given in time',
  vanished: 'stood in the last report and does not now',
  mover: 'moved more than its usual variation',
  better: 'a status turned to the better since the last report',
  kept: 'a promise was kept',
  appeared: 'stands in the report for the first time',
};

/** “Hidden: Churn (moved more than its usual variation) by Ann: seasonal”. */
export const hiddenText = ({ name, rule, by, reason }: HiddenSentence): string =>
  `Hidden: ${name} (${RULE_WORDS[rule]}) by ${by.name}: ${reason}`;
