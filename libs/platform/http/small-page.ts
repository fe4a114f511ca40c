import { escape } from '#domain/markup';
import { createHash } from 'node:crypto';

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:16px/1.5 Inter,system-ui,sans-serif;color:#1b1f27;background:#f7f8fa}main{max-width:480px;margin:15vh auto;padding:24px}button{font:inherit;font-weight:600;padding:10px 18px;border:0;border-radius:6px;background:#2457c5;color:#fff;cursor:pointer}@media (prefers-color-scheme:dark){body{color:#e7eaf0;background:#16181d}}`;

/** Allows the small page its style and a form to where it came from. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/** A page for somebody who is not signed in; with a button, it asks before anything changes. */
export function smallPage(language: string, sentences: readonly string[], button?: string): string {
  const [head = '', ...rest] = sentences;
  const form =
    button === undefined
      ? ''
      : `<form method="post"><button type="submit">${escape(button)}</button></form>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Remit</title><style>${STYLE}</style></head><body><main><h1>${escape(head)}</h1>${rest.map((one) => `<p>${escape(one)}</p>`).join('')}${form}</main></body></html>
`;
}
