import { setNonce } from 'get-nonce';

/** The server writes a nonce of its own into each page; style tags without it are refused. */
export const styleNonce =
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

setNonce(styleNonce);
