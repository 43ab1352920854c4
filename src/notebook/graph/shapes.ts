/** Marks of series: six shapes, each with a colour of its own (`--nb-series-0` …), so that colour never tells them apart alone. Headless. */
export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross', 'flag'] as const;
export type Shape = (typeof SHAPES)[number];
export const shapeOf = (look: number): Shape => SHAPES[look % SHAPES.length]!;
