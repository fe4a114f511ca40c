import { useMemo } from 'react';
import { jsxOf, treeOf } from './markdown-tree.tsx';
import classes from './markdown.module.css';

/** Text of people as Markdown: an allow-list of elements, no HTML, no images. */
export function Markdown({ text }: { readonly text: string }) {
  const content = useMemo(() => treeOf(text).children.map(jsxOf), [text]);
  return <div className={classes.markdown}>{content}</div>;
}
