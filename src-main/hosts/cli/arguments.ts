import { defaultDataFolder, userPath } from '../data-folders.ts';

export type CliCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'list' }
  | {
      readonly kind: 'call';
      readonly name: string;
      /** JSON as written, all of standard input, or one input a line of it. */
      readonly input: { readonly from: 'argument'; readonly text: string } | { readonly from: 'stdin' | 'lines' };
      readonly dataFolder: string;
    };

export type ParsedArguments = { readonly command: CliCommand } | { readonly usage: string };

export const usageText = `npm run -s cli -- list                     alla procedurer, med scheman (JSON)
npm run -s cli -- call NAMN '{…}'          anropar en procedur; resultatet skrivs som JSON
npm run -s cli -- call NAMN -              läser indata från standard in
npm run -s cli -- call NAMN --lines        en indata per rad in, ett resultat per rad ut
  --data MAPP                              en annan datamapp än ${defaultDataFolder()}
Felkod: 0 gick bra, 1 väntat fel (som {"error": …}), 2 fel i programmet eller i anropet.`;

interface Split {
  readonly words: string[];
  readonly options: Set<string>;
  readonly dataFolder: string;
}

/** Takes the options out, wherever they stand. After the procedure's name a word may be JSON that begins with `-`. */
function split(args: readonly string[]): Split | { readonly usage: string } {
  const words: string[] = [];
  const options = new Set<string>();
  let dataFolder = defaultDataFolder();
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word === '--data' || word.startsWith('--data=')) {
      const folder = word === '--data' ? (args[(index += 1)] ?? '') : word.slice('--data='.length);
      if (folder === '') return { usage: '--data behöver en mapp.' };
      dataFolder = userPath(folder);
    } else if (word === '--lines' || word === '--help') options.add(word);
    else if (word.startsWith('--')) return { usage: `Det finns inget val ${word}.` };
    else words.push(word);
  }
  return { words, options, dataFolder };
}

function callFrom({ words, options, dataFolder }: Split): ParsedArguments {
  const [, name, text, ...rest] = words;
  if (name === undefined) return { usage: 'call behöver namnet på en procedur.' };
  if (rest.length > 0) return { usage: 'call tar ett namn och en indata. Sätt JSON inom enkla citattecken.' };
  const base = { kind: 'call', name, dataFolder } as const;
  if (options.has('--lines')) {
    if (text !== undefined && text !== '-')
      return { usage: '--lines läser indata från standard in; skriv ingen på raden.' };
    return { command: { ...base, input: { from: 'lines' } } };
  }
  if (text === '-') return { command: { ...base, input: { from: 'stdin' } } };
  if (text === undefined)
    return { usage: "call behöver indata som JSON: '{}' där proceduren inte tar någon, - för standard in." };
  return { command: { ...base, input: { from: 'argument', text } } };
}

export function parseArguments(args: readonly string[]): ParsedArguments {
  const parts = split(args);
  if ('usage' in parts) return parts;
  if (parts.options.has('--help')) return { command: { kind: 'help' } };
  const [verb] = parts.words;
  if (verb === 'call') return callFrom(parts);
  if (verb !== 'list')
    return { usage: verb === undefined ? 'Skriv list eller call.' : `Det finns inget kommando ${verb}.` };
  if (parts.words.length > 1 || parts.options.size > 0) return { usage: 'list tar inga värden.' };
  return { command: { kind: 'list' } };
}
