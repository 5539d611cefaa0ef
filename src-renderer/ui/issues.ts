import type { FieldIssue } from '../../shared/kernel/app-error.ts';

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether an issue's path is the field's, or lies inside it (`attributes.by.groupId` in `attributes.by`). */
export const isAt = (path: string, field: string): boolean => path === field || path.startsWith(`${field}.`);

/** What is said at a field: the server's text without the field's own name, which stands above. */
export function issueText(issues: readonly FieldIssue[], field: string, label: string): string | undefined {
  const issue = issues.find((one) => isAt(one.path, field));
  if (issue === undefined) return undefined;
  const text = issue.message ?? issue.code;
  const prefix = `${label}: `;
  return capitalised(text.startsWith(prefix) ? text.slice(prefix.length) : text);
}
