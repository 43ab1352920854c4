/** Shapes of colliders in metres, and what their surface is like. */
import { rapier, type Rapier } from './rapier.ts';
import { UNIT, atLeast, finite, type Quaternion, type Vec3 } from './units.ts';

/** Cylinder and capsule stand along y. `length` of a capsule is that of its straight part. All in metres. */
export type Shape =
  | { readonly kind: 'ball'; readonly radius: number }
  | { readonly kind: 'box'; readonly half: Vec3 }
  | { readonly kind: 'cylinder'; readonly radius: number; readonly length: number }
  | { readonly kind: 'capsule'; readonly radius: number; readonly length: number };

export interface ColliderSpec {
  readonly shape: Shape;
  /** In the frame of the body: centre in metres, orientation. The middle of the body, upright, if absent. */
  readonly position?: Vec3;
  readonly rotation?: Quaternion;
  /** kg; needed on dynamic bodies, of no meaning on others. Inertia is that of a uniform solid. */
  readonly mass?: number;
  /**
   * Coefficient of friction. Of two bodies that touch the mean counts: give both the value of the *pair* of materials.
   */
  readonly friction: number;
  /** Of two bodies that touch the larger counts. */
  readonly restitution: number;
  /**
   * True (usual): contacts are found anew at each step. Otherwise Rapier reuses a contact until the pair has turned 11.5°,
   * which costs 33 % of a torque and ignores later changes of friction. False only for towers of play blocks, which stand better so.
   */
  readonly measured?: boolean;
}

function bare(shape: Shape): Rapier.ColliderDesc {
  const { ColliderDesc } = rapier();
  switch (shape.kind) {
    case 'ball':
      atLeast('radius', shape.radius, 0, true);
      return ColliderDesc.ball(shape.radius * UNIT);
    case 'box':
      for (const half of shape.half) atLeast('half side', half, 0, true);
      return ColliderDesc.cuboid(shape.half[0] * UNIT, shape.half[1] * UNIT, shape.half[2] * UNIT);
    case 'cylinder':
    case 'capsule':
      atLeast('radius', shape.radius, 0, true);
      atLeast('length', shape.length, 0, true);
      return ColliderDesc[shape.kind]((shape.length / 2) * UNIT, shape.radius * UNIT);
  }
}

/** What Rapier is told of a collider. `weighs`: of a dynamic body, which also reports its contacts. */
export function describeCollider(spec: ColliderSpec, weighs: boolean): Rapier.ColliderDesc {
  const { ActiveEvents, ActiveHooks, CoefficientCombineRule } = rapier();
  atLeast('friction', spec.friction, 0);
  atLeast('restitution', spec.restitution, 0);
  const desc = bare(spec.shape)
    .setFriction(spec.friction)
    .setFrictionCombineRule(CoefficientCombineRule.Average)
    .setRestitution(spec.restitution)
    .setRestitutionCombineRule(CoefficientCombineRule.Max)
    // A hook that never calls JavaScript, but whose presence switches contact recycling off. FILTER_CONTACT_PAIRS would call, or throw.
    .setActiveHooks(spec.measured === false ? ActiveHooks.NONE : ActiveHooks.FILTER_INTERSECTION_PAIRS);
  if (spec.position) {
    finite('position of a collider', spec.position);
    desc.setTranslation(spec.position[0] * UNIT, spec.position[1] * UNIT, spec.position[2] * UNIT);
  }
  if (spec.rotation) {
    finite('rotation of a collider', spec.rotation);
    desc.setRotation({ x: spec.rotation[0], y: spec.rotation[1], z: spec.rotation[2], w: spec.rotation[3] });
  }
  if (!weighs) return desc;
  const mass = spec.mass ?? 0;
  atLeast('mass of a collider of a dynamic body', mass, 0, true);
  return desc.setMass(mass).setActiveEvents(ActiveEvents.COLLISION_EVENTS);
}
