import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

const ROUTE = /path: '([^']+)',(?:(?!createRoute)[\s\S])*?import\('\.\.(\/features\/[^']+)'\)/g;
const FIRST_FONTS = /inter-latin-(400|600)-normal-[\w-]+\.woff2$/;
const ROUTES = ['router.tsx', 'register-routes.ts'];

/** Says in the page itself which files each address needs, so that they come beside the first script and not after it. */
export const preloadPages: Plugin = {
  name: 'preload-pages',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle, chunk }) {
      if (!bundle || !chunk) return html;
      const first = closure(bundle, chunk.fileName);
      const lines = routes().map(({ at, module }) => {
        const page = chunksOf(bundle).find((one) => one.facadeModuleId?.endsWith(module));
        if (!page) throw new Error(`No file was made of ${module}.`);
        const files = closure(bundle, page.fileName).filter((file) => !first.includes(file));
        return `    <!--signed-in at=${at} ${linksOf(bundle, files, chunk)}-->\n`;
      });
      return html.replace('  </head>', `${fontsOf(bundle)}${lines.join('')}  </head>`);
    },
  },
};

/** The letters of the first words: known only from the styles, they would come after the words and move them. */
function fontsOf(bundle: Bundle): string {
  const names = Object.keys(bundle).filter((name) => FIRST_FONTS.test(name));
  if (names.length === 0) throw new Error('The fonts are named in another way: see preload-pages.');
  return names
    .map(
      (name) =>
        `    <link rel="preload" as="font" type="font/woff2" crossorigin href="/${name}">\n`,
    )
    .join('');
}

/** The addresses of the pages and the modules behind them, as the router's source says it. */
function routes() {
  const folder = join(import.meta.dirname, 'src/app');
  const text = ROUTES.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const found = [...text.matchAll(ROUTE)];
  if (found.length === 0)
    throw new Error('The routes are written in another way: see preload-pages.');
  return found.map(([, path = '', module = '']) => ({
    at: `^${path.replaceAll(/\$\w+/g, '[^/]+')}/?$`,
    module,
  }));
}

const chunksOf = (bundle: Bundle): Chunk[] =>
  Object.values(bundle).filter((output) => output.type === 'chunk');

/** A file after everything that must be there before it runs. */
function closure(bundle: Bundle, file: string, seen = new Set<string>()): string[] {
  const output = bundle[file];
  if (output?.type !== 'chunk' || seen.has(file)) return [];
  seen.add(file);
  return [...output.imports.flatMap((next) => closure(bundle, next, seen)), file];
}

function linksOf(bundle: Bundle, files: readonly string[], entry: Chunk): string {
  const styles = files
    .flatMap((file) => stylesOf(bundle[file]))
    .filter((style) => !stylesOf(entry).includes(style));
  return [
    ...[...new Set(styles)].map((style) => `<link rel="stylesheet" crossorigin href="/${style}">`),
    ...files.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
  ].join('');
}

const stylesOf = (output: Bundle[string] | undefined): readonly string[] =>
  output?.type === 'chunk' ? [...(output.viteMetadata?.importedCss ?? [])] : [];
