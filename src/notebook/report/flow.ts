/** Sets lines of text, rules and drawings one under the other on A4 pages: a small typesetter. 1/96 inch. Headless; it is told how wide words are. */
import type { Mark, TextStyle } from './drawing.ts';

export const PAGE = { width: 794, height: 1123 } as const;
export const MARGIN = { left: 68, right: 60, top: 60, bottom: 76 } as const;
export const INNER = PAGE.width - MARGIN.left - MARGIN.right;
const BOTTOM = PAGE.height - MARGIN.bottom;

export type Measure = (text: string, style: TextStyle) => number;
export const lineHeight = ({ size }: TextStyle): number => Math.round(size * 1.45);

/** Lines no wider than `width`; a word that is wider by itself is cut. */
export function wrap(text: string, style: TextStyle, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (measure(longer, style) <= width) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      while (measure(line, style) > width && line.length > 1) {
        let fits = line.length - 1;
        while (fits > 1 && measure(line.slice(0, fits), style) > width) fits--;
        lines.push(line.slice(0, fits));
        line = line.slice(fits);
      }
    }
    return [...lines, line];
  });
}

interface TextOptions {
  readonly indent?: number;
  readonly centre?: boolean;
  readonly grey?: number;
  /** Stands before the first line, in the indent. */
  readonly bullet?: string;
  /** Room that must be left under it, so that a heading is never the last on its page. */
  readonly keep?: number;
}

export interface Flow {
  readonly pages: readonly (readonly Mark[])[];
  /** How wide words are. */
  readonly measure: Measure;
  readonly y: number;
  /** Begins a new page unless so much is left. */
  room(height: number): void;
  /** A gap; none at the top of a page. */
  skip(height: number): void;
  /** Goes below what was put here. */
  advance(height: number): void;
  put(...marks: readonly Mark[]): void;
  text(text: string, style: TextStyle, options?: TextOptions): void;
  dotted(lines: number): void;
}

export function createFlow(measure: Measure): Flow {
  const pages: Mark[][] = [[]];
  let y: number = MARGIN.top;
  const flow: Flow = {
    pages,
    measure,
    get y() {
      return y;
    },
    room(height) {
      if (y + height <= BOTTOM || y === MARGIN.top) return;
      pages.push([]);
      y = MARGIN.top;
    },
    skip(height) {
      if (y > MARGIN.top) y += height;
    },
    advance(height) {
      y += height;
    },
    put(...marks) {
      pages.at(-1)!.push(...marks);
    },
    text(text, style, { indent = 0, centre = false, grey = 0, bullet, keep = 0 } = {}) {
      const step = lineHeight(style);
      const lines = wrap(text, style, INNER - indent, measure);
      flow.room(step * Math.min(2, lines.length) + keep);
      lines.forEach((line, i) => {
        flow.room(step);
        const x = centre ? PAGE.width / 2 : MARGIN.left + indent;
        const base = y + step * 0.72;
        if (i === 0 && bullet !== undefined)
          flow.put({
            kind: 'text',
            x: MARGIN.left + indent - measure(bullet, style) - 5,
            y: base,
            text: bullet,
            style,
            grey,
          });
        flow.put({ kind: 'text', x, y: base, text: line, style, grey, ...(centre ? { anchor: 'middle' } : {}) });
        y += step;
      });
    },
    dotted(lines) {
      for (let i = 0; i < lines; i++) {
        flow.room(28);
        y += 28;
        const points = [MARGIN.left, y - 6, PAGE.width - MARGIN.right, y - 6];
        flow.put({ kind: 'line', points, width: 0.9, grey: 0.35, dash: [1.2, 3.6] });
      }
    },
  };
  return flow;
}
