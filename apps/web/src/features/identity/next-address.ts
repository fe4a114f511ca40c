const HERE = 'http://remit.invalid';
const OUTSIDE = new Set(['/sign-in', '/setup', '/invitation', '/password-reset']);

/** Where to go after signing in: the address that was asked for, but never out of the app. */
export function nextAddress(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith('/')) return '/';
  const url = URL.parse(wanted, HERE);
  if (url?.origin !== HERE || OUTSIDE.has(url.pathname)) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
