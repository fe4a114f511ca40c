import { escape } from '#domain/markup';
import { htmlOf, say, textOf, type Language, type Letter } from '#features/notices/index';

/** What is sent, by whom, with which words of theirs. */
export interface SentEdition {
  readonly title: string;
  /** Null: the whole edition. */
  readonly audience: string | null;
  readonly words: string;
  readonly sender: {
    readonly name: string;
    readonly email: string | null;
    readonly organization: string;
  };
}

interface LinkOfReader {
  readonly url: string;
  readonly until: string;
}

/** Says nothing of the report but its title: what a version leaves out must not stand in the letter. */
export function editionLetter(
  { title, audience, words, sender }: SentEdition,
  { url, until }: LinkOfReader,
  language: Language,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const { name: who, organization } = sender;
  const subject = audience === null ? title : say(language, 'versionFor', { title, audience });
  const letter: Letter = {
    language,
    title: subject,
    kicker: organization,
    lines: [],
    parts: [
      ...(words === '' ? [] : [partOf(say(language, 'writes', { who }), words)]),
      partOf('', say(language, 'linkEnds', { due: until })),
    ],
    button: { text: say(language, 'readReport'), url },
    why: say(language, 'sentBy', { who, organization }),
    stop: null,
  };
  return { subject, text: textOf(letter), html: htmlOf(letter) };
}

const partOf = (title: string, words: string): Letter['parts'][number] => ({
  title,
  html: words
    .split(/\n{2,}/)
    .map((one) => `<p style="margin:0 0 10px">${escape(one).replaceAll('\n', '<br>')}</p>`)
    .join(''),
  text: words,
});
