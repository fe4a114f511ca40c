import { toHtml } from 'hast-util-to-html';
import { sanitize } from 'hast-util-sanitize';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';

const asText = (_: unknown, node: { readonly value: string }) => ({
  type: 'text' as const,
  value: node.value,
});

/** People's Markdown as HTML: raw HTML shows as the text that it is, images of strangers are left out. */
export function markdownToHtml(text: string): string {
  const tree = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const safe = sanitize(toHast(tree, { handlers: { html: asText } }), {
    tagNames: [
      'p',
      'br',
      'strong',
      'em',
      'del',
      'code',
      'pre',
      'blockquote',
      'ul',
      'ol',
      'li',
      'a',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'hr',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ],
    attributes: { a: ['href'] },
    protocols: { href: ['http', 'https', 'mailto'] },
    strip: ['script', 'style'],
  });
  return toHtml(safe);
}
