/** The picture: reads frames, draws the tube, the jet and the beaker, sends nothing. */
import { useRef, type ReactNode } from 'react';
import type { Mesh } from 'three';
import { BenchTop, ContactShadows, LabLight, Workshop, defineView, useFrame, type SceneProps } from '@sdk/view';
import { BEAKER_RADIUS, BENCH_Y, HOLE_RADIUS, LEVEL_MAX, TUBE_HEIGHT, TUBE_RADIUS } from './apparatus.ts';
import type model from './model.ts';
import { Strip } from './strip.tsx';

const BENCH = { width: 0.9, depth: 0.5, y: BENCH_Y, z: 0 } as const;
const SPOTS = [{ x: 0, z: 0, width: 0.16, depth: 0.16 }] as const;
const GLASS = { color: '#dfeef2', transparent: true, opacity: 0.28, depthWrite: false } as const;
const WATER = { color: '#3f8fc4', transparent: true, opacity: 0.75 } as const;

/** A column of water that stands on `floor`; `height` is asked at every frame, m. */
function Column({
  radius,
  floor,
  height,
}: {
  readonly radius: number;
  readonly floor: number;
  readonly height: () => number;
}): ReactNode {
  const mesh = useRef<Mesh>(null);
  useFrame(() => {
    const tall = height();
    if (!mesh.current) return;
    mesh.current.visible = tall > 1e-5;
    mesh.current.scale.y = Math.max(tall, 1e-5);
    mesh.current.position.y = floor + tall / 2;
  });
  return (
    <mesh ref={mesh}>
      <cylinderGeometry args={[radius, radius, 1, 32]} />
      <meshLambertMaterial {...WATER} />
    </mesh>
  );
}

const Glass = ({
  radius,
  floor,
  height,
}: {
  readonly radius: number;
  readonly floor: number;
  readonly height: number;
}): ReactNode => (
  <mesh position={[0, floor + height / 2, 0]} renderOrder={2}>
    <cylinderGeometry args={[radius, radius, height, 48, 1, true]} />
    <meshLambertMaterial {...GLASS} side={2} />
  </mesh>
);

function Scene({ run, tier }: SceneProps<typeof model>): ReactNode {
  return (
    <Workshop tier={tier}>
      <LabLight />
      <BenchTop {...BENCH} />
      <ContactShadows spots={SPOTS} y={BENCH_Y + 0.0005} />
      <Glass radius={TUBE_RADIUS + 0.002} floor={0} height={TUBE_HEIGHT} />
      <Column radius={TUBE_RADIUS} floor={0} height={() => run.current.level} />
      <group position={[0.012, 0, TUBE_RADIUS + 0.003]}>
        <Strip length={LEVEL_MAX + 0.02} width={0.014} />
      </group>
      <Column radius={HOLE_RADIUS} floor={BENCH_Y + 0.01} height={() => (run.current.jet > 0 ? -BENCH_Y - 0.01 : 0)} />
      <Glass radius={BEAKER_RADIUS} floor={BENCH_Y} height={0.12} />
      <Column
        radius={BEAKER_RADIUS - 0.002}
        floor={BENCH_Y + 0.002}
        height={() => run.current.caught / (Math.PI * (BEAKER_RADIUS - 0.002) ** 2)}
      />
    </Workshop>
  );
}

export default defineView<typeof model>({
  Scene,
  cameras: [
    { id: 'overview', position: [0.25, 0.25, 0.85], target: [0, 0.08, 0], fov: 35 },
    { id: 'scale', position: [0, 0.2, 0.45], target: [0, 0.16, 0], fov: 35 },
  ],
  places: [
    {
      id: 'water',
      radius: 0.03,
      direction: [0, 1, 0],
      at: (frame, out) => void ([out[0], out[1], out[2]] = [0, frame.level, TUBE_RADIUS]),
    },
    { id: 'open', radius: 0.02, at: (_frame, out) => void ([out[0], out[1], out[2]] = [0, -0.01, 0]) },
    { id: 'close', radius: 0.02, at: (_frame, out) => void ([out[0], out[1], out[2]] = [0, -0.01, 0]) },
  ],
});
