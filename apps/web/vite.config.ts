import { parse } from '@formatjs/icu-messageformat-parser';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  cacheDir: '../../dist/.vite',
  plugins: [react(), parsedMessages],
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
