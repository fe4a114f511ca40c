import stop from './stop.mjs';

export default async function stopBrowser() {
  await globalThis.remitBrowser?.close();
  await stop();
}
