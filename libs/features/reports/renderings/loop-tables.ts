import type {
  EditionAction,
  EditionAnswer,
  EditionAsk,
  EditionLastTime,
  EditionPoint,
} from '#domain/edition-loop';
import type { Renderable } from './edition-words.ts';
import type { Chapter, ReportTable } from './report-table.ts';

const NOTHING = '';
const words = (text: string): string => text.replaceAll('_', ' ');

/** What opens the report. */
export const openingChapters = ({ content }: Renderable): readonly Chapter[] =>
  content.lastTime ? [lastTime(content.lastTime)] : [];

/** What this edition does about changes that were asked for. */
export const changeChapters = ({
  content: { changesAsked = [] },
}: Renderable): readonly Chapter[] =>
  changesAsked.length === 0
    ? []
    : [{ part: 'changes-asked', title: 'Changes asked for', tables: [points(changesAsked)] }];

function lastTime({ kept, due, actions, answers }: EditionLastTime): Chapter {
  const note = due === 0 ? '' : `Kept ${kept} of ${due}.`;
  const parts = [
    { title: '', note, heads: [], rows: [] },
    promised('', actions),
    answered(answers),
  ];
  return {
    part: 'last-time',
    title: 'Actions from last time',
    tables: parts.filter(({ rows, note: said }) => rows.length > 0 || said !== ''),
  };
}

const promised = (title: string, actions: readonly EditionAction[]): ReportTable => ({
  title,
  note: '',
  heads: ['What', 'Owner', 'Due', 'Moved', 'State', 'From', 'What came of it'],
  rows: actions.map((action) => [
    action.name,
    action.owner?.name ?? 'open',
    action.dueOn === action.firstDueOn
      ? action.dueOn
      : `${action.dueOn}, at first ${action.firstDueOn}`,
    action.moves === 0 ? NOTHING : `${action.moves} × (${action.moveReason ?? ''})`,
    stateWords(action),
    action.source?.name ?? NOTHING,
    action.outcome ?? NOTHING,
  ]),
});

function stateWords({ state, daysLate, doneOn }: EditionAction): string {
  const late = daysLate === 0 ? '' : `, ${daysLate} ${daysLate === 1 ? 'day' : 'days'} late`;
  return doneOn === null ? `${state}${late}` : `${state}, done ${doneOn}${late}`;
}

const answered = (answers: readonly EditionAnswer[]): ReportTable => ({
  title: 'Answered since',
  note: '',
  heads: ['Question', 'Answer', 'By', 'On', 'Days', 'Why'],
  rows: answers.map((one) => [
    one.question,
    answerWords(one),
    one.by.name,
    one.on,
    String(one.days),
    one.reason,
  ]),
});

function answerWords({ answer, choice, until, delegate }: EditionAnswer): string {
  if (answer === 'approved') return `approved: ${choice ?? ''}`;
  if (answer === 'deferred') return `deferred to ${until ?? ''}`;
  if (answer === 'delegated') return `delegated to ${delegate?.name ?? ''}`;
  return answer;
}

/** Stands with the decisions. */
export const askTable = ({ content: { asks = [], period } }: Renderable): ReportTable => ({
  title: 'Asks',
  note: '',
  heads: ['Question', 'Options', 'Recommendation', 'By when', 'Cost of delay', 'State'],
  rows: asks.map((ask) => [
    ask.periodKey === period.key ? ask.question : `${ask.question} (asked ${ask.askedOn ?? ''})`,
    ask.options.map(optionWords).join(' · '),
    ask.recommendation,
    ask.dueOn ?? NOTHING,
    ask.costOfDelay ?? NOTHING,
    askState(ask),
  ]),
});

/** “Alone (for: cheaper; against: slower)”. */
function optionWords({ name, pros, cons }: EditionAsk['options'][number]): string {
  const sides = [pros === '' ? '' : `for: ${pros}`, cons === '' ? '' : `against: ${cons}`];
  const told = sides.filter((side) => side !== '').join('; ');
  return told === '' ? name : `${name} (${told})`;
}

function askState({ state, deferredTo, delegate, choice }: EditionAsk): string {
  if (state === 'asked') return 'waiting';
  if (state === 'deferred') return `deferred to ${deferredTo ?? ''}`;
  if (state === 'delegated') return `delegated to ${delegate?.name ?? ''}`;
  return choice === null ? state : `${state}: ${choice}`;
}

const points = (all: readonly EditionPoint[]): ReportTable => ({
  title: '',
  note: '',
  heads: ['What was asked for', 'By', 'Done', 'What is said to it'],
  rows: all.map(({ text, by, outcome, answer }) => [
    text,
    by.name,
    outcome === null ? 'waiting' : words(outcome),
    answer ?? NOTHING,
  ]),
});
