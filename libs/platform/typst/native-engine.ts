import { createRequire } from 'node:module';
import { readFonts } from '../fonts.ts';
import type { TypstEngine } from './typst-job.ts';

interface NodeCompiler {
  pdf(
    document: { mainFileContent: string; inputs: Readonly<Record<string, string>> },
    options: { pdfStandard?: 'ua-1' },
  ): Uint8Array;
  evictCache(maxAge: number): void;
}

interface NativeModule {
  readonly NodeCompiler: {
    create(options: {
      workspace: string;
      fontArgs: readonly { fontBlobs: readonly Buffer[] }[];
    }): NodeCompiler;
  };
}

/** A folder that is not there: a document reads no file of the machine. */
const NOWHERE = '/nonexistent';

/** The compiler of this platform; undefined where none is installed. */
export function nativeEngine(): TypstEngine | undefined {
  const native = loaded();
  if (!native) return undefined;
  const compiler = native.NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: readFonts() }],
  });
  return {
    pdf: ({ source, inputs }) => {
      const document = { mainFileContent: source, inputs };
      try {
        return accessible(compiler, document);
      } finally {
        compiler.evictCache(0);
      }
    },
  };
}

/** PDF/UA-1 refuses a text with a sign that no font can draw; such a document is tagged all the same. */
function accessible(
  compiler: NodeCompiler,
  document: Parameters<NodeCompiler['pdf']>[0],
): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    if (!isUndrawable(error)) throw error;
    return compiler.pdf(document, {});
  }
}

const isUndrawable = (error: unknown): boolean =>
  error instanceof Error && /could not be displayed with/.test(error.message);

function loaded(): NativeModule | undefined {
  const { platform, arch } = process;
  const abi = platform === 'linux' ? '-gnu' : '';
  const load = createRequire(import.meta.url);
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a native module has no types of its own
    return load(`@myriaddreamin/typst-ts-node-compiler-${platform}-${arch}${abi}`) as NativeModule;
  } catch {
    return undefined;
  }
}
