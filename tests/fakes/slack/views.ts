// Views as Slack keeps them open: trigger ids that work once and soon, hashes that guard against a race, three deep at most.
import type { Json } from "./kept.ts";
import { wrongInView } from "./rules.ts";

/** https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses: three seconds, and once. */
const triggerLasts = 3_000;
/** https://docs.slack.dev/surfaces/modals#lifecycle */
const deepest = 3;

type Trigger = { readonly at: number; readonly view?: string; used: boolean };

export type Views = {
  readonly methods: Readonly<Record<string, (body: Json) => Json>>;
  trigger(view?: string): string;
  acknowledged(view: string, answer: unknown): void;
};

export function openViews(kept: {
  readonly views: Map<string, Json>;
  readonly refused: string[];
  readonly now: () => number;
  readonly next: () => number;
}): Views {
  const { views, refused, now, next } = kept;
  const triggers = new Map<string, Trigger>();

  const keep = (id: string, view: Json, root: string): Json => {
    const wrong = wrongInView(view);
    refused.push(...wrong);
    const whole = {
      ...view,
      id,
      hash: `${now()}.h${next()}`,
      team_id: "T1",
      root_view_id: root,
      state: { values: {} },
    };
    // Slack changes nothing when it refuses.
    if (wrong.length > 0) return { ok: false, error: wrong.some(isTooBig) ? "view_too_large" : "invalid_arguments" };
    views.set(id, whole);
    return { ok: true, view: whole };
  };
  const rootOf = (id: string): string => String(views.get(id)?.root_view_id ?? id);
  const close = (id: string) => void views.delete(id);
  const refusal = (error: string): Json => ({ ok: false, error });

  /** https://docs.slack.dev/reference/methods/views.open#errors */
  function exchange(id: unknown): Trigger | string {
    const trigger = triggers.get(String(id));
    if (trigger === undefined) return "invalid_trigger_id";
    if (trigger.used) return "exchanged_trigger_id";
    if (now() - trigger.at > triggerLasts) return "expired_trigger_id";
    trigger.used = true;
    return trigger;
  }

  /** https://docs.slack.dev/reference/methods/views.update#errors */
  function update(id: string, body: Json): Json {
    const known = views.get(id);
    if (known === undefined) return refusal("not_found");
    if (body.hash !== undefined && body.hash !== known.hash) return refusal("hash_conflict");
    return keep(id, body.view as Json, rootOf(id));
  }

  const methods: Views["methods"] = {
    "views.open": (body) => {
      const trigger = exchange(body.trigger_id);
      if (typeof trigger === "string") return refusal(trigger);
      const id = `V${next()}`;
      return keep(id, body.view as Json, id);
    },
    "views.push": (body) => {
      const trigger = exchange(body.trigger_id);
      if (typeof trigger === "string") return refusal(trigger);
      const below = trigger.view;
      if (below === undefined || !views.has(below)) return refusal("not_found");
      const root = rootOf(below);
      if ([...views.keys()].filter((id) => rootOf(id) === root).length >= deepest) return refusal("push_limit_reached");
      return keep(`V${next()}`, body.view as Json, root);
    },
    "views.update": (body) => update(String(body.view_id), body),
    "views.publish": (body) => {
      const id = String(body.user_id);
      const known = views.get(id);
      if (body.hash !== undefined && known !== undefined && body.hash !== known.hash) return refusal("hash_conflict");
      return keep(id, body.view as Json, id);
    },
  };

  return {
    methods,
    trigger: (view) => {
      const id = `${1_000 + next()}.2.${next().toString(36)}`;
      triggers.set(id, { at: now(), used: false, ...(view === undefined ? {} : { view }) });
      return id;
    },
    /**
     * https://docs.slack.dev/surfaces/modals#handling_submissions: "errors" leaves the view as it is, id and hash too;
     * "update" replaces it; "clear" closes all; nothing at all closes it.
     */
    acknowledged: (id, answer) => {
      const said = (answer ?? {}) as { readonly response_action?: string; readonly view?: Json };
      if (said.response_action === "errors") return;
      if (said.response_action === "update" && said.view) return void keep(id, said.view, rootOf(id));
      if (said.response_action === "push" && said.view) return void keep(`V${next()}`, said.view, rootOf(id));
      if (said.response_action !== "clear") return close(id);
      const root = rootOf(id);
      for (const open of [...views.keys()]) if (rootOf(open) === root) close(open);
    },
  };
}

const isTooBig = (complaint: string): boolean => complaint.includes("view.bytes");
