/**
 * Test data: NIST Statistical Reference Datasets (StRD, National Institute of Standards and Technology, www.itl.nist.gov/div898/strd),
 * with the certified values: 15 figures for linear sets, 11 for nonlinear ones. Used by tests only.
 */
import type { Model } from './levenberg.ts';

export interface Certified {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly values: readonly number[];
  readonly deviations: readonly number[];
  readonly sumOfSquares: number;
  readonly rSquared?: number;
}
export interface CertifiedCurve extends Certified {
  readonly model: Model;
  /** NIST's far and near start. */
  readonly starts: readonly (readonly number[])[];
}
const pairs = (x: readonly number[], y: readonly number[]): Certified['points'] =>
  x.map((v, i) => ({ x: v, y: y[i]! }));

// prettier-ignore
export const NORRIS: Certified = {
  name: 'Norris',
  points: pairs(
    [0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5, 11.6,
      556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5],
    [0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8,
      557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2],
  ),
  values: [-0.262323073774029, 1.00211681802045],
  deviations: [0.232818234301152, 0.429796848199937e-3],
  sumOfSquares: 26.6173985294224,
  rSquared: 0.999993745883712,
};
export const NO_INT_1: Certified = {
  name: 'NoInt1',
  points: Array.from({ length: 11 }, (_, i) => ({ x: 60 + i, y: 130 + i })),
  values: [2.07438016528926],
  deviations: [0.165289256198347e-1],
  sumOfSquares: 127.272727272727,
  rSquared: 0.999365492298663,
};
export const NO_INT_2: Certified = {
  name: 'NoInt2',
  points: pairs([4, 5, 6], [3, 4, 4]),
  values: [0.727272727272727],
  deviations: [0.420827318078432e-1],
  sumOfSquares: 0.272727272727273,
  rSquared: 0.993348115299335,
};
// prettier-ignore
export const PONTIUS: Certified = {
  name: 'Pontius',
  points: pairs(
    Array.from({ length: 40 }, (_, i) => 150000 * (1 + (i % 20))),
    [0.11019, 0.21956, 0.32949, 0.43899, 0.54803, 0.65694, 0.76562, 0.87487, 0.98292, 1.09146, 1.20001, 1.30822, 1.41599,
      1.52399, 1.63194, 1.73947, 1.84646, 1.95392, 2.06128, 2.16844, 0.11052, 0.22018, 0.32939, 0.43886, 0.54798, 0.65739,
      0.76596, 0.87474, 0.983, 1.0915, 1.20004, 1.30818, 1.41613, 1.52408, 1.63159, 1.73965, 1.84696, 1.95445, 2.06177, 2.16829],
  ),
  values: [0.673565789473684e-3, 0.732059160401003e-6, -0.316081871345029e-14],
  deviations: [0.107938612033077e-3, 0.157817399981659e-9, 0.486652849992036e-16],
  sumOfSquares: 0.155761768796992e-5,
  rSquared: 0.999999900178537,
};
/** y = b1·x^b2. */
export const DAN_WOOD: Certified = {
  name: 'DanWood',
  points: pairs([1.309, 1.471, 1.49, 1.565, 1.611, 1.68], [2.138, 3.421, 3.597, 4.34, 4.882, 5.66]),
  values: [7.6886226176e-1, 3.8604055871],
  deviations: [1.828197386e-2, 5.1726610913e-2],
  sumOfSquares: 4.3173084083e-3,
};
// prettier-ignore
export const MISRA_1A: CertifiedCurve = {
  name: 'Misra1a',
  points: pairs(
    [77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760],
    [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78],
  ),
  model: ([a = 0, k = 0], x, g) => {
    const e = Math.exp(-k * x);
    g[0] = 1 - e;
    g[1] = a * x * e;
    return a * (1 - e);
  },
  starts: [[500, 1e-4], [250, 5e-4]],
  values: [2.3894212918e2, 5.5015643181e-4],
  deviations: [2.7070075241, 7.2668688436e-6],
  sumOfSquares: 1.2455138894e-1,
};
// prettier-ignore
export const ECKERLE_4: CertifiedCurve = {
  name: 'Eckerle4',
  points: pairs(
    [400, 405, 410, 415, 420, 425, 430, 435, 436.5, 438, 439.5, 441, 442.5, 444, 445.5, 447, 448.5, 450, 451.5, 453, 454.5,
      456, 457.5, 459, 460.5, 462, 463.5, 465, 470, 475, 480, 485, 490, 495, 500],
    [0.0001575, 0.0001699, 0.000235, 0.0003102, 0.0004917, 0.000871, 0.0017418, 0.00464, 0.0065895, 0.0097302, 0.0149002,
      0.023731, 0.0401683, 0.0712559, 0.1264458, 0.2073413, 0.2902366, 0.3445623, 0.3698049, 0.3668534, 0.3106727, 0.2078154,
      0.1164354, 0.0616764, 0.03372, 0.0194023, 0.0117831, 0.0074357, 0.0022732, 0.00088, 0.0004579, 0.0002345, 0.0001586,
      0.0001143, 0.000071],
  ),
  model: ([a = 0, b = 0, c = 0], x, g) => {
    const z = (x - c) / b;
    const e = Math.exp(-0.5 * z * z) / b;
    g[0] = e;
    g[1] = (a * e * (z * z - 1)) / b;
    g[2] = (a * e * z) / b;
    return a * e;
  },
  starts: [[1, 10, 500], [1.5, 5, 450]],
  values: [1.5543827178, 4.0888321754, 4.5154121844e2],
  deviations: [1.5408051163e-2, 4.6803020753e-2, 4.6800518816e-2],
  sumOfSquares: 1.4635887487e-3,
};
// prettier-ignore
export const THURBER: CertifiedCurve = {
  name: 'Thurber',
  points: pairs(
    [-3.067, -2.981, -2.921, -2.912, -2.84, -2.797, -2.702, -2.699, -2.633, -2.481, -2.363, -2.322, -1.501, -1.46, -1.274,
      -1.212, -1.1, -1.046, -0.915, -0.714, -0.566, -0.545, -0.4, -0.309, -0.109, -0.103, 0.01, 0.119, 0.377, 0.79, 0.963,
      1.006, 1.115, 1.572, 1.841, 2.047, 2.2],
    [80.574, 84.248, 87.264, 87.195, 89.076, 89.608, 89.868, 90.101, 92.405, 95.854, 100.696, 101.06, 401.672, 390.724, 567.534,
      635.316, 733.054, 759.087, 894.206, 990.785, 1090.109, 1080.914, 1122.643, 1178.351, 1260.531, 1273.514, 1288.339, 1327.543,
      1353.863, 1414.509, 1425.208, 1421.384, 1442.962, 1464.35, 1468.705, 1447.894, 1457.628],
  ),
  model: ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, h = 0], x, g) => {
    const below = 1 + x * (e + x * (f + x * h));
    const y = (a + x * (b + x * (c + x * d))) / below;
    for (let j = 0, power = 1; j < 4; j++, power *= x) g[j] = power / below;
    for (let j = 0, power = x; j < 3; j++, power *= x) g[4 + j] = (-y * power) / below;
    return y;
  },
  starts: [[1000, 1000, 400, 40, 0.7, 0.3, 0.03], [1300, 1500, 500, 75, 1, 0.4, 0.05]],
  values: [1.28813968e3, 1.4910792535e3, 5.8323836877e2, 7.5416644291e1, 9.6629502864e-1, 3.9797285797e-1, 4.9727297349e-2],
  deviations: [4.6647963344, 3.9571156086e1, 2.8698696102e1, 5.567537027, 3.1333340687e-2, 1.4984928198e-2, 6.5842344623e-3],
  sumOfSquares: 5.6427082397e3,
};
