/**
 * Surfaces of the apparatus, one material for each finish and tier. Colour is carried by the vertices, so that all parts of
 * one finish share a material and can be merged into one mesh.
 *
 * low: Lambert for dull things and a painted matcap for metals · medium: standard · high: physical with a clear coat.
 */
import {
  type Material,
  type Texture,
  MeshBasicMaterial,
  MeshLambertMaterial,
  MeshMatcapMaterial,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
} from 'three';
import { paintedTexture } from './textures.ts';
import type { Tier } from '../contract.ts';
import { paintMatcap } from './matcap.ts';

export type Finish = 'paint' | 'plastic' | 'rubber' | 'felt' | 'wood' | 'steel' | 'aluminium' | 'brass' | 'copper';

/** Roughness and metalness, by eye against photographs of school apparatus. */
const SURFACES: Readonly<
  Record<Finish, { readonly roughness: number; readonly metalness: number; readonly coat?: number }>
> = {
  paint: { roughness: 0.46, metalness: 0, coat: 0.5 },
  plastic: { roughness: 0.42, metalness: 0, coat: 0.25 },
  rubber: { roughness: 0.85, metalness: 0 },
  felt: { roughness: 1, metalness: 0 },
  wood: { roughness: 0.62, metalness: 0 },
  steel: { roughness: 0.16, metalness: 1 },
  aluminium: { roughness: 0.36, metalness: 0.92 },
  brass: { roughness: 0.24, metalness: 1 },
  copper: { roughness: 0.42, metalness: 0.85 },
};

/** In the medium tier, finishes that look alike from a metre share a material: fewer meshes. */
const SATIN = { name: 'satin', surface: { roughness: 0.44, metalness: 0 } } as const;
const MATT = { name: 'matt', surface: { roughness: 0.85, metalness: 0 } } as const;
const POLISHED = { name: 'polished', surface: { roughness: 0.18, metalness: 1 } } as const;
const BRUSHED = { name: 'brushed', surface: { roughness: 0.38, metalness: 0.9 } } as const;
const FAMILY = {
  paint: SATIN,
  plastic: SATIN,
  rubber: SATIN,
  felt: MATT,
  wood: MATT,
  steel: POLISHED,
  brass: POLISHED,
  aluminium: BRUSHED,
  copper: BRUSHED,
} as const;

/** Colours that several pieces share. */
export const INK = {
  cast: '#33475a',
  slate: '#24323f',
  black: '#1b2127',
  case: '#d6dade',
  trim: '#a9b1b8',
  steel: '#d3d9de',
  aluminium: '#ccd2d7',
  brass: '#dabd7e',
  copper: '#b8805f',
  red: '#b83230',
  cream: '#ece6d6',
  blue: '#1d6aa5',
  violet: '#7d4596',
  felt: '#3d6a55',
} as const;

export interface Finishes {
  readonly tier: Tier;
  /** The material of a finish; several finishes may share one. */
  of(finish: Finish): Material;
  /** A dull material of one colour, for things whose vertices carry none. */
  plain(colour: string): Material;
  /** For vertices whose colours hold the light already. */
  painted(): Material;
  dispose(): void;
}

export function makeFinishes(tier: Tier): Finishes {
  const made = new Map<string, Material>();
  const textures: Texture[] = [];
  const keep = (key: string, make: () => Material): Material => {
    const known = made.get(key);
    if (known) return known;
    const material = make();
    made.set(key, material);
    return material;
  };
  const matcap = (): Material => {
    const texture = paintedTexture(128, 128, paintMatcap);
    textures.push(texture);
    return new MeshMatcapMaterial({ matcap: texture, vertexColors: true });
  };
  return {
    tier,
    of(finish) {
      const surface = SURFACES[finish];
      const { roughness, metalness, coat = 0 } = surface;
      if (tier === 'low')
        return metalness > 0
          ? keep('metal', matcap)
          : keep('dull', () => new MeshLambertMaterial({ vertexColors: true }));
      if (tier === 'medium')
        return keep(
          FAMILY[finish].name,
          () => new MeshStandardMaterial({ vertexColors: true, ...FAMILY[finish].surface }),
        );
      if (coat === 0) return keep(finish, () => new MeshStandardMaterial({ vertexColors: true, roughness, metalness }));
      return keep(
        finish,
        () =>
          new MeshPhysicalMaterial({
            vertexColors: true,
            roughness,
            metalness,
            clearcoat: coat,
            clearcoatRoughness: 0.35,
          }),
      );
    },
    plain(colour) {
      return keep(colour, () =>
        tier === 'low'
          ? new MeshLambertMaterial({ color: colour })
          : new MeshStandardMaterial({ color: colour, roughness: 0.6 }),
      );
    },
    painted: () => keep('painted', () => new MeshBasicMaterial({ vertexColors: true })),
    dispose() {
      for (const material of made.values()) material.dispose();
      for (const texture of textures) texture.dispose();
      made.clear();
    },
  };
}
