// `npm test`: on an old Node it says so in one line, before anything in TypeScript is read.
import '../src-main/hosts/launch/check-node.mjs';
await import('./runner/main.ts');
