import { PicturesPage } from '../features/pictures/pictures-page.tsx';
import { FactPeek } from '../features/registers/fact-peek.tsx';

/** Pictures of the premises, with the registers' peek beside them. */
export const PicturesRoute = () => <PicturesPage peek={<FactPeek />} />;
