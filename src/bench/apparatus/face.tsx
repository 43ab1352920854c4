/** The printed face of a device: a plane with a picture painted once. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { MeshLambertMaterial, MeshStandardMaterial, PlaneGeometry } from 'three';
import { useKit } from './parts.tsx';
import { type Paint, paintedTexture } from './textures.ts';

export interface FaceProps {
  /** m. */
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly [number, number];
  /** Must be stable: the picture is painted anew when it changes. */
  readonly paint: Paint;
}

/** Centred on the origin, facing z. */
export function Face({ width, height, pixels, paint }: FaceProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const map = paintedTexture(pixels[0], pixels[1], paint, { words: true, anisotropy: tier === 'low' ? 2 : 8 });
    return {
      map,
      plane: new PlaneGeometry(width, height),
      material: tier === 'low' ? new MeshLambertMaterial({ map }) : new MeshStandardMaterial({ map, roughness: 0.5 }),
    };
  }, [width, height, pixels, paint, tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return <mesh geometry={drawn.plane} material={drawn.material} receiveShadow />;
}
