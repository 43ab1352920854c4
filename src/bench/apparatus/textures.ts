/** Pictures painted on a canvas in code: nothing is downloaded, and labels stay crisp. */
import { CanvasTexture, LinearFilter, LinearMipmapLinearFilter, SRGBColorSpace } from 'three';

export type Paint = (pen: CanvasRenderingContext2D, width: number, height: number) => void;

/** The page's own type, with what every system has behind it. */
export const FACE_FONT = '"Be Vietnam Pro", system-ui, "DejaVu Sans", sans-serif';

/** Asks for the page's font; resolves with no face where the page has none. */
export const fontArrives = (): Promise<readonly FontFace[]> =>
  document.fonts.load(`600 32px ${FACE_FONT}`, 'Đồng hồ 0123');

/** A texture of `width` × `height` pixels. With `words` it is painted again once the page's font has arrived. */
export function paintedTexture(
  width: number,
  height: number,
  paint: Paint,
  options: { readonly words?: boolean; readonly anisotropy?: number } = {},
): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser cannot paint on a canvas');
  paint(pen, width, height);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = options.anisotropy ?? 1;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  if (options.words) {
    let alive = true;
    texture.addEventListener('dispose', () => {
      alive = false;
    });
    void fontArrives().then((faces) => {
      if (!alive || faces.length === 0) return;
      pen.clearRect(0, 0, width, height);
      paint(pen, width, height);
      texture.needsUpdate = true;
    });
  }
  return texture;
}

/** Random numbers for grain and speckle: the same picture every time, so that screenshots can be compared. */
export function speckle(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

/** Beech, seen from above; the grain runs along the width. */
export const paintWood: Paint = (pen, width, height) => {
  const next = speckle(7);
  pen.fillStyle = '#bd9d76';
  pen.fillRect(0, 0, width, height);
  const planks = 5;
  for (let p = 0; p < planks; p++) {
    const top = (p / planks) * height;
    pen.fillStyle = `rgba(${next() < 0.5 ? '92,60,28' : '255,232,196'},${0.04 + next() * 0.07})`;
    pen.fillRect(0, top, width, height / planks);
  }
  for (let i = 0; i < 620; i++) {
    const y = next() * height;
    const swing = (next() - 0.5) * height * 0.03;
    pen.strokeStyle = `rgba(${84 + next() * 50},${54 + next() * 26},24,${next() * 0.1})`;
    pen.lineWidth = (0.3 + next() * 1.5) * (width / 1024);
    pen.beginPath();
    pen.moveTo(0, y);
    pen.bezierCurveTo(width * 0.3, y + swing, width * 0.65, y - swing, width, y + swing * 0.6);
    pen.stroke();
  }
  for (let i = 0; i < 900; i++) {
    pen.fillStyle = `rgba(70,42,16,${0.05 + next() * 0.09})`;
    pen.fillRect(next() * width, next() * height, (4 + next() * 14) * (width / 1024), Math.max(1, width / 1024));
  }
  pen.fillStyle = 'rgba(64,38,14,0.22)';
  for (let p = 1; p < planks; p++) pen.fillRect(0, (p / planks) * height, width, Math.max(1, width / 900));
};

/**
 * A soft dark spot: what lies under a foot. Painted as white alpha, coloured by the material. Between a disc and a square, for most
 * things that stand on a bench are boxes with rounded corners; darkest where they touch it.
 */
export const paintBlob: Paint = (pen, width, height) => {
  const picture = pen.createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const u = Math.abs(((i % width) + 0.5) / width - 0.5) * 2;
    const v = Math.abs((Math.floor(i / width) + 0.5) / height - 0.5) * 2;
    const out = Math.min(1, (u ** 3 + v ** 3) ** (1 / 3));
    const fall = Math.min(1, Math.max(0, (1 - out) / 0.5));
    picture.data.fill(255, i * 4, i * 4 + 3);
    picture.data[i * 4 + 3] = 255 * fall * fall * (3 - 2 * fall);
  }
  pen.putImageData(picture, 0, 0);
};
