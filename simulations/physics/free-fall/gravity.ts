/**
 * g where the bench stands: normal gravity of WGS 84 at the latitude (NIMA TR8350.2, 3rd ed., eq. 4-1), less the free-air
 * gradient 3.086·10⁻⁶ s⁻² × height; rounded to 1 mm/s², which local anomalies (≤ 0.5 mm/s² here) make the honest number of digits.
 */
import { math } from '@sdk';

/** Latitude, degrees north, and height of the town above the sea, m. */
export const TOWNS = {
  'ha-noi': [21.03, 10],
  'hai-phong': [20.86, 5],
  vinh: [18.68, 5],
  hue: [16.46, 5],
  'da-nang': [16.07, 5],
  'da-lat': [11.94, 1500],
  'tp-hcm': [10.78, 5],
  'can-tho': [10.03, 2],
  'ca-mau': [9.18, 1],
} as const;

/** Surface gravity, m/s²: NASA Planetary Fact Sheet (D. R. Williams, NSSDCA); Titan from its satellite fact sheet. */
export const WORLDS = {
  pluto: 0.62,
  titan: 1.35,
  moon: 1.62,
  mars: 3.71,
  venus: 8.87,
  saturn: 10.44,
  neptune: 11.15,
  jupiter: 24.79,
} as const;
export type WorldId = keyof typeof WORLDS;
export const WORLD_IDS = Object.keys(WORLDS) as WorldId[];

export const PLACE_IDS = [
  'ha-noi',
  'hai-phong',
  'vinh',
  'hue',
  'da-nang',
  'da-lat',
  'tp-hcm',
  'can-tho',
  'ca-mau',
  'mystery',
] as const;
export type PlaceId = (typeof PLACE_IDS)[number];

/** m/s² at latitude φ (degrees) and height (m). */
export function normalGravity(latitudeDegrees: number, height: number): number {
  const sine = math.sin((latitudeDegrees * math.PI) / 180);
  const s = sine * sine;
  const atSea = (9.7803253359 * (1 + 0.00193185265241 * s)) / Math.sqrt(1 - 0.00669437999013 * s);
  return atSea - 3.086e-6 * height;
}

/** m/s² of a town, or of the unknown world that this student's draw in [0, 1) picks. */
export const gravityAt = (place: PlaceId, draw: number): number => {
  if (place === 'mystery') return WORLDS[WORLD_IDS[Math.floor(draw * WORLD_IDS.length)]!];
  const [latitude, height] = TOWNS[place];
  return Math.round(normalGravity(latitude, height) * 1000) / 1000;
};
