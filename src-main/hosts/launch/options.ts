import { parseArgs } from 'node:util';
import { demoDataFolder, defaultDataFolder, userPath } from '../data-folders.ts';

export interface StartOptions {
  /** Null: Electron where it can be had, else the browser. */
  readonly host: 'electron' | 'browser' | null;
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly port: number;
  readonly open: boolean;
}

export const help = `Värdskap

  npm start                          öppnar Värdskap
  npm start -- --host electron       i ett eget fönster (Electron)
  npm start -- --host browser        i datorns webbläsare
  npm start -- --data MAPP           med en annan datamapp
  npm start -- --demo                med exemplet, i en egen datamapp
  npm start -- --port N              webbläsarens adress får porten N (1024–65535)
  npm start -- --no-open             skriver adressen i stället för att öppna webbläsaren
  npm start -- --help                visar den här texten

Datamappen är annars ${defaultDataFolder()}`;

export type Parsed =
  | { readonly kind: 'start'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly line: string };

const wrong = (line: string): Parsed => ({ kind: 'wrong', line: `${line} Se npm start -- --help.` });

const optionTypes = {
  host: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  demo: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Node tells what is wrong in English, with the argument in quotes. */
function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const named = /'([^']+)'/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Det finns inget val ${named}.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `Det oväntade ordet ${named} förstås inte.`;
  return `Valet ${named.split(' ')[0] ?? ''} är fel skrivet: ett värde saknas eller är för mycket.`;
}

function readValues(args: readonly string[]) {
  return parseArgs({ args: [...args], options: optionTypes, strict: true, allowPositionals: false }).values;
}

export function parseOptions(args: readonly string[]): Parsed {
  let values: ReturnType<typeof readValues>;
  try {
    values = readValues(args);
  } catch (error) {
    return wrong(explain(error));
  }
  if (values.help === true) return { kind: 'help' };
  const { host, data, port = '0', demo = false } = values;
  if (host !== undefined && host !== 'electron' && host !== 'browser')
    return wrong(`--host är electron eller browser, inte ${host}.`);
  if (data === '') return wrong('--data behöver en mapp.');
  if (data !== undefined && demo) return wrong('--demo har sin egen datamapp och går inte ihop med --data.');
  if (!/^\d{1,5}$/.test(port) || (port !== '0' && (Number(port) < 1024 || Number(port) > 65535))) {
    return wrong(`--port är ett tal från 1024 till 65535, inte ${port}.`);
  }
  // A port or a printed address is of the browser's host alone.
  const chosen = host ?? (values.port !== undefined || values['no-open'] === true ? 'browser' : null);
  const dataFolder = data === undefined ? (demo ? demoDataFolder() : defaultDataFolder()) : userPath(data);
  return {
    kind: 'start',
    options: { host: chosen, dataFolder, demo, port: Number(port), open: values['no-open'] !== true },
  };
}
