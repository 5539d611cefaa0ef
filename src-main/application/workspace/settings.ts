import { settingsSchema, type Settings } from '../../../shared/contract/workspace.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { setting } from '../../storage/schema.ts';
import type { Store } from '../../storage/open-database.ts';
import { runCommand, type Context } from '../unit-of-work.ts';

const defaults: Settings = { language: 'sv', paymentTermsDays: 30, invoiceSeriesPrefix: '10', sellerContact: '' };

export function readSettings(store: Store): Settings {
  const stored = Object.fromEntries(
    store.orm
      .select()
      .from(setting)
      .all()
      .map((row) => [row.name, JSON.parse(row.value) as unknown]),
  );
  return settingsSchema.parse({ ...defaults, ...stored });
}

export function updateSettings(
  context: Context,
  changes: { [K in keyof Settings]?: Settings[K] | undefined },
): Result<Settings> {
  return runCommand(context, 'settings.update', ({ store }) => {
    const before = readSettings(store);
    const entries = Object.entries(changes).filter(
      ([name, value]) => value !== undefined && value !== before[name as keyof Settings],
    );
    for (const [name, value] of entries) {
      const row = { name, value: JSON.stringify(value) };
      store.orm.insert(setting).values(row).onConflictDoUpdate({ target: setting.name, set: row }).run();
    }
    const after = readSettings(store);
    return ok({
      value: after,
      audit: entries.length === 0 ? null : { entity: 'settings', entityId: null, before, after },
    });
  });
}
