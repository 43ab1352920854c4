/** Where the lines of a glass thermometer are, without a picture: −10 to 110 °C on a stem of 300 mm, the school's usual one. */

/** m and °C. The first line stands well above the bulb, so that it is seen over the rim of a beaker. */
export const THERMOMETER = {
  length: 0.3,
  radius: 0.0032,
  bulb: { radius: 0.0024, length: 0.014 },
  from: -10,
  to: 110,
  /** Heights of the first and the last line above the lowest point of the bulb. */
  first: 0.062,
  last: 0.278,
} as const;

/** Height of a temperature in °C, m: the bore is even, so the lines are. */
export const degreeHeight = (degree: number): number =>
  THERMOMETER.first +
  ((degree - THERMOMETER.from) * (THERMOMETER.last - THERMOMETER.first)) / (THERMOMETER.to - THERMOMETER.from);
