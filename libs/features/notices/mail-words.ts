import type { NoticeKind } from '#domain/notice';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** German for whoever reads German, English for everybody else. */
export const languageOf = (locale: string | null): Language =>
  locale !== null && /^de\b/i.test(locale) ? 'de' : 'en';

/** What a sentence is filled with: names as they are, never translated. */
export type Values = Readonly<Record<string, string>>;

const EN = {
  mentioned: ({ who, what }: Values) => `${who} mentioned you: ${what}`,
  asked: ({ who, what }: Values) => `${who} asks: ${what}`,
  answered: ({ who, what }: Values) => `${who} answered: ${what}`,
  submitted: ({ title, who }: Values) => `${title}, submitted by ${who}`,
  due: ({ what, due }: Values) => `${what}: due ${due}`,
  overdue: ({ what, due }: Values) => `${what}: was due ${due}`,
  overdueReport: ({ what, due }: Values) => `Report ${what}: was due ${due}`,
  lateReport: ({ what, due }: Values) => `The report ${what} is late: it was due ${due}`,
  lateReportOf: ({ what, due, who }: Values) =>
    `The report ${what} is late: it was due ${due}, from ${who}`,
  checkedIn: ({ what, status, who }: Values) => `${what}: ${status} (${who})`,
  commented: ({ what, who }: Values) => `${who} on ${what}`,
  slipped: ({ what, due, who }: Values) => `${what}: moved to ${due} (${who})`,
  toDecide: ({ what }: Values) => `Please decide: ${what}`,
  toDecideBy: ({ what, due }: Values) => `Please decide by ${due}: ${what}`,
  approved: ({ who, what, choice = '' }: Values) =>
    choice === '' ? `${who} approved: ${what}` : `${who} approved “${choice}”: ${what}`,
  declined: ({ who, what }: Values) => `${who} declined: ${what}`,
  deferred: ({ who, what, until }: Values) => `${who} deferred to ${until}: ${what}`,
  delegated: ({ who, what, delegate }: Values) => `${who} delegated to ${delegate}: ${what}`,
  actionGiven: ({ who, what, due }: Values) => `${who} gave you, due ${due}: ${what}`,
  actionDone: ({ who, what }: Values) => `${who} is done: ${what}`,
  actionDropped: ({ who, what }: Values) => `${who} dropped: ${what}`,
  actionMoved: ({ who, what, due }: Values) => `${who} moved to ${due}: ${what}`,
  open: () => 'Open in Remit',
  stop: () => 'Stop these messages',
  why: ({ organization }: Values) => `You get this because you work with ${organization} in Remit.`,
  summary: () => 'Summary',
  needsYou: () => 'Needs your eye',
  charts: () => 'Charts',
  readAndAnswer: () => 'Read and answer the report',
  readReport: () => 'Read the report',
  versionFor: ({ title, audience }: Values) => `${title}, version for ${audience}`,
  writes: ({ who }: Values) => `${who} writes`,
  linkEnds: ({ due }: Values) => `The link is yours alone and opens until ${due}.`,
  sentBy: ({ who, organization }: Values) =>
    `You get this because ${who} of ${organization} sent it to you.`,
  stopped: ({ kind }: Values) => `You no longer get mail of this kind: ${kind}.`,
  askStop: ({ kind }: Values) => `Get no more mail of this kind: ${kind}?`,
  back: () => 'Under Settings, Profile you can have it back.',
} satisfies Record<string, (values: Values) => string>;

export type WordKey = keyof typeof EN;

