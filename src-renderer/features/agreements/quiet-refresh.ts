import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** What is asked again after a text was saved: all that is reckoned from it, and not the whole workspace. */
const resting = new Set(['documentVersions.get', 'documentVersions.compare', 'agreementDocuments.board']);

export function useQuietRefresh(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    () => queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => resting.has(String(name)) }),
    [queries],
  );
}
