/** A gas syringe: a glass barrel with its scale, and a plunger of ground glass that slides in it. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { BufferAttribute, CylinderGeometry, DoubleSide, type Group, type Mesh, MeshLambertMaterial } from 'three';
import { NO_FLOOR } from './gas-bulb.tsx';
import { GLASS_ORDER } from './glass.ts';
import { Glass, roundness } from './glassware.tsx';
import { Graduations } from './graduations.tsx';
import { makeLiquid } from './liquid.ts';
import { useKit } from './parts.tsx';
import { turned } from './shapes.ts';
import { plungerAt, type SyringeSize, syringeShape } from './syringe-shape.ts';

export interface GasSyringeProps {
  /** mL. */
  readonly capacity: SyringeSize;
  /** What it holds, m³; asked every frame. */
  readonly volume: () => number;
  /** Colours of the gas by length, and the length of the last, m; without them the gas is not seen. */
  readonly ramp?: () => Float32Array;
  readonly longest?: number;
  /** Lies along x, the plunger to the right; else it stands along y. */
  readonly horizontal?: boolean;
}

const LYING = [0, 0, -Math.PI / 2] as const;
const STANDING = [0, 0, 0] as const;

/** Origin: the tip of its nozzle, on the axis. The scale looks along z. */
export function GasSyringeGlass({ capacity, volume, ramp, longest = 0.04, horizontal }: GasSyringeProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const shape = syringeShape(capacity);
    const { bore, start, end } = shape;
    const n = roundness(tier, bore);
    // A hollow plunger closed in front, as long as the barrel, with a knob; ground glass is white and lets light through.
    const slim = bore - 0.0003;
    const long = end - start + 0.012;
    const plunger = turned(
      [
        [0, 0],
        [slim, 0],
        [slim, 0.05],
        [slim * 0.82, 0.055],
        [slim * 0.82, long],
        [slim * 1.2, long + 0.001],
        [slim * 1.2, long + 0.006],
        [0, long + 0.007],
      ],
      n,
    );
    plunger.deleteAttribute('uv');
    const ground = new MeshLambertMaterial({
      color: '#eef4f4',
      transparent: true,
      opacity: 0.62,
      side: DoubleSide,
      depthWrite: false,
    });
    // One metre long: the gas is stretched to its length.
    const body = new CylinderGeometry(bore - 0.0002, bore - 0.0002, 1, n, 1, true);
    body.translate(0, 0.5, 0);
    const across = new Float32Array(body.getAttribute('position').count * 2);
    for (let i = 0; i < across.length; i += 2) across.set([2 * bore, NO_FLOOR], i);
    body.setAttribute('path', new BufferAttribute(across, 2));
    return { shape, plunger, ground, body, gas: makeLiquid('gas', tier) };
  }, [capacity, tier]);
  useEffect(
    () => () => {
      for (const thing of [drawn.plunger, drawn.ground, drawn.body, drawn.gas]) thing.dispose();
    },
    [drawn],
  );
  const sliding = useRef<Group>(null);
  const filling = useRef<Mesh>(null);
  useFrame(() => {
    const front = plungerAt(drawn.shape, Math.max(0, volume()));
    if (sliding.current) sliding.current.position.y = front;
    if (ramp === undefined || filling.current === null) return;
    const long = front - drawn.shape.start;
    filling.current.visible = long > 1e-5;
    filling.current.scale.y = Math.max(1e-5, long);
    drawn.gas.show(ramp(), longest, 0);
  });
  return (
    <group rotation={horizontal ? LYING : STANDING}>
      <Glass outer={drawn.shape.outer} />
      {ramp && (
        <mesh
          ref={filling}
          geometry={drawn.body}
          material={drawn.gas.material}
          position={[0, drawn.shape.start, 0]}
          renderOrder={GLASS_ORDER.liquid}
        />
      )}
      <group ref={sliding}>
        <mesh geometry={drawn.plunger} material={drawn.ground} renderOrder={GLASS_ORDER.liquid} />
      </group>
      <Graduations
        outer={drawn.shape.outer}
        lines={drawn.shape.lines}
        title={`${capacity} mL`}
        titleAbove={0.009}
        fine
        sideways={horizontal === true}
      />
    </group>
  );
}
