// The modal that what is said goes into: the one that is open, or a new one while Slack's three seconds last.
import type { types } from "@slack/bolt";
import type { Said, SaidAs } from "../../src/news/talk.ts";
import { Trouble } from "../../src/trouble.ts";
import { plainElement } from "./blocks.ts";
import { calling } from "./client.ts";
import type { CommandWords } from "./notice.ts";
import type { Chunk } from "./parts.ts";
import { inView, type Render, viewOf } from "./render.ts";
import { packSpot, type SlackSpot } from "./spot.ts";
import type { Workspace } from "./workspaces.ts";

export class OpenModal {
  readonly #tools: { readonly render: Render; readonly typed: CommandWords };
  readonly #workspace: Workspace;
  readonly #spot: SlackSpot;
  #view: string | undefined;
  /** Everything said in it so far: each new view shows it all. */
  readonly #shown: Chunk[] = [];

  constructor(tools: { readonly render: Render; readonly typed: CommandWords }, workspace: Workspace, spot: SlackSpot) {
    [this.#tools, this.#workspace, this.#spot, this.#view] = [tools, workspace, spot, spot.modal];
  }

  get isOpen(): boolean {
    return this.#view !== undefined;
  }

  /** The modal as it is, with this said in it too. */
  viewWith(said: Said): types.ModalView {
    const { typed, render } = this.#tools;
    const page = said.kind === "evidence" ? said.page : 1;
    const on = said.kind === "form" ? said.form.on : "";
    const view = viewOf(said, typed, render, page, this.#shown);
    this.#shown.push(...inView(said, typed, render));
    return { ...view, private_metadata: packSpot(this.#spot, on) };
  }

  /** Throws Trouble bad-input where nothing was pressed that a modal could hang on. */
  async show(said: Said): Promise<SaidAs> {
    const view = this.viewWith(said);
    const { views } = this.#workspace.client;
    const [open, trigger] = [this.#view, this.#spot.triggerId];
    if (open !== undefined) {
      await calling(() => views.update({ view_id: open, view }));
      return {};
    }
    if (trigger === undefined) throw new Trouble("bad-input", "That needs a button: press it again.");
    const opened = await calling(() => views.open({ trigger_id: trigger, view }));
    this.#view = opened.view?.id;
    return {};
  }

  /** Nothing of it is needed any more; where what was said went stands in it. */
  async end(words: string): Promise<void> {
    const open = this.#view;
    if (open === undefined) return;
    const view: types.ModalView = {
      type: "modal",
      title: plainElement("Lede"),
      close: plainElement("Close"),
      blocks: [{ type: "section", text: plainElement(words) }],
    };
    await calling(() => this.#workspace.client.views.update({ view_id: open, view })).catch(() => {});
  }
}
