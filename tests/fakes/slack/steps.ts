// Steps of workflows that run: each has a token of its own, and ends once, well or with a reason.

type Json = Record<string, unknown>;

export type EndedStep = { readonly execution: string; readonly outputs?: Json; readonly error?: string };

export type Steps = {
  readonly ended: EndedStep[];
  readonly methods: Readonly<Record<string, (body: Json, token: string) => Json>>;
  /** The token that comes with an execution. */
  begin(execution: string, team: string): string;
};

export function openSteps(tokens: Map<string, string>): Steps {
  const ended: EndedStep[] = [];
  const tokenOf = (execution: string): string => `xwfp-${execution}`;

  /** https://docs.slack.dev/reference/methods/functions.completeSuccess and functions.completeError */
  const end = (body: Json, token: string, how: Omit<EndedStep, "execution">): Json => {
    const execution = String(body.function_execution_id);
    if (token !== tokenOf(execution)) return { ok: false, error: "access_denied" };
    if (ended.some((one) => one.execution === execution)) return { ok: false, error: "function_execution_not_found" };
    ended.push({ execution, ...how });
    return { ok: true };
  };
  return {
    ended,
    begin: (execution, team) => {
      tokens.set(tokenOf(execution), team);
      return tokenOf(execution);
    },
    methods: {
      "functions.completeSuccess": (body, token) => end(body, token, { outputs: (body.outputs ?? {}) as Json }),
      "functions.completeError": (body, token) => end(body, token, { error: String(body.error ?? "") }),
    },
  };
}
