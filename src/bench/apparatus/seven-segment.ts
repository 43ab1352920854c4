/** Seven-segment digits, drawn: what a timer or a balance shows. */

/** Segments a b c d e f g as bits 0 to 6. */
const GLYPHS: Readonly<Record<string, number>> = {
  0: 0x3f,
  1: 0x06,
  2: 0x5b,
  3: 0x4f,
  4: 0x66,
  5: 0x6d,
  6: 0x7d,
  7: 0x07,
  8: 0x7f,
  9: 0x6f,
  '-': 0x40,
  '−': 0x40,
  _: 0x08,
  E: 0x79,
  r: 0x50,
  o: 0x5c,
  L: 0x38,
  H: 0x76,
  ' ': 0,
};

type Pen = CanvasRenderingContext2D;

/** One segment as a bar with pointed ends, from (x0, y0) to (x1, y1), half as thick as `t`. */
function bar(pen: Pen, x0: number, y0: number, x1: number, y1: number, t: number): void {
  pen.beginPath();
  if (y0 === y1) {
    pen.moveTo(x0, y0);
    pen.lineTo(x0 + t, y0 - t);
    pen.lineTo(x1 - t, y0 - t);
    pen.lineTo(x1, y0);
    pen.lineTo(x1 - t, y0 + t);
    pen.lineTo(x0 + t, y0 + t);
  } else {
    pen.moveTo(x0, y0);
    pen.lineTo(x0 + t, y0 + t);
    pen.lineTo(x0 + t, y1 - t);
    pen.lineTo(x0, y1);
    pen.lineTo(x0 - t, y1 - t);
    pen.lineTo(x0 - t, y0 + t);
  }
  pen.closePath();
  pen.fill();
}

export interface SegmentStyle {
  readonly cells: number;
  readonly on: string;
  readonly off: string;
  readonly glass: string;
}

/** Fills the picture with `text`, set to the right in `cells` cells; a point takes no cell of its own. */
export function paintSegments(
  pen: Pen,
  width: number,
  height: number,
  text: string,
  { cells, on, off, glass }: SegmentStyle,
): void {
  pen.fillStyle = glass;
  pen.fillRect(0, 0, width, height);
  const shown: { glyph: number; point: boolean }[] = [];
  for (const letter of text) {
    const last = shown.at(-1);
    if ((letter === '.' || letter === ',') && last) last.point = true;
    else shown.push({ glyph: GLYPHS[letter] ?? 0, point: false });
  }
  while (shown.length < cells) shown.unshift({ glyph: 0, point: false });
  const tall = height * 0.74;
  const pitch = Math.min((width * 0.94) / cells, tall * 0.72);
  const wide = pitch * 0.62;
  const t = wide * 0.105;
  const left = width - (width - pitch * cells) / 2 - pitch * cells + (pitch - wide) / 2 - pitch * 0.05;
  pen.save();
  pen.transform(1, 0, -0.08, 1, 0.08 * height * 0.5, 0);
  shown.slice(-cells).forEach(({ glyph, point }, i) => {
    const x = left + i * pitch;
    const y = (height - tall) / 2;
    const m = y + tall / 2;
    const b = y + tall;
    const gap = t * 0.35;
    const bars: readonly (readonly [number, number, number, number])[] = [
      [x + gap, y, x + wide - gap, y],
      [x + wide, y + gap, x + wide, m - gap],
      [x + wide, m + gap, x + wide, b - gap],
      [x + gap, b, x + wide - gap, b],
      [x, m + gap, x, b - gap],
      [x, y + gap, x, m - gap],
      [x + gap, m, x + wide - gap, m],
    ];
    bars.forEach(([x0, y0, x1, y1], s) => {
      pen.fillStyle = glyph & (1 << s) ? on : off;
      bar(pen, x0, y0, x1, y1, t);
    });
    pen.fillStyle = point ? on : off;
    pen.beginPath();
    pen.arc(x + wide + pitch * 0.19, b, t * 1.25, 0, 2 * Math.PI);
    pen.fill();
  });
  pen.restore();
}
