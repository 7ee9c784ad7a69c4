// One headless Chromium that photographs page after page, spoken to over its debugging socket on this machine.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import WebSocket from "ws";

export type Photograph = { readonly png: Buffer; readonly height: number };
export type Browser = {
  /** As high as what stands in `#shot`; `scale` is the picture's pixels for one of the page's. */
  photograph(html: string, size: { readonly width: number; readonly scale: number }): Promise<Photograph>;
  close(): Promise<void>;
};

/** Undefined where no Chromium is installed. */
export async function openBrowser(): Promise<Browser | undefined> {
  const chromium = ["chromium", "chromium-browser", "google-chrome"].find(
    (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
  );
  if (chromium === undefined) return undefined;
  const profile = mkdtempSync(join(tmpdir(), "lede-look-"));
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-port=0"];
  const child = spawn(chromium, [...flags, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const told = await addressOf(child);
  const { port } = new URL(told);
  const pages = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as readonly Page[];
  const page = pages.find(({ type }) => type === "page");
  if (page === undefined) throw new Error("Chromium opened no page");
  const ask = await openDevTools(page.webSocketDebuggerUrl);

  return {
    photograph: async (html, { width, scale }) => {
      const metrics = { width, deviceScaleFactor: scale, mobile: false };
      await ask("Emulation.setDeviceMetricsOverride", { ...metrics, height: 400 });
      const { frameTree } = await ask("Page.getFrameTree");
      const { id } = (frameTree as { readonly frame: { readonly id: string } }).frame;
      await ask("Page.setDocumentContent", { frameId: id, html });
      const expression =
        'document.fonts.ready.then(() => Math.ceil(document.querySelector("#shot").getBoundingClientRect().height))';
      const measured = await ask("Runtime.evaluate", { expression, awaitPromise: true });
      const { value: height } = measured.result as { readonly value: number };
      await ask("Emulation.setDeviceMetricsOverride", { ...metrics, height });
      const clip = { x: 0, y: 0, width, height, scale: 1 };
      const { data } = await ask("Page.captureScreenshot", { format: "png", clip });
      return { png: Buffer.from(String(data), "base64"), height };
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Page = { readonly type: string; readonly webSocketDebuggerUrl: string };

/** It says on its error stream where it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error("Chromium has no error stream");
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error("Chromium ended before it listened");
}

type Answer = {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
};

/** https://chromedevtools.github.io/devtools-protocol/ */
async function openDevTools(address: string) {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.on("message", (data) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let asked = 0;
  return async (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    const id = ++asked;
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result ?? {};
  };
}
