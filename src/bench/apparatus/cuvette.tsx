/** A cuvette: a square cell of one centimetre of light path, with what is in it. */
import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { BoxGeometry, BufferAttribute, BufferGeometry, LineBasicMaterial, type Mesh } from 'three';
import type { Contents } from './contents.ts';
import { GLASS_ORDER } from './glass.ts';
import { useGlass } from './glassware.tsx';
import { makeLiquid } from './liquid.ts';

/** Inner width (the path of the light), wall, height, m: the usual cell of 3.5 mL. */
export const CUVETTE = { path: 0.01, wall: 0.0012, height: 0.045, floor: 0.0015 } as const;

/** The twelve edges of an upright box of this width, on y = 0. */
function edgesOf(width: number, height: number): BufferGeometry {
  const half = width / 2;
  const corners = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ] as const;
  const position: number[] = [];
  corners.forEach(([x, z], i) => {
    const [x1, z1] = corners[(i + 1) % 4]!;
    for (const y of [0, height]) position.push(x, y, z, x1, y, z1);
    position.push(x, 0, z, x, height, z);
  });
  return new BufferGeometry().setAttribute('position', new BufferAttribute(new Float32Array(position), 3));
}

/** Origin in the middle of its foot. */
export function Cuvette({ contents }: { readonly contents: Contents }): ReactNode {
  const glass = useGlass();
  const fill = useRef<Mesh>(null);
  const drawn = useMemo(() => {
    const { path, wall, height, floor } = CUVETTE;
    const outer = path + 2 * wall;
    const cell = new BoxGeometry(outer, height, outer).translate(0, height / 2, 0);
    cell.setAttribute('edge', new BufferAttribute(new Float32Array(cell.getAttribute('position').count).fill(0.94), 1));
    const edges = edgesOf(outer, height);
    const liquid = new BoxGeometry(path, 1, path).translate(0, 0.5, 0);
    const normal = liquid.getAttribute('normal');
    const ways = new Float32Array(normal.count * 2);
    for (let i = 0; i < normal.count; i++) ways.set([path, normal.getY(i) > 0.5 ? -path : path], i * 2);
    liquid.setAttribute('path', new BufferAttribute(ways, 2));
    const line = new LineBasicMaterial({ color: '#54707c', transparent: true, opacity: 0.7 });
    return { cell, edges, liquid, line, look: makeLiquid(), floor };
  }, []);
  useEffect(
    () => () => {
      drawn.look.dispose();
      for (const thing of [drawn.cell, drawn.edges, drawn.liquid, drawn.line]) thing.dispose();
    },
    [drawn],
  );
  useFrame(() => {
    const high = contents.volume() / (CUVETTE.path * CUVETTE.path);
    if (!fill.current) return;
    fill.current.visible = high > 1e-4;
    fill.current.scale.y = Math.max(1e-4, Math.min(high, CUVETTE.height - drawn.floor));
    drawn.look.show(contents.ramp(), contents.longest, contents.haze?.() ?? 0);
  });
  return (
    <>
      <mesh geometry={drawn.cell} material={glass.near} renderOrder={GLASS_ORDER.near} />
      <lineSegments geometry={drawn.edges} material={drawn.line} renderOrder={GLASS_ORDER.nearPrint} />
      <mesh
        ref={fill}
        geometry={drawn.liquid}
        material={drawn.look.material}
        position={[0, drawn.floor, 0]}
        renderOrder={GLASS_ORDER.liquid}
      />
    </>
  );
}
