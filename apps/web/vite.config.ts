import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.REMIT_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../dist/.vite',
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
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
});
