/** A drawing as data: what the screen and the printer show as SVG, and the handed-in picture paints on a canvas. 1/96 inch. Headless. */

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
}
export type Mark =
  | {
      readonly kind: 'line';
      /** x, y, x, y … */
      readonly points: readonly number[];
      readonly width: number;
      readonly grey?: number;
      readonly dash?: readonly number[];
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly text: string;
      readonly style: TextStyle;
      readonly anchor?: 'start' | 'middle' | 'end';
      /** Written upwards. */
      readonly up?: boolean;
      readonly grey?: number;
    }
  | { readonly kind: 'disc'; readonly x: number; readonly y: number; readonly radius: number }
  | {
      readonly kind: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly source: string;
    };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** 0 black … 1 white. */
export const colourOf = (grey = 0): string => {
  const level = Math.round(255 * grey);
  return `rgb(${level} ${level} ${level})`;
};

/** The same drawing elsewhere and larger or smaller. */
export function placed({ marks }: Drawing, x: number, y: number, scale: number): readonly Mark[] {
  return marks.map((mark): Mark => {
    if (mark.kind === 'line')
      return {
        ...mark,
        width: mark.width * scale,
        points: mark.points.map((p, i) => p * scale + (i % 2 === 0 ? x : y)),
        ...(mark.dash ? { dash: mark.dash.map((d) => d * scale) } : {}),
      };
    const at = { x: x + mark.x * scale, y: y + mark.y * scale };
    if (mark.kind === 'text') return { ...mark, ...at, style: { ...mark.style, size: mark.style.size * scale } };
    if (mark.kind === 'disc') return { ...mark, ...at, radius: mark.radius * scale };
    return { ...mark, ...at, width: mark.width * scale, height: mark.height * scale };
  });
}
