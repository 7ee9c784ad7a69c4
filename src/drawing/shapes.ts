// Twelve marks that differ in their outline alone, so that outlets are told apart without a colour.
import type { Contour, Point } from "./font.ts";

const regularOf = (corners: number, turn: number, inner = 1): Contour =>
  Array.from({ length: corners }, (_, at): Point => {
    const angle = ((turn + (at * 360) / corners) * Math.PI) / 180;
    const reach = at % 2 === 0 ? 1 : inner;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });

const cross = (arm: number): Contour => [
  ...[[-arm, -1] as const, [arm, -1] as const, [arm, -arm] as const, [1, -arm] as const, [1, arm] as const],
  ...[[arm, arm] as const, [arm, 1] as const, [-arm, 1] as const, [-arm, arm] as const, [-1, arm] as const],
  ...[[-1, -arm] as const, [-arm, -arm] as const],
];

const turned = (outline: Contour, degrees: number): Contour => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return outline.map(([x, y]): Point => [x * cos - y * sin, x * sin + y * cos]);
};

const larger = (outline: Contour, by: number): Contour => outline.map(([x, y]): Point => [x * by, y * by]);

/** Within one point of the middle, or little more where a shape looks smaller than it is. */
export const shapes = {
  disc: regularOf(32, 0),
  square: larger(regularOf(4, 45), 1.15),
  triangle: larger(regularOf(3, -90), 1.2),
  diamond: larger(regularOf(4, 0), 1.15),
  drop: larger(regularOf(3, 90), 1.2),
  cross: cross(0.36),
  star: larger(regularOf(10, -90, 0.45), 1.2),
  hexagon: regularOf(6, 0),
  saltire: turned(cross(0.36), 45),
  left: larger(regularOf(3, 180), 1.2),
  right: larger(regularOf(3, 0), 1.2),
  bar: [
    [-0.5, -1.1],
    [0.5, -1.1],
    [0.5, 1.1],
    [-0.5, 1.1],
  ],
} as const satisfies Readonly<Record<string, Contour>>;

export type Shape = keyof typeof shapes;

/** Each outlet has its own, in the order in which they first speak; past twelve they come round again. */
export function shapesOf(outlets: readonly string[]): (outlet: string) => Shape {
  const names = Object.keys(shapes) as readonly Shape[];
  const known = [...new Set(outlets)];
  return (outlet) => names[known.indexOf(outlet) % names.length] ?? "disc";
}
