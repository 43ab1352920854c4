/** A conical flask with what is in it. */
import { useMemo, type ReactNode } from 'react';
import { type FlaskSize, flaskShape } from './conical-flask.ts';
import type { Absorption } from './glass.ts';
import { Glass, Graduations, Liquid } from './glassware.tsx';

export interface ConicalFlaskProps {
  /** Nominal capacity, mL. */
  readonly size: FlaskSize;
  /** How much is in it, m³, and what its colours lose, per metre; asked every frame. */
  readonly volume: () => number;
  readonly absorption: () => Absorption;
}

/** Origin in the middle of its foot; the graduations look along z. */
export function ConicalFlask({ size, volume, absorption }: ConicalFlaskProps): ReactNode {
  const { outer, inner, lines } = useMemo(() => flaskShape(size), [size]);
  return (
    <>
      <Glass outer={outer} />
      <Liquid inner={inner} volume={volume} absorption={absorption} />
      <Graduations outer={outer} lines={lines} title={`${size} mL`} />
    </>
  );
}