const DE: Record<WordKey, (values: Values) => string> = {
  mentioned: ({ who, what }) => `${who} hat Sie erwähnt: ${what}`,
  asked: ({ who, what }) => `${who} fragt: ${what}`,
  answered: ({ who, what }) => `${who} hat geantwortet: ${what}`,
  submitted: ({ title, who }) => `${title}, vorgelegt von ${who}`,
  due: ({ what, due }) => `${what}: fällig ${due}`,
  overdue: ({ what, due }) => `${what}: war fällig ${due}`,
  overdueReport: ({ what, due }) => `Bericht ${what}: war fällig ${due}`,
  lateReport: ({ what, due }) => `Der Bericht ${what} ist überfällig: Er war am ${due} fällig`,
  lateReportOf: ({ what, due, who }) =>
    `Der Bericht ${what} von ${who} ist überfällig: Er war am ${due} fällig`,
  checkedIn: ({ what, status, who }) => `${what}: ${status} (${who})`,
  commented: ({ what, who }) => `${who} zu ${what}`,
  slipped: ({ what, due, who }) => `${what}: auf ${due} verschoben (${who})`,
  toDecide: ({ what }) => `Bitte entscheiden Sie: ${what}`,
  toDecideBy: ({ what, due }) => `Bitte entscheiden Sie bis ${due}: ${what}`,
  approved: ({ who, what, choice = '' }) =>
    choice === '' ? `${who} hat zugestimmt: ${what}` : `${who} hat „${choice}“ zugestimmt: ${what}`,
  declined: ({ who, what }) => `${who} hat abgelehnt: ${what}`,
  deferred: ({ who, what, until }) => `${who} hat auf ${until} verschoben: ${what}`,
  delegated: ({ who, what, delegate }) => `${who} hat an ${delegate} übertragen: ${what}`,
  actionGiven: ({ who, what, due }) => `${who} hat Ihnen übertragen, fällig ${due}: ${what}`,
  actionDone: ({ who, what }) => `${who} hat erledigt: ${what}`,
  actionDropped: ({ who, what }) => `${who} hat fallen gelassen: ${what}`,
  actionMoved: ({ who, what, due }) => `${who} hat auf ${due} verschoben: ${what}`,
  open: () => 'In Remit öffnen',
  stop: () => 'Diese Nachrichten abbestellen',
  why: ({ organization }) => `Sie erhalten dies, weil Sie in Remit für ${organization} arbeiten.`,
  summary: () => 'Zusammenfassung',
  needsYou: () => 'Braucht Ihre Aufmerksamkeit',
  charts: () => 'Diagramme',
  readAndAnswer: () => 'Bericht lesen und beantworten',
  readReport: () => 'Bericht lesen',
  versionFor: ({ title, audience }) => `${title}, Fassung für ${audience}`,
  writes: ({ who }) => `${who} schreibt`,
  linkEnds: ({ due }) => `Der Link ist nur für Sie und öffnet bis ${due}.`,
  sentBy: ({ who, organization }) =>
    `Sie erhalten dies, weil ${who} von ${organization} es Ihnen geschickt hat.`,
  stopped: ({ kind }) => `Sie erhalten keine Nachrichten dieser Art mehr: ${kind}.`,
  askStop: ({ kind }) => `Keine Nachrichten dieser Art mehr erhalten: ${kind}?`,
  back: () => 'Unter Einstellungen, Profil können Sie sie wieder bestellen.',
};

const SUBJECTS: Record<Language, Record<NoticeKind, (count: number) => string>> = {
  en: {
    reminder: (count) => (count === 1 ? 'One answer is due' : `${count} answers are due`),
    digest: () => 'The week in your areas, and what you follow',
    report: () => 'A report waits for you',
    mention: (count) => (count === 1 ? 'You were mentioned' : `You were mentioned ${count} times`),
    question: (count) =>
      count === 1 ? 'A question or an answer' : `${count} questions and answers`,
    ask: (count) => (count === 1 ? 'A decision' : `${count} decisions`),
    action: (count) => (count === 1 ? 'Something to do' : `${count} things to do`),
  },
  de: {
    reminder: (count) =>
      count === 1 ? 'Eine Antwort ist fällig' : `${count} Antworten sind fällig`,
    digest: () => 'Die Woche in Ihren Bereichen und was Sie verfolgen',
    report: () => 'Ein Bericht wartet auf Sie',
    mention: (count) => (count === 1 ? 'Sie wurden erwähnt' : `Sie wurden ${count}-mal erwähnt`),
    question: (count) =>
      count === 1 ? 'Eine Frage oder Antwort' : `${count} Fragen und Antworten`,
    ask: (count) => (count === 1 ? 'Eine Entscheidung' : `${count} Entscheidungen`),
    action: (count) => (count === 1 ? 'Etwas zu tun' : `${count} Dinge zu tun`),
  },
};

const KINDS: Record<Language, Record<NoticeKind, string>> = {
  en: {
    reminder: 'reminders',
    digest: 'weekly digest',
    report: 'reports',
    mention: 'mentions',
    question: 'questions and answers',
    ask: 'decisions',
    action: 'actions and commitments',
  },
  de: {
    reminder: 'Erinnerungen',
    digest: 'Wochenüberblick',
    report: 'Berichte',
    mention: 'Erwähnungen',
    question: 'Fragen und Antworten',
    ask: 'Entscheidungen',
    action: 'Maßnahmen und Zusagen',
  },
};

export const say = (language: Language, key: WordKey, values: Values = {}): string =>
  (language === 'de' ? DE : EN)[key](values);

export const subjectFor = (language: Language, kind: NoticeKind, count: number): string =>
  SUBJECTS[language][kind](count);

export const kindWords = (language: Language, kind: NoticeKind): string => KINDS[language][kind];
