import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ReactNode } from 'react';

export const treeOf = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

type Render = (node: never, children: ReactNode, key: number) => ReactNode;

/** Headings of people stand below those of the page. What is not named here is shown as its text. */
const ELEMENTS: Readonly<Record<string, Render>> = {
  paragraph: (_, children, key) => <p key={key}>{children}</p>,
  heading: (_, children, key) => <h4 key={key}>{children}</h4>,
  strong: (_, children, key) => <strong key={key}>{children}</strong>,
  emphasis: (_, children, key) => <em key={key}>{children}</em>,
  delete: (_, children, key) => <del key={key}>{children}</del>,
  blockquote: (_, children, key) => <blockquote key={key}>{children}</blockquote>,
  list: ({ ordered }: { ordered?: boolean | null }, children, key) =>
    ordered ? <ol key={key}>{children}</ol> : <ul key={key}>{children}</ul>,
  listItem: (_, children, key) => <li key={key}>{children}</li>,
  link: ({ url }: { url: string }, children, key) =>
    isSafe(url) ? (
      <a key={key} href={url} rel="noreferrer nofollow">
        {children}
      </a>
    ) : (
      children
    ),
  break: (_, __, key) => <br key={key} />,
  thematicBreak: (_, __, key) => <hr key={key} />,
  inlineCode: ({ value }: { value: string }, _, key) => <code key={key}>{value}</code>,
  code: ({ value }: { value: string }, _, key) => (
    <pre key={key}>
      <code>{value}</code>
    </pre>
  ),
  table: (_, children, key) => (
    <table key={key}>
      <tbody>{children}</tbody>
    </table>
  ),
  tableRow: (_, children, key) => <tr key={key}>{children}</tr>,
  tableCell: (_, children, key) => <td key={key}>{children}</td>,
};

export function jsxOf(node: Nodes, key = 0): ReactNode {
  const children = 'children' in node ? node.children.map(jsxOf) : undefined;
  const render = ELEMENTS[node.type];
  if (render) return render(node as never, children, key);
  if ('value' in node) return node.value;
  return children ?? null;
}

const isSafe = (url: string): boolean => /^(https?:|mailto:|\/(?!\/)|#)/i.test(url);
