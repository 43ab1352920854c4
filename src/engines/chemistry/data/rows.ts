/**
 * How a line of the tables is written, and what its source means.
 *
 * A species is what it is made of, its basis: `of` counts components and H2O, with a sign; charge and elements are read from its name and must
 * agree (check.ts). log K at 25 °C and I = 0 on the molal scale, dH in kJ/mol; dH is 0 where the source gives none.
 *
 * Sources, with the line: the databases of PHREEQC 3 (usgs-coupled/iphreeqc, ac84cad, 2025-09-25), which name theirs:
 *   phreeqc      phreeqc.dat                minteq        minteq.v4.dat, mostly NIST46 (Martell, Smith, Motekaitis)
 *   llnl         llnl.dat                   thermoddem    PHREEQC_ThermoddemV1.10_15Dec2020.dat
 *   thermochimie Thermochimie_PhreeqC_eDH_oxygen_v10a.dat
 * Quality: A judged critically, at 25 °C and I = 0; B from one database, or taken from another condition; C fitted or assumed by us.
 */
export type Quality = 'A' | 'B' | 'C';
/** How many of each component; H2O too; negative where it is set free. */
export type Recipe = Readonly<Record<string, number>>;

interface Sourced {
  readonly src: string;
  readonly quality: Quality;
}
/** log10 K at T (K) = A1 + A2·T + A3/T + A4·log10 T + A5/T² + A6·T²: the six terms of PHREEQC. */
export type Analytic = readonly [number, number, number, number, number, number];

/** A constant of equilibrium: by `analytic` if there is one, else by van 't Hoff with dH. Heat is always reckoned with dH. */
export interface Constant extends Sourced {
  readonly logK: number;
  /** kJ/mol. */
  readonly dH: number;
  readonly analytic?: Analytic;
}
export interface SpeciesRow extends Constant {
  readonly name: string;
  readonly of: Recipe;
}
export interface SolidRow extends Constant {
  readonly name: string;
  readonly of: Recipe;
  /** Time constant of precipitation and dissolving. */
  readonly seconds: number;
}
/** A gas over water: log K and dH of gas = dissolved species; K in mol/kg per atm. */
export interface GasRow extends Constant {
  readonly name: string;
  /** The species that it is when dissolved. */
  readonly species: string;
}
/**
 * What a bottle holds, as components: that is read from its name, and checked against it. dH: heat of dissolving its crystals in much water, kJ/mol, where
 * one is known; source and quality are those of dH.
 */
export interface ReagentRow extends Partial<Sourced> {
  readonly name: string;
  readonly of: Recipe;
  readonly dH?: number;
}
/** Partial molar volume at 25 °C, infinite dilution, V(H+) = 0, cm³/mol: how much a litre grows by a mole. */
export interface VolumeRow extends Sourced {
  readonly name: string;
  readonly cm3: number;
}

/** One way in which a reaction goes (kinetics.ts). */
export interface Path {
  /** At 25 °C. */
  readonly k: number;
  /** J/mol. */
  readonly activation: number;
  /** Power of the concentration of each species; may be broken. */
  readonly orders: Readonly<Record<string, number>>;
  /** The grain on whose surface it happens; without it, it happens in the liquid. */
  readonly surface?: string;
}

export interface Reaction {
  readonly id: string;
  /** Species, components, H2O, solids and gases that are used up and made; gases come out at once, to be caught. */
  readonly takes: Recipe;
  readonly gives: Recipe;
  /** J per mole of reaction between components, solids that have a row taken as their ions: what the tables do not know. 0 if they know all. */
  readonly heat: number;
  readonly paths: readonly Path[];
  /** A solid that dissolves does so until it is saturated: × (1 − Ω^power). */
  readonly until?: { readonly solid: string; readonly power: number };
  readonly src: string;
  readonly quality: Quality;
}

/** A line of a table of species: name, what it is made of, log K, dH, quality, source, and the analytic form if there is one. */
export const row = (
  name: string,
  of: Recipe,
  logK: number,
  dH: number,
  quality: Quality,
  src: string,
  analytic?: Analytic,
): SpeciesRow => ({ name, of, logK, dH, quality, src, ...(analytic ? { analytic } : {}) });

/** A line of the table of solids: the same, with the seconds before the quality. */
export const solid = (
  name: string,
  of: Recipe,
  logK: number,
  dH: number,
  seconds: number,
  quality: Quality,
  src: string,
): SolidRow => ({ name, of, logK, dH, seconds, quality, src });
