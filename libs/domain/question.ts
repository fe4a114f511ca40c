/** Whether a sentence of the Markdown ends in a question mark; an address with a query asks nothing, nor does code. */
export function asks(markdown: string): boolean {
  return QUESTION.test(markdown.replaceAll(CODE, ' '));
}

const CODE = /```[^]*?(?:```|$)|`[^`\n]*`/g;
const QUESTION = /[?？؟](?=$|[\s"'»”)\]*_~!?])/u;
