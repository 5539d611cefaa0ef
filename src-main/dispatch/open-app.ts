import { resolve } from 'node:path';
import { userInfo } from 'node:os';
import { contract, isProcedureName, type Output, type ProcedureName } from '../../shared/contract/index.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { describeError } from '../../shared/i18n/error-text.ts';
import type { Language } from '../../shared/i18n/index.ts';
import type { AppError } from '../../shared/kernel/app-error.ts';
import { readSettings } from '../application/workspace/settings.ts';
import type { Context } from '../application/unit-of-work.ts';
import { prepareDataFolder } from '../storage/data-folder.ts';
import { lockFolder } from '../storage/folder-lock.ts';
import { ensureSearchIndex } from '../storage/search-index.ts';
import { openDatabase, type Store } from '../storage/open-database.ts';
import type { App, OpenOptions } from './app.ts';
import { dispatch, type Run } from './dispatch.ts';
import { runProcedure } from './handlers.ts';

/** Commands run one at a time, also those that wait for a file: nothing changes under their feet. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

/** For the texts of errors, one of which may be that the settings can't be read. */
function languageOf(store: Store): Language {
  try {
    return readSettings(store).language;
  } catch {
    return 'sv';
  }
}

function appOver(store: Store, context: Context, checkOutput: boolean, release: () => void): App {
  const run: Run = (name, input) => runProcedure(context, name, input);
  const options = { language: () => languageOf(store), checkOutput };
  const inTurn = oneAtATime();
  const call = (name: string, input: unknown): Promise<Result<unknown>> => {
    const isCommand = isProcedureName(name) && contract[name].kind === 'command';
    return isCommand ? inTurn(() => dispatch(run, options, name, input)) : dispatch(run, options, name, input);
  };
  return {
    dataFolder: context.dataFolder,
    dispatch: call,
    call: <N extends ProcedureName>(name: N, input: unknown) => call(name, input) as Promise<Result<Output<N>>>,
    close: () => {
      store.sqlite.close();
      release();
    },
  };
}

/** Opens (or makes) the workspace in a data folder. Refuses, with the reason, what can't be opened safely. */
export function openApp(options: OpenOptions): Result<App> {
  const now = options.now ?? (() => new Date().toISOString());
  const failed = (error: AppError): Result<App> => err(describeError(error, 'sv'));
  const folder = prepareDataFolder(resolve(options.dataFolder));
  if (!folder.ok) return failed(folder.error);
  const lock = lockFolder(folder.value, now());
  if (!lock.ok) return failed(lock.error);
  const store = openDatabase(folder.value);
  if (!store.ok) {
    lock.value.release();
    return failed(store.error);
  }
  ensureSearchIndex(store.value);
  const context: Context = {
    store: store.value,
    dataFolder: folder.value,
    now,
    actor: options.actor ?? userInfo().username,
  };
  return ok(appOver(store.value, context, options.checkOutput ?? false, lock.value.release));
}
