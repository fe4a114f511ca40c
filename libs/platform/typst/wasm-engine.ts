import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import start, { TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { readFonts } from '../fonts.ts';
import type { TypstEngine } from './typst-job.ts';

interface Outcome {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly { readonly message: string }[];
}

const MAIN = '/main.typ';
const WITH_MESSAGES = 3;

/** The compiler as WebAssembly, for platforms without a native one; it tags, and names no standard. */
export async function wasmEngine(): Promise<TypstEngine> {
  const { resolve } = createRequire(import.meta.url);
  const bytes = readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));
  await start({ module_or_path: bytes });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of readFonts()) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return {
    pdf: ({ source, inputs }) => {
      compiler.add_source(MAIN, source);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- declared as any by the package
      const outcome = compiler.compile(
        MAIN,
        Object.entries(inputs),
        'pdf',
        WITH_MESSAGES,
      ) as Outcome;
      compiler.reset();
      if (outcome.result) return outcome.result;
      throw new Error(outcome.diagnostics?.map(({ message }) => message).join('; ') ?? 'No PDF.');
    },
  };
}
