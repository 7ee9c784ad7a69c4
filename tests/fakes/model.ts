// A model that answers from a function: what a test wants it to say, without a server.
import type { Model, ModelReply, ModelRequest } from "../../src/ports/model.ts";
import { Trouble } from "../../src/trouble.ts";

export type FakeModel = Model & { readonly requests: readonly ModelRequest[] };

/** `answer` returns the reply's text, a whole reply, or throws a Trouble. Tokens are counted as four characters each. */
export function fakeModel(
  answer: (request: ModelRequest, number: number) => string | ModelReply | Promise<string | ModelReply>,
  name = "fake-model",
): FakeModel {
  const requests: ModelRequest[] = [];
  return {
    name,
    requests,
    async complete(request, signal) {
      if (signal.aborted) throw new Trouble("aborted");
      requests.push(request);
      const said = await unlessAborted(answer(request, requests.length), signal);
      return typeof said === "string" ? whole(request, said) : said;
    },
  };
}

const whole = (request: ModelRequest, text: string): ModelReply => ({
  text,
  ended: "complete",
  tokens: { input: Math.ceil((request.system.length + request.prompt.length) / 4), output: Math.ceil(text.length / 4) },
});

async function unlessAborted<T>(value: T | Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(new Trouble("aborted"));
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([value, stopped.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
