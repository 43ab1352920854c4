/**
 * Reactions that take time, for kinetics.ts. Constants at 25 °C; mol, litres, m², s, J.
 *
 * Rates on surfaces depend on what no book knows: how rough, how stirred. Those are calibrated to a class, and say so.
 */
import type { Reaction } from './rows.ts';

/**
 * S2O3²⁻ + 2 H⁺ → S + SO2 + H2O. First order in thiosulfate, none in acid above 0.05 mol/L; k from the cross that vanishes after 40 s at 0.05 mol/L
 * and 25 °C with 2.5 mmol/L of sulfur before it, Ea from a rate that grows 1.92 times for ten degrees. dH of the ions (NBS: −648.5, S 0, SO3²⁻ −635.5).
 */
export const THIOSULFATE_ACID: Reaction = {
  id: 'thiosulfate-acid',
  takes: { 'S2O3-2': 1, 'H+': 2 },
  gives: { 'S(s)': 1, SO2: 1, H2O: 1 },
  heat: 13_000,
  paths: [{ k: 1.28e-3, activation: 50_000, orders: { 'S2O3-2': 1 } }],
  src: 'card 22 and the study, row 16: class times',
  quality: 'C',
};

/**
 * CaCO3 + acid, on the surface of its grains: L. N. Plummer, T. M. L. Wigley, D. L. Parkhurst, Am. J. Sci. 278 (1978) 179, as in phreeqc.dat, RATES:
 * log k1 = 0.198 − 444/T (cm/s), log k2 = 2.84 − 2177/T (cm/s), log k3 = −5.86 − 317/T (mmol/(cm² s)), and (1 − Ω^⅔). In strong acid the liquid at the
 * surface is used up faster than it is renewed: k1 = 0.51 stands in series with a film of 5e-5 m/s (gas stirs it), which leaves 0.046 and the
 * activation of diffusion. The heat of dissolving comes from the solid's row.
 */
export const MARBLE_ACID: Reaction = {
  id: 'marble-acid',
  takes: { 'CaCO3(s)': 1 },
  gives: { 'Ca+2': 1, 'CO3-2': 1 },
  heat: 0,
  paths: [
    { k: 0.046, activation: 18_000, orders: { 'H+': 1 }, surface: 'CaCO3(s)' },
    { k: 3.45e-4, activation: 41_700, orders: { CO2: 1 }, surface: 'CaCO3(s)' },
    { k: 1.19e-6, activation: 6_100, orders: {}, surface: 'CaCO3(s)' },
  ],
  until: { solid: 'CaCO3(s)', power: 2 / 3 },
  src: 'Plummer, Wigley, Parkhurst 1978; the film and its activation assumed',
  quality: 'B',
};

/**
 * H2O2 → H2O + ½ O2: by itself, by iodide, on manganese dioxide. k of MnO2 is for grains of 50 µm: 0.1 g in 50 mL leaves half after a minute.
 */
export const PEROXIDE: Reaction = {
  id: 'peroxide',
  takes: { H2O2: 1 },
  gives: { H2O: 1, 'O2(g)': 0.5 },
  heat: -94_700,
  paths: [
    { k: 2e-6, activation: 75_000, orders: { H2O2: 1 } },
    { k: 0.0115, activation: 56_000, orders: { H2O2: 1, 'I-': 1 } },
    { k: 0.24, activation: 58_000, orders: { H2O2: 1 }, surface: 'MnO2(s)' },
  ],
  src: 'the study, row 18: heat and activation of tables, iodide of laboratory courses; MnO2 assumed from class times',
  quality: 'C',
};
