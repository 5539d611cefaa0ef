// Starts a program of ours: `node run.mjs <program> [arguments]`. The program is imported only when Node can read it.
import './check-node.mjs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = resolve(process.argv[2] ?? '');
process.argv.splice(1, 2, program);
await import(pathToFileURL(program).href);
