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
  /** Opens an address as a reader with such a screen does; on paper where it says so. */
  visit(address: string, screen: Screen): Promise<void>;
  /** The whole of what was visited, as high as it is. */
  picture(): Promise<Buffer>;
  /** The value of an expression, awaited, in what was visited. */
  run(expression: string): Promise<unknown>;
  /** Presses the Tab key. */
  tab(): Promise<void>;
  close(): Promise<void>;
};

export type Screen = { readonly width: number; readonly dark?: boolean; readonly paper?: boolean };

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
  const run = async (expression: string): Promise<unknown> => {
    const told = await ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (told.exceptionDetails) throw new Error(JSON.stringify(told.exceptionDetails).slice(0, 500));
    return (told.result as { readonly value?: unknown }).value;
  };

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
    visit: async (address, { width, dark = false, paper = false }) => {
      const mobile = width < 600;
      await ask("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor: 2, mobile });
      const features = [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }];
      await ask("Emulation.setEmulatedMedia", { media: paper ? "print" : "", features });
      await ask("Page.navigate", { url: address });
      await run(
        'new Promise((seen) => (document.readyState === "complete" ? seen() : addEventListener("load", seen)))',
      );
    },
    picture: async () => {
      const [width, height] = (await run(
        "[document.documentElement.clientWidth, document.documentElement.scrollHeight]",
      )) as readonly [number, number];
      const clip = { x: 0, y: 0, width, height, scale: 1 };
      const { data } = await ask("Page.captureScreenshot", { format: "png", captureBeyondViewport: true, clip });
      return Buffer.from(String(data), "base64");
    },
    run,
    tab: async () => {
      const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
      await ask("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
      await ask("Input.dispatchKeyEvent", { type: "keyUp", ...key });
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
