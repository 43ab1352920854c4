/** The door to the kit page's turntable: apart from the bench's own, so that no experiment loads pieces that it does not use. */
export { KIT, type KitPiece } from './kit-pieces.tsx';
export { createTurntable, firstTier, type Turntable } from './kit-turntable.ts';
