/** A sealed bulb with a coloured gas in it, and the hook that it is lifted by. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, type ReactNode } from 'react';
import { BufferAttribute, type BufferGeometry, TorusGeometry } from 'three';
import { BULB, bulbShape } from './bulb-shape.ts';
import { GLASS_ORDER } from './glass.ts';
import { Glass, roundness, useGlass } from './glassware.tsx';
import { makeLiquid } from './liquid.ts';
import { useKit } from './parts.tsx';
import { turned } from './shapes.ts';
import type { Profile } from './vessel.ts';

/** A gas fills all: no floor ends the way that light takes through it, m. */
export const NO_FLOOR = 10;

/** A body of gas with its way across at right angles: the radius of curvature of a ball, the radius of a tube. */
function gasBody(inner: Profile, segments: number): BufferGeometry {
  const body = turned(inner, segments);
  body.deleteAttribute('uv');
  const position = body.getAttribute('position');
  const path = new Float32Array(position.count * 2);
  for (let i = 0; i < position.count; i++) {
    const r = Math.hypot(position.getX(i), position.getZ(i));
    // From ball to neck it narrows within the last quarter of the ball.
    const share = Math.min(1, Math.max(0, (position.getY(i) - BULB.middle) / BULB.inside / 0.25 - 3));
    path.set([2 * (BULB.inside + (r - BULB.inside) * share), NO_FLOOR], 2 * i);
  }
  body.setAttribute('path', new BufferAttribute(path, 2));
  return body;
}

export interface GasBulbProps {
  /** Colours of the gas by length (`rampOf`), and the length of the last, m; asked every frame. */
  readonly colour: () => Float32Array;
  readonly longest: number;
}

/** Origin: its lowest point, the neck up. */
export function GasBulb({ colour, longest }: GasBulbProps): ReactNode {
  const { tier } = useKit();
  const walls = useGlass();
  const drawn = useMemo(() => {
    const { outer, inner } = bulbShape();
    const n = roundness(tier, BULB.radius);
    const hook = new TorusGeometry(BULB.ring, 0.0018, tier === 'low' ? 6 : 10, tier === 'low' ? 14 : 28);
    return { outer, body: gasBody(inner, n), gas: makeLiquid('gas', tier), hook };
  }, [tier]);
  useEffect(
    () => () => {
      drawn.body.dispose();
      drawn.gas.dispose();
      drawn.hook.dispose();
    },
    [drawn],
  );
  useFrame(() => drawn.gas.show(colour(), longest, 0));
  return (
    <>
      <Glass outer={drawn.outer} />
      <mesh geometry={drawn.body} material={drawn.gas.material} renderOrder={GLASS_ORDER.liquid} />
      <mesh geometry={drawn.hook} material={walls.near} position={[0, BULB.hook, 0]} renderOrder={GLASS_ORDER.near} />
    </>
  );
}
