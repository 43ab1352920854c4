/** A glass funnel. */
import type { ReactNode } from 'react';
import { Glass } from './glassware.tsx';
import type { Profile } from './vessel.ts';

/** Rim of 50 mm and a cone of 60°, the usual one for a burette (after ISO 4798); heights above the end of the stem, m. */
export const FUNNEL = { length: 0.098, rim: 0.025, cone: 0.055, stem: 0.0032 } as const;
const OUTER: Profile = [
  [0.0022, 0],
  [0.0032, 0.004],
  [0.0034, 0.05],
  [0.0042, FUNNEL.cone],
  [0.0242, 0.092],
  [0.025, 0.0955],
  [0.0253, 0.0965],
  [0.0247, FUNNEL.length],
  [0.0236, 0.0962],
];
const INNER: Profile = [
  [0.0014, 0],
  [0.0022, 0.05],
  [0.003, FUNNEL.cone],
  [0.0232, 0.0935],
];

/** Origin at the end of its stem; it stands up along y. */
export const Funnel = (): ReactNode => <Glass outer={OUTER} inner={INNER} />;
