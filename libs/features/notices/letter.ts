import { escape } from '#domain/markup';

/** One thing that is told: a sentence, words of people beneath it, and where it leads. */
export interface LetterLine {
  readonly sentence: string;
  readonly words: string;
  readonly url: string;
}

export interface LetterPart {
  readonly title: string;
  /** HTML that was made safe already, with the same as text. */
  readonly html: string;
  readonly text: string;
}

export interface Letter {
  readonly language: string;
  readonly title: string;
  readonly kicker: string;
  readonly lines: readonly LetterLine[];
  readonly parts: readonly LetterPart[];
  readonly button: { readonly text: string; readonly url: string } | null;
  readonly why: string;
  /** Null where it is written once, by somebody. */
  readonly stop: { readonly text: string; readonly url: string } | null;
}

export function textOf(letter: Letter): string {
  const { title, kicker, lines, parts, button, why, stop } = letter;
  return [
    title,
    kicker,
    '',
    ...lines.map(lineText),
    ...parts.flatMap(partText),
    ...(button === null ? [] : ['', `${button.text}: ${button.url}`]),
    '',
    '--',
    why,
    ...(stop === null ? [] : [`${stop.text}: ${stop.url}`]),
    '',
  ].join('\n');
}

const partText = ({ title, text }: LetterPart): readonly string[] =>
  title === '' ? ['', text] : ['', title, text];

const lineText = ({ sentence, words, url }: LetterLine): string =>
  [`* ${sentence}`, words, url].filter((text) => text !== '').join('\n  ');

/** Mail programs know no style sheets: what a thing looks like stands at the thing. */
export function htmlOf(letter: Letter): string {
  const { language, title, kicker, lines, parts, button, why, stop } = letter;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title></head>
<body style="margin:0;background:#f7f8fa;color:#1b1f27;font:15px/1.5 Inter,-apple-system,'Segoe UI',Roboto,sans-serif">
<div style="max-width:600px;margin:0 auto;padding:24px 12px"><div style="background:#fff;border:1px solid #dfe3e8;border-radius:8px;padding:24px 20px">
<p style="margin:0 0 6px;color:#2457c5;font-size:13px;font-weight:600">${escape(kicker)}</p><h1 style="margin:0 0 18px;font-size:22px;line-height:1.25">${escape(title)}</h1>
${lines.map(line).join('')}${parts.map(part).join('')}${button === null ? '' : buttonOf(button)}</div>
<p style="margin:16px 8px 0;color:#5b6472;font-size:12px">${escape(why)}${stop === null ? '' : ` <a style="color:#5b6472" href="${escape(stop.url)}">${escape(stop.text)}</a>`}</p></div></body></html>
`;
}

const line = ({ sentence, words, url }: LetterLine): string =>
  `<p style="margin:0 0 14px"><a style="color:#1b1f27;font-weight:600;text-decoration:none" href="${escape(url)}">${escape(sentence)}</a>${
    words === '' ? '' : `<br><span style="color:#5b6472">${escape(words)}</span>`
  }</p>`;

const part = ({ title, html }: LetterPart): string =>
  `${title === '' ? '' : `<h2 style="margin:22px 0 8px;font-size:16px">${escape(title)}</h2>`}${html}`;

const buttonOf = ({ text, url }: { readonly text: string; readonly url: string }): string =>
  `<p style="margin:24px 0 0"><a style="display:inline-block;background:#2457c5;color:#fff;font-weight:600;text-decoration:none;padding:10px 18px;border-radius:6px" href="${escape(url)}">${escape(text)}</a></p>`;
