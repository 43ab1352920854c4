/** The bench of reaction rates in three dimensions: reads frames and faces of instruments, draws the apparatus, sends nothing. */
import type { ReactNode } from 'react';
import { BenchTop, ContactShadows, defineView, LabLight, type SceneProps, Workshop } from '@sdk/view';
import type model from './model.ts';
import { cameras } from './view/cameras.ts';
import { CrossSide } from './view/cross-side.tsx';
import { GasSide } from './view/gas-side.tsx';
import { BENCH, SPOTS } from './view/layout.ts';
import { places } from './view/places.ts';
import { Shelf } from './view/shelf.tsx';

const Scene = ({ run, tier }: SceneProps<typeof model>): ReactNode => (
  <Workshop tier={tier}>
    <LabLight />
    <BenchTop {...BENCH} />
    <ContactShadows spots={SPOTS} y={0} />
    <CrossSide run={run} />
    <GasSide run={run} />
    <Shelf run={run} />
  </Workshop>
);
export default defineView<typeof model>({ Scene, cameras, places });
