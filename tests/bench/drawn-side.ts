// A worker that draws what it is told, and says what that cost it: bytes, and milliseconds of its own processor time.
import { parentPort } from "node:worker_threads";
import type { Drawing } from "../../src/news/drawing.ts";

parentPort?.on("message", async (drawing: Drawing) => {
  const before = process.threadCpuUsage();
  const { drawPng } = await import("../../src/drawing/png.ts");
  const { length } = drawPng(drawing);
  const { user, system } = process.threadCpuUsage(before);
  parentPort?.postMessage({ bytes: length, spentMs: (user + system) / 1000 });
});
