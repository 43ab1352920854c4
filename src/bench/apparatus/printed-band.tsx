/** A word printed on something round: one small patch of the wall, seen from the front. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { BufferAttribute, BufferGeometry, MeshBasicMaterial } from 'three';
import { GLASS_ORDER } from './glass.ts';
import { useKit } from './parts.tsx';
import { FACE_FONT, paintedTexture } from './textures.ts';

export interface PrintedBandProps {
  readonly text: string;
  /** Radius of the wall and height of the word's middle, m. */
  readonly radius: number;
  readonly y: number;
  /** Height of the letters, m. */
  readonly tall: number;
  readonly colour?: string;
}

const PIXELS = 72;
const STEPS = 6;

export function PrintedBand({ text, radius, y, tall, colour = '#1c3247' }: PrintedBandProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const wide = Math.max(1, text.length * 0.62) * 1.1;
    const angle = (wide * tall) / radius;
    const patch = new BufferGeometry();
    const position = new Float32Array((STEPS + 1) * 6);
    const uv = new Float32Array((STEPS + 1) * 4);
    const index: number[] = [];
    for (let i = 0; i <= STEPS; i++) {
      const at = (i / STEPS - 0.5) * angle;
      for (const k of [0, 1]) {
        const height = y + (k - 0.5) * tall * 1.3;
        position.set([radius * Math.sin(at), height, radius * Math.cos(at)], (i * 2 + k) * 3);
        uv.set([i / STEPS, k], (i * 2 + k) * 2);
      }
      if (i < STEPS) index.push(2 * i, 2 * i + 2, 2 * i + 1, 2 * i + 1, 2 * i + 2, 2 * i + 3);
    }
    patch.setAttribute('position', new BufferAttribute(position, 3));
    patch.setAttribute('uv', new BufferAttribute(uv, 2));
    patch.setIndex(index);
    const map = paintedTexture(
      Math.round(PIXELS * wide),
      Math.round(PIXELS * 1.3),
      (pen, w, h) => {
        pen.clearRect(0, 0, w, h);
        pen.font = `600 ${PIXELS}px ${FACE_FONT}`;
        pen.fillStyle = colour;
        pen.textAlign = 'center';
        pen.textBaseline = 'middle';
        pen.fillText(text, w / 2, h / 2, w * 0.98);
      },
      { words: true, anisotropy: tier === 'low' ? 2 : 8 },
    );
    const ink = new MeshBasicMaterial({
      map,
      transparent: true,
      depthWrite: false,
      toneMapped: false,
      polygonOffset: true,
      polygonOffsetFactor: -1,
    });
    return { patch, map, ink };
  }, [text, radius, y, tall, colour, tier]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return <mesh geometry={drawn.patch} material={drawn.ink} renderOrder={GLASS_ORDER.nearPrint} />;
}
