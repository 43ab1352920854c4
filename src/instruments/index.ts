/** Instruments of the two families, and how their numbers are written. Data and small models; faces are in the bench. */
export * from './school-timer.ts';
export * from './sensor-timer.ts';
export * from './ruler.ts';
export * from './balance.ts';
export * from './motion-sensor.ts';
export * from './stopwatch.ts';
export * from './protractor.ts';
export * from './calliper.ts';
export * from './photogate.ts';
export * from './format.ts';
export * from './parse-number.ts';
export * from './display-unit.ts';
