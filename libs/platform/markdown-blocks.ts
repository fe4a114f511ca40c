import type { List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'delete'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };

/** A cell is wrapped, so that rows of cells can be flattened into cells. */
export interface Cell {
  readonly children: readonly Inline[];
}

export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'numbers';
      readonly start: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'pre'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

const DEEPEST = 6;

/** People's Markdown as plain data, by allow-list: raw HTML is the text that it is, images are their words. */
export function markdownBlocks(text: string): readonly Block[] {
  const { children } = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return blocksOf(children, 0);
}

const blocksOf = (nodes: readonly RootContent[], depth: number): readonly Block[] =>
  nodes.flatMap((node) => (depth > DEEPEST ? flattened(node) : blockOf(node, depth)));

const flattened = (node: RootContent): readonly Block[] => [
  { kind: 'paragraph', children: [{ kind: 'text', text: wordsOf(node) }] },
];

function blockOf(node: RootContent, depth: number): readonly Block[] {
  if (node.type === 'paragraph' || node.type === 'heading')
    return [{ kind: node.type, children: inlinesOf(node.children) }];
  if (node.type === 'list') return [listOf(node, depth)];
  if (node.type === 'blockquote')
    return [{ kind: 'quote', children: blocksOf(node.children, depth + 1) }];
  if (node.type === 'code' || node.type === 'html')
    return [{ kind: 'pre', lines: node.value.split('\n') }];
  if (node.type === 'table')
    return [{ kind: 'table', rows: evenRows(node.children.map(({ children }) => children)) }];
  return [];
}

function listOf({ ordered, start, children }: List, depth: number): Block {
  const items = children.map((item) => blocksOf(item.children, depth + 1));
  return ordered === true ? { kind: 'numbers', start: start ?? 1, items } : { kind: 'list', items };
}

/** Rows of a table may be shorter than its head. */
function evenRows(
  rows: readonly (readonly { readonly children: PhrasingContent[] }[])[],
): readonly (readonly Cell[])[] {
  const width = rows[0]?.length ?? 0;
  return rows.map((row) =>
    Array.from({ length: width }, (_, at) => ({ children: inlinesOf(row[at]?.children ?? []) })),
  );
}

const inlinesOf = (nodes: readonly PhrasingContent[], depth = 0): readonly Inline[] =>
  nodes.flatMap((node) => inlineOf(node, depth));

function inlineOf(node: PhrasingContent, depth: number): readonly Inline[] {
  if (depth > DEEPEST) return [{ kind: 'text', text: wordsOf(node) }];
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete')
    return [{ kind: node.type, children: inlinesOf(node.children, depth + 1) }];
  if (node.type === 'link') return linked(node.url, inlinesOf(node.children, depth + 1));
  if (node.type === 'inlineCode') return [{ kind: 'code', text: node.value }];
  if (node.type === 'break') return [{ kind: 'break' }];
  return [{ kind: 'text', text: wordsOf(node) }];
}

const linked = (href: string, children: readonly Inline[]): readonly Inline[] =>
  /^(https?:|mailto:)/i.test(href) ? [{ kind: 'link', href, children }] : children;

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
