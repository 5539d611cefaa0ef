import type { Result } from '../../../shared/kernel/result.ts';
import type { App } from '../../dispatch/app.ts';

export interface Caller {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  close(): void;
}

/** Opens the workspace at the first call that needs one, and once: calculations of given facts start without it. */
export function createCaller(dataFolder: string): Caller {
  let opened: Result<App> | null = null;
  const workspace = async (): Promise<Result<App>> => {
    if (opened === null) {
      const [{ openApp }, { describeError }] = await Promise.all([
        import('../../dispatch/open-app.ts'),
        import('../../../shared/i18n/error-text.ts'),
      ]);
      const result = openApp({ dataFolder });
      opened = result.ok ? result : { ok: false, error: describeError(result.error, 'sv') };
    }
    return opened;
  };
  return {
    call: async (name, input) => {
      const { callPure } = await import('../../dispatch/pure.ts');
      const pure = await callPure(name, input);
      if (pure !== null) return pure;
      const app = await workspace();
      return app.ok ? app.value.dispatch(name, input) : app;
    },
    close: () => {
      if (opened?.ok === true) opened.value.close();
    },
  };
}
