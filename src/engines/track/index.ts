/** Gliders on a line, exact between events: what collides, sticks, stops and passes beams on a track. */
import type { Engine } from '@core';

export { accelerationOf, speedAt, stopOf, stretchOf, wayAt, type Pull, type Stretch } from './glide.ts';
export { openTrack, stuckTo, type Glider, type Joint, type Track } from './state.ts';
export { SOFT, type Meeting, type Rules } from './meeting.ts';
export { advance, type Mark, type Told } from './advance.ts';

/** Needs nothing loaded: always ready. */
export const track: Engine = { id: 'track', version: 1, ready: () => Promise.resolve(), isReady: () => true };
