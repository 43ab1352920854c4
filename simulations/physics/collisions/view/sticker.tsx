/** A little card with a few letters, standing on an instrument: which of two alike it is. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { MeshLambertMaterial, PlaneGeometry } from 'three';
import { FACE_FONT, paintedTexture } from '@sdk/view';

/** Origin in the middle of its foot; it is read from the front and leans back a little. */
export function Sticker({ text, colour }: { readonly text: string; readonly colour: string }): ReactNode {
  const drawn = useMemo(() => {
    const map = paintedTexture(
      256,
      96,
      (pen, w, h) => {
        pen.fillStyle = '#f7f4ea';
        pen.fillRect(0, 0, w, h);
        pen.fillStyle = colour;
        pen.fillRect(0, 0, w * 0.3, h);
        pen.textBaseline = 'middle';
        pen.textAlign = 'center';
        pen.font = `700 64px ${FACE_FONT}`;
        pen.fillStyle = '#ffffff';
        pen.fillText(text.slice(0, 1), w * 0.15, h / 2 + 4);
        pen.fillStyle = '#1d252c';
        pen.font = `700 58px ${FACE_FONT}`;
        pen.fillText(text.slice(1).trim(), w * 0.65, h / 2 + 4);
      },
      { words: true },
    );
    return { map, shape: new PlaneGeometry(0.066, 0.025), ink: new MeshLambertMaterial({ map }) };
  }, [text, colour]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return <mesh geometry={drawn.shape} material={drawn.ink} position={[0, 0.0125, 0]} rotation={[-0.25, 0, 0]} />;
}
