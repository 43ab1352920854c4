/** A display: digits on a small canvas, painted again only when the text changes. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { MeshBasicMaterial, PlaneGeometry } from 'three';
import { paintSegments, type SegmentStyle } from './seven-segment.ts';
import { useTenTimesASecond } from './slow-frame.ts';
import { paintedTexture } from './textures.ts';

export const RED_DIGITS: SegmentStyle = { cells: 4, on: '#ff4b38', off: '#35100e', glass: '#180a0a' };
export const LIQUID_CRYSTAL: SegmentStyle = { cells: 5, on: '#1a2620', off: '#a9b9a6', glass: '#b5c4b1' };

export interface DisplayProps {
  readonly width: number;
  readonly height: number;
  readonly style: SegmentStyle;
  /** What the instrument prints now; looked at ten times a second. */
  readonly text: () => string;
}

/** Centred on the origin, facing z. */
export function Display({ width, height, style, text }: DisplayProps): ReactNode {
  const drawn = useMemo(() => {
    const pixels = [384, Math.round((384 * height) / width)] as const;
    const texture = paintedTexture(pixels[0], pixels[1], (pen, w, h) => paintSegments(pen, w, h, '', style));
    const pen = (texture.image as HTMLCanvasElement).getContext('2d');
    return {
      plane: new PlaneGeometry(width, height),
      texture,
      material: new MeshBasicMaterial({ map: texture, toneMapped: false }),
      show(words: string) {
        if (!pen) return;
        paintSegments(pen, pixels[0], pixels[1], words, style);
        texture.needsUpdate = true;
      },
    };
  }, [width, height, style]);
  useEffect(
    () => () => {
      drawn.plane.dispose();
      drawn.texture.dispose();
      drawn.material.dispose();
    },
    [drawn],
  );
  const shown = useRef<{ words: string; on: typeof drawn | null }>({ words: '', on: null });
  useTenTimesASecond(() => {
    const words = text();
    if (words === shown.current.words && shown.current.on === drawn) return;
    shown.current = { words, on: drawn };
    drawn.show(words);
  });
  return <mesh geometry={drawn.plane} material={drawn.material} />;
}
