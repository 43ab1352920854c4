/** The door for views: everything that a `view.tsx` of an experiment may use of ours. */
export { extend, useFrame, useThree } from '@react-three/fiber';
export * from '@bench';
