import { useMemo } from 'react';
import { useCall } from '../../api/client.ts';

/** An agency's colour by its code: the same from screen to paper. */
export type Colours = (agency: string) => string;

/** For an agency that has none recorded. */
const grey = '#6b7785';

export function useColours(): Colours {
  const agencies = useCall('agencies.list', {});
  return useMemo(() => {
    const byCode = new Map(agencies.data?.map((agency) => [agency.identity.code, agency.attributes.colour]));
    return (agency) => byCode.get(agency) ?? grey;
  }, [agencies.data]);
}
