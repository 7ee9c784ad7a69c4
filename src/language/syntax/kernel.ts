// The network's hot loops over one memory, and where they run: in WebAssembly or, without it, in plain steps.
import { assembledLoops } from "./assembled-loops.ts";
import type { Loops } from "./loops.ts";
import { plainLoops } from "./plain-loops.ts";

/** A memory that never grows. */
export type Kernel = Loops & { readonly memory: ArrayBuffer };

/** WebAssembly, or its relaxed vector instructions, may be missing or forbidden: then the plain loops. */
export const openKernel = (bytes: number): Kernel => assembledKernel(bytes) ?? plainKernel(bytes);

export function plainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(Math.ceil(bytes / 4) * 4);
  return { memory, ...plainLoops(memory) };
}

/** TypeScript knows WebAssembly only as a browser's; this is all the kernel asks of it. */
declare const WebAssembly:
  | {
      readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
      readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
      readonly Instance: new (module: object, imports: object) => { readonly exports: object };
      validate(bytes: Uint8Array<ArrayBuffer>): boolean;
    }
  | undefined;

/** Undefined where it cannot be run. */
function assembledKernel(bytes: number): Kernel | undefined {
  const loops = assembledLoops();
  if (typeof WebAssembly === "undefined" || !WebAssembly.validate(loops)) return undefined;
  const pages = Math.ceil(bytes / 65536);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(loops), { room: { memory } });
  return { memory: memory.buffer, ...(exports as Loops) };
}
