/**
 * Light of the laboratory: windows on the left, strip lamps above. The room that metals mirror is a handful of bright
 * rectangles, filtered once; only the high tier casts shadows with a lamp.
 */
import { useThree } from '@react-three/fiber';
import { useLayoutEffect, type ReactNode } from 'react';
import {
  BackSide,
  BoxGeometry,
  Mesh,
  MeshBasicMaterial,
  NeutralToneMapping,
  NoToneMapping,
  PCFShadowMap,
  PMREMGenerator,
  Scene,
  type WebGLRenderer,
} from 'three';
import { SKY, SUN } from './daylight.ts';
import { useKit } from './parts.tsx';
import type { Triple } from './shapes.ts';

/** [centre, size, colour, brightness]: boxes that shine, metres around the bench. */
const ROOM: readonly (readonly [Triple, Triple, string, number])[] = [
  [[0, 3.2, 0], [9, 0.1, 9], '#eef0ee', 1.15],
  [[0, -1.2, 0], [9, 0.1, 9], '#7c6a54', 0.4],
  [[0, -0.75, 0.2], [3, 0.06, 1.6], '#c8a67d', 0.7],
  [[0, 1, -4], [9, 4.4, 0.1], '#d5dfdc', 0.8],
  [[4, 1, 0], [0.1, 4.4, 9], '#ccd4d7', 0.75],
  [[-4, 1, 0], [0.1, 4.4, 9], '#c6cfcf', 0.7],
  [[0, 1, 4], [9, 4.4, 0.1], '#c3cacc', 0.72],
  // Windows, three panes each, to the left.
  [[-3.9, 1.5, -1.9], [0.1, 2, 0.8], '#f4f9ff', 7],
  [[-3.9, 1.5, -0.95], [0.1, 2, 0.8], '#f4f9ff', 7],
  [[-3.9, 1.5, 0.7], [0.1, 2, 0.8], '#f4f9ff', 7],
  [[-3.9, 1.5, 1.65], [0.1, 2, 0.8], '#f4f9ff', 7],
  // Strip lamps.
  [[-0.6, 3, 1.2], [3.4, 0.06, 0.22], '#fffdf6', 9],
  [[-0.6, 3, -1.6], [3.4, 0.06, 0.22], '#fffdf6', 9],
  // Dark things, so that steel has something to be dark with: a cupboard, the blackboard (above what a flat pan mirrors to somebody
  // who looks down on it), the frames of the windows, a door and the dark row of benches behind the camera.
  [[3.8, 0.4, -1.5], [0.2, 2.6, 1.6], '#3c4a50', 0.3],
  [[-0.9, 2.15, -3.9], [2.6, 0.9, 0.1], '#2f5a48', 0.35],
  [[-3.86, 1.5, -1.42], [0.12, 2.2, 0.1], '#55605f', 0.5],
  [[-3.86, 1.5, 1.18], [0.12, 2.2, 0.1], '#55605f', 0.5],
  [[1.2, 0.2, 3.8], [0.9, 2.6, 0.1], '#2d3338', 0.25],
  [[-1.4, -0.35, 3.6], [3, 0.5, 0.6], '#4a3c2e', 0.4],
];

function filteredRoom(gl: WebGLRenderer): { texture: Scene['environment']; dispose(): void } {
  const room = new Scene();
  for (const [at, size, colour, brightness] of ROOM) {
    const material = new MeshBasicMaterial({ color: colour, side: BackSide });
    material.color.multiplyScalar(brightness);
    const box = new Mesh(new BoxGeometry(...size), material);
    box.position.set(...at);
    box.material.side = 2;
    room.add(box);
  }
  const filter = new PMREMGenerator(gl);
  const target = filter.fromScene(room, 0.015, 0.1, 20);
  filter.dispose();
  room.traverse((thing) => {
    if (!(thing instanceof Mesh)) return;
    thing.geometry.dispose();
    thing.material.dispose();
  });
  return { texture: target.texture, dispose: () => target.dispose() };
}

/** Lights by tier; sets tone mapping and shadow maps of the canvas that it stands in. */
export function LabLight(): ReactNode {
  const { tier } = useKit();
  const gl = useThree((three) => three.gl);
  const scene = useThree((three) => three.scene);
  useLayoutEffect(() => {
    // Neutral takes off the 4 % that a glossy surface adds; dull low-tier materials add none.
    gl.toneMapping = tier === 'low' ? NoToneMapping : NeutralToneMapping;
    gl.toneMappingExposure = 1;
    gl.shadowMap.enabled = tier === 'high';
    gl.shadowMap.type = PCFShadowMap;
    if (tier === 'low') return;
    const room = filteredRoom(gl);
    scene.environment = room.texture;
    scene.environmentIntensity = 0.76;
    return () => {
      scene.environment = null;
      room.dispose();
    };
  }, [gl, scene, tier]);
  if (tier === 'low')
    return (
      <>
        <hemisphereLight args={[SKY.above, SKY.below, SKY.intensity]} />
        <directionalLight position={SUN.at} intensity={SUN.intensity} color={SUN.colour} />
      </>
    );
  return (
    <>
      <hemisphereLight args={['#f4f8ff', '#c0b29c', 0.22]} />
      <directionalLight
        position={[-1.5, 2.6, 1.9]}
        intensity={1.65}
        color="#fff3e0"
        castShadow={tier === 'high'}
        shadow-mapSize={[2048, 2048]}
        shadow-camera-left={-0.95}
        shadow-camera-right={0.95}
        shadow-camera-top={1.25}
        shadow-camera-bottom={-0.75}
        shadow-camera-near={0.5}
        shadow-camera-far={6}
        shadow-bias={-0.0003}
        shadow-normalBias={0.002}
        shadow-radius={5}
      />
    </>
  );
}
