import type { Result } from '../../shared/kernel/result.ts';
import { describeError } from '../../shared/i18n/error-text.ts';
import type { App } from '../dispatch/app.ts';
import { openApp } from '../dispatch/open-app.ts';

export interface WorkspaceChoice {
  readonly dataFolder: string;
  /** Fill an empty workspace with the example. */
  readonly demo: boolean;
}

async function fillWithExample(app: App): Promise<Result<unknown>> {
  const status = await app.call('workspace.status', {});
  if (!status.ok || !status.value.empty) return status;
  return app.call('workspace.openExample', {});
}

/** The workspace that a window shows. What is refused says why, in words. */
export async function openWorkspace(choice: WorkspaceChoice): Promise<Result<App>> {
  const opened = openApp({ dataFolder: choice.dataFolder });
  if (!opened.ok) return { ok: false, error: describeError(opened.error, 'sv') };
  if (!choice.demo) return opened;
  const filled = await fillWithExample(opened.value);
  if (filled.ok) return opened;
  opened.value.close();
  return { ok: false, error: describeError(filled.error, 'sv') };
}
