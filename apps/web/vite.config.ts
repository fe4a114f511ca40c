import { parse } from '@formatjs/icu-messageformat-parser';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { preloadPages } from './preload-pages.ts';

const api = process.env.REMIT_API ?? 'http://127.0.0.1:3000';

/** Texts with arguments are parsed at build time, so that the page needs no parser. */
const parsedMessages: Plugin = {
  name: 'parsed-messages',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!/[\\/]messages[\\/]\w\w[\\/][\w-]+\.json$/.test(id)) return undefined;
    const texts = Object.entries(JSON.parse(code) as Record<string, string>);
    const parsed = texts.map(([key, text]) => [key, text.includes('{') ? parse(text) : text]);
    return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
  },
};

const PARSER = '@formatjs/icu-messageformat-parser';

/** The writer of workbooks compresses large ones in a worker made of text, which the security policy forbids. */
const zipInPage: Plugin = {
  name: 'zip-in-page',
  transform(code, id) {
    if (!id.includes('write-excel-file/modules/zip/zipToArrayBuffer.js')) return undefined;
    const inPage = code.replace(
      "import { zip } from 'fflate';",
      "import { zipSync } from 'fflate'; const zip = (files, done) => done(null, zipSync(files));",
    );
    if (inPage === code) throw new Error('The writer of workbooks changed: see zip-in-page.');
    return inPage;
  },
};

/** Each of them is smaller than what it takes to ask for it. */
const SMALL =
  /[\\/]@tabler[\\/]icons-react[\\/]|[\\/]components[\\/](Group|Stack|Text)[\\/]|[\\/]status-colour\./;
/** What tables of figures are made of, on whichever page. */
const FIGURES = new RegExp(
  [
    String.raw`features[\\/]scorecard[\\/](?!use-window|use-is-printing)[\w-]+\.`,
    String.raw`features[\\/]kpis[\\/](paint-value|process-icons|record-value|stand)\.`,
    String.raw`charts[\\/]sparkline`,
    String.raw`ui[\\/]download\.`,
  ].join('|'),
);
/** What tables need that are longer than a screen. */
const LONG_TABLES =
  /@tanstack[\\/](react-virtual|virtual-core)[\\/]|[\\/]use-(window|is-printing)\./;

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  cacheDir: '../../dist/.vite',
  plugins: [react(), zipInPage, parsedMessages, preloadPages],
  resolve: {
    conditions: ['source', 'module', 'browser', 'development|production'],
    alias:
      command === 'build'
        ? [{ find: new RegExp(`^${PARSER}$`), replacement: `${PARSER}/no-parser.js` }]
        : [],
  },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no address but the server's own, data: for small images only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A browser asks for six files at a time: what pages share comes in a few, not in dozens.
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'kit', minShareCount: 8, priority: 1 },
            { name: 'small', test: SMALL, minShareCount: 2 },
            { name: 'figures', test: FIGURES, minShareCount: 2 },
            { name: 'long-tables', test: LONG_TABLES, minShareCount: 2 },
          ],
        },
      },
    },
  },
  // Found only when a page is first opened, they would make the development server start over.
  optimizeDeps: {
    include: [
      '@mantine/core',
      '@mantine/hooks',
      '@mantine/dates',
      '@mantine/spotlight',
      'dayjs/locale/de',
    ],
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': api, '/health': api } },
}));
