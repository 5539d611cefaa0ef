import { electronTarget, rendererTarget } from './targets.ts';
import { bringUpToDate } from './up-to-date.ts';

// `npm run build`: everything that the hosts show and run, made anew.
try {
  for (const target of [rendererTarget, electronTarget]) {
    await bringUpToDate(target, true);
    console.log(`Byggde ${target.folder}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
