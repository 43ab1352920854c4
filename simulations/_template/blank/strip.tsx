/** A paper scale that counts centimetres upwards from its foot; painted on a canvas, so that no picture is fetched. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { CanvasTexture, SRGBColorSpace } from 'three';

const PIXELS_PER_MM = 6;

function paint(length: number, width: number): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * 1000 * PIXELS_PER_MM);
  canvas.height = Math.round(length * 1000 * PIXELS_PER_MM);
  const ink = canvas.getContext('2d')!;
  ink.fillStyle = '#f5f1e4';
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.fillStyle = '#22282e';
  ink.font = `600 ${5 * PIXELS_PER_MM}px sans-serif`;
  ink.textAlign = 'right';
  ink.textBaseline = 'middle';
  for (let mm = 0; mm <= length * 1000; mm++) {
    const y = canvas.height - mm * PIXELS_PER_MM;
    const long = mm % 10 === 0 ? 0.42 : mm % 5 === 0 ? 0.3 : 0.18;
    ink.fillRect(0, y - 1, canvas.width * long, 2);
    if (mm % 10 === 0 && mm > 0) ink.fillText(String(mm / 10), canvas.width * 0.95, y);
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  return texture;
}

/** Its foot is at the origin, its face to the student. Metres. */
export function Strip({ length, width }: { readonly length: number; readonly width: number }): ReactNode {
  const texture = useMemo(() => paint(length, width), [length, width]);
  useEffect(() => () => texture.dispose(), [texture]);
  return (
    <mesh position={[0, length / 2, 0]}>
      <planeGeometry args={[width, length]} />
      <meshBasicMaterial map={texture} />
    </mesh>
  );
}
