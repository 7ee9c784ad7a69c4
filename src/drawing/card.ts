// What a drawing looks like, whichever kind it is.
import type { Drawing } from "../news/drawing.ts";
import { figureScene } from "./figure.ts";
import type { Scene } from "./scene.ts";
import { timelineScene } from "./timeline.ts";

export const sceneOf = (drawing: Drawing): Scene =>
  drawing.kind === "figure" ? figureScene(drawing) : timelineScene(drawing);
