/** The mark of a series as the canvas draws it: shape and colour, for legends. */
import { shapeOf, SHAPES, type Shape } from './shapes.ts';

const PATHS: Readonly<Record<Shape, string>> = {
  circle: 'M8 3.2a4.8 4.8 0 1 0 .01 0z',
  square: 'M3.6 3.6h8.8v8.8H3.6z',
  triangle: 'M8 2.5 13.3 12H2.7z',
  diamond: 'M8 2l5.3 6L8 14 2.7 8z',
  cross: 'M6.4 2.7h3.2v3.7h3.7v3.2H9.6v3.7H6.4V9.6H2.7V6.4h3.7z',
  flag: 'M8 13.5 2.7 4h10.6z',
};

export const Swatch = ({ look }: { readonly look: number }) => (
  <svg
    className="nb-swatch"
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
    data-look={look % SHAPES.length}
  >
    <path d={PATHS[shapeOf(look)]} />
  </svg>
);
