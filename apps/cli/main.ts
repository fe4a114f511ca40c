import { parseArgs } from 'node:util';
import { Api, ApiRefusal } from './api.ts';
import { exportData } from './export.ts';
import { importFile } from './import.ts';
import { MistakenCall, type Call } from './call.ts';
import { report } from './report.ts';
import { verify } from './verify.ts';

const HELP = `Usage: npm run remit -- <command> [arguments]

  import <kind> <file>      read a file into Remit; kinds: areas, people, kpis, targets, measurements, check_ins,
                            objectives, products, roadmap_items, milestones, budget_lines, budget_amounts
      --source <name>       where the file comes from; its mapping is remembered (default: the file's name)
      --mapping <file>      how columns and values are read, as JSON; needed once for each source
      --dry-run             show what would happen and stop
  export [--out <folder>]   write everything that you may read as JSON, one file per kind (default: remit-export)
  export budget <key>       one budget as a file that can be imported again; --form long|wide|lines,
                            --format csv|xlsx, --out <file>
  report list               the reports and their states
  report show <period>      the newest edition of a period; --format markdown|html|csv|json, --edition <n>
  report draft <period>     what the report would say now
  report submit <period>    seal it; --reason <text> from the second edition on
  verify                    check the activity chain and every edition online
  verify <edition.json>     check a downloaded edition offline; --sha256 <hash> to compare

The server and the token come from --url and --token, or from REMIT_URL and REMIT_TOKEN.
`;

const COMMANDS: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  import: importFile,
  export: exportData,
  report,
  verify,
};

process.exitCode = await run(process.argv.slice(2), process.env);

/** 0: done. 1: the server refused, or something was found to be broken. 2: the call itself was wrong. */
async function run(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  try {
    return await dispatch(words, environment);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return error instanceof MistakenCall || isArgumentError(error) ? 2 : 1;
  }
}

async function dispatch(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parse(words);
  const [name = '', ...args] = positionals;
  const command = COMMANDS[name];
  if (!command || values.help) {
    process.stdout.write(HELP);
    return values.help || name === '' ? 0 : 2;
  }
  const { url = environment['REMIT_URL'], token = environment['REMIT_TOKEN'] } = values;
  const api = new Api(url ?? 'http://127.0.0.1:3000', token);
  return command({ args, values, api, print: (line) => process.stdout.write(`${line}\n`) });
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      token: { type: 'string' },
      source: { type: 'string' },
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean' },
      out: { type: 'string' },
      form: { type: 'string' },
      format: { type: 'string' },
      edition: { type: 'string' },
      reason: { type: 'string' },
      sha256: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

function isArgumentError(error: unknown): boolean {
  if (!(error instanceof TypeError) || !('code' in error)) return false;
  return String(error.code).startsWith('ERR_PARSE_ARGS');
}

function explain(error: unknown): string {
  if (error instanceof ApiRefusal) return error.message;
  if (error instanceof TypeError && error.message === 'fetch failed')
    return 'The server does not answer: is it running, and is --url (or REMIT_URL) right?';
  return error instanceof Error ? error.message : String(error);
}
