/** A round protractor behind a pendulum: zero straight below the middle, degrees to both sides, a mirror along the numbers. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { CircleGeometry, MeshBasicMaterial, MeshLambertMaterial, RingGeometry } from 'three';
import { INK } from './finishes.ts';
import { type Make, Parts, useKit } from './parts.tsx';
import { FACE_FONT, type Paint, paintedTexture } from './textures.ts';

/** Part of the radius where the ring of the scale begins. */
const INNER = 0.66;
const MARK = '#1d252c';

const paintScale: Paint = (pen, w, h) => {
  const r = w / 2;
  pen.clearRect(0, 0, w, h);
  pen.fillStyle = '#f7f3e6';
  pen.fillRect(0, 0, w, h);
  pen.translate(r, h / 2);
  // The mirror.
  pen.strokeStyle = '#c3d3da';
  pen.lineWidth = r * 0.05;
  pen.beginPath();
  pen.arc(0, 0, r * 0.7, 0, 2 * Math.PI);
  pen.stroke();
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (let degrees = -179; degrees <= 180; degrees++) {
    const a = (degrees * Math.PI) / 180;
    const [x, y] = [Math.sin(a), Math.cos(a)];
    const long = degrees % 10 === 0 ? 0.1 : degrees % 5 === 0 ? 0.075 : 0.05;
    pen.strokeStyle = MARK;
    pen.lineWidth = r * (degrees % 10 === 0 ? 0.005 : 0.0032);
    pen.beginPath();
    pen.moveTo(x * r * 0.995, y * r * 0.995);
    pen.lineTo(x * r * (0.995 - long), y * r * (0.995 - long));
    pen.stroke();
    if (degrees % 10 !== 0) continue;
    pen.save();
    pen.translate(x * r * 0.82, y * r * 0.82);
    // Upright as the student sees it, for 0 to 90; leaning along the scale looks like a school protractor.
    pen.rotate(-a);
    pen.fillStyle = degrees % 30 === 0 ? '#a8201c' : MARK;
    pen.font = `${degrees % 30 === 0 ? 700 : 500} ${r * 0.068}px ${FACE_FONT}`;
    pen.fillText(String(Math.abs(degrees)), 0, 0);
    pen.restore();
  }
  pen.resetTransform();
};

export interface ProtractorProps {
  /** m. */
  readonly radius: number;
  /** From its back to the rod that carries it, m. */
  readonly arm: number;
}

/** Its middle at the origin, its face to z; an arm reaches back to a rod. */
export function Protractor({ radius, arm }: ProtractorProps): ReactNode {
  const { tier } = useKit();
  const drawn = useMemo(() => {
    const pixels = tier === 'low' ? 1024 : 2048;
    const map = paintedTexture(pixels, pixels, paintScale, { words: true, anisotropy: tier === 'low' ? 2 : 8 });
    return {
      map,
      ring: new RingGeometry(radius * INNER, radius, tier === 'low' ? 64 : 128),
      face: new MeshLambertMaterial({ map }),
      pane: new CircleGeometry(radius, tier === 'low' ? 48 : 96),
      glass: new MeshBasicMaterial({ color: '#dfeef2', transparent: true, opacity: 0.16, depthWrite: false }),
    };
  }, [tier, radius]);
  useEffect(
    () => () => {
      for (const thing of Object.values(drawn)) thing.dispose();
    },
    [drawn],
  );
  const back = useMemo<Make>(
    () => (list) => {
      list.box('paint', INK.slate, [0.014, 0.022, arm], [0, radius * 0.5, -arm / 2 - 0.002], 0.002);
      list.box('paint', INK.slate, [0.034, 0.03, 0.028], [0, radius * 0.5, -arm], 0.004);
      list.knob('steel', INK.brass, 0.0085, 0.008, [0.017, radius * 0.5, -arm], [0, 0, -Math.PI / 2]);
      // Bars that carry the ring.
      list.box('plastic', '#dfe5e6', [2 * radius * INNER + 0.01, 0.006, 0.0016], [0, radius * 0.5, -0.0022], 0.0005);
    },
    [radius, arm],
  );
  return (
    <>
      <Parts make={back} />
      <mesh geometry={drawn.ring} material={drawn.face} receiveShadow />
      <mesh geometry={drawn.pane} material={drawn.glass} position={[0, 0, -0.0008]} renderOrder={1} />
    </>
  );
}
