/** The white card behind the rack: white in any light, for colours are judged against it. A number stands beside the neck of each bulb, where no bath hides it; 0 is the empty one. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { MeshBasicMaterial, PlaneGeometry } from 'three';
import { FACE_FONT, type Paint, paintedTexture } from '@sdk/view';
import { hookX, RACK_SIZE } from './layout.ts';

const PIXELS = [720, 250] as const;
const paint: Paint = (pen, w, h) => {
  const shade = pen.createLinearGradient(0, 0, 0, h);
  shade.addColorStop(0, '#fdfdfb');
  shade.addColorStop(1, '#eeeeea');
  pen.fillStyle = shade;
  pen.fillRect(0, 0, w, h);
  pen.fillStyle = '#37464f';
  pen.font = `600 ${h * 0.14}px ${FACE_FONT}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  ['1', '2', '3', '0'].forEach((name, i) =>
    pen.fillText(name, w / 2 + ((hookX(i) - 0.021) * w) / RACK_SIZE.card[0], h * 0.2),
  );
};

/** Origin in the middle of the rack's foot. */
export function Card(): ReactNode {
  const drawn = useMemo(() => {
    const map = paintedTexture(PIXELS[0], PIXELS[1], paint, { words: true });
    return {
      map,
      plane: new PlaneGeometry(...RACK_SIZE.card),
      paper: new MeshBasicMaterial({ map, toneMapped: false }),
    };
  }, []);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  return <mesh geometry={drawn.plane} material={drawn.paper} position={[0, 0.083, -0.034]} />;
}
