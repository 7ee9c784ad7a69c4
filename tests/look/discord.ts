// What a Discord client makes of our messages, near enough to judge them by eye: a page per golden file.
import { ComponentType } from "discord.js";
import type { ButtonComponent, Component, Message, Modal, SelectComponent } from "../../adapters/discord/message.ts";
import { inline, markdown } from "./markdown.ts";

type Shown = Message | Modal["modal"];

export function page(golden: unknown, name: string): string {
  const messages = golden as readonly Shown[];
  return `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style>
<div id="shot">${messages.map((one) => ("title" in one ? modal(one) : message(one))).join("")}</div>`;
}

function message(one: Message): string {
  const secret = (one.flags & 64) !== 0;
  return `<article><div class="face">L</div><div class="body"><header><b>Lede</b><span class="app">APP</span><time>08:00</time></header>
${one.content === undefined ? "" : `<div class="text">${markdown(one.content)}</div>`}
${one.components.map(component).join("")}
${secret ? '<div class="only">Only you can see this · <a>Dismiss message</a></div>' : ""}</div></article>`;
}

function component(one: Component): string {
  switch (one.type) {
    case ComponentType.ActionRow:
      return `<div class="row">${one.components.map(pressed).join("")}</div>`;
    case ComponentType.Section:
      return `<div class="section"><div>${one.components.map(component).join("")}</div>${one.accessory.type === ComponentType.Button ? button(one.accessory) : `<img class="thumb" src="${one.accessory.media.url}" alt="${inline(one.accessory.description ?? "")}">`}</div>`;
    case ComponentType.TextDisplay:
      return `<div class="text">${markdown(one.content)}</div>`;
    case ComponentType.File:
      return `<div class="file">${one.file.url.replace("attachment://", "")}</div>`;
    case ComponentType.Separator:
      return "<hr>";
    case ComponentType.Container:
      return `<div class="container" style="border-left-color:#${(one.accent_color ?? 0x3f4147).toString(16).padStart(6, "0")}">${one.components.map(component).join("")}</div>`;
  }
}

const styles = { 1: "main", 2: "plain", 4: "danger" } as const;
const pressed = (one: ButtonComponent | SelectComponent): string =>
  one.type === ComponentType.Button ? button(one) : `<span class="select">${inline(one.placeholder)}<i>⌄</i></span>`;

const button = (one: ButtonComponent): string =>
  `<span class="button ${styles[one.style]}">${inline(one.label)}</span>`;

type Label = {
  readonly label: string;
  readonly description?: string;
  readonly component: {
    readonly type: number;
    readonly style?: number;
    readonly value?: string;
    readonly options?: readonly { readonly label: string; readonly default?: boolean }[];
    readonly required?: boolean;
  };
};

function modal(one: Modal["modal"]): string {
  const fields = (one.components as readonly Label[]).map(({ label, description, component: field }) => {
    const choices = (field.options ?? [])
      .map(
        (option) =>
          `<div class="option ${field.type === 21 ? "round" : ""}"><i class="${option.default ? "on" : ""}"></i>${inline(option.label)}</div>`,
      )
      .join("");
    const input =
      field.type === 8 ? "# news" : field.type === 19 ? "Drop a file here, or choose one" : (field.value ?? "");
    return `<div class="label">${inline(label)}${field.required ? "<em>*</em>" : ""}</div>${description ? `<small>${inline(description)}</small>` : ""}
${choices || `<div class="input ${field.style === 2 ? "tall" : ""}">${inline(input)}</div>`}`;
  });
  return `<div class="modal"><h2>${inline(one.title)}</h2>${fields.join("")}<div class="row end"><span class="button plain">Cancel</span><span class="button main">Submit</span></div></div>`;
}

const style = `
body{margin:0;background:#313338;color:#dbdee1;font:15px/1.375 "Noto Sans","Helvetica Neue",Helvetica,Arial,sans-serif}
#shot{width:600px;padding:16px 16px 20px;background:#313338}
article{display:flex;gap:14px;margin-top:14px}
article:first-child{margin-top:0}
.face{flex:none;width:40px;height:40px;border-radius:50%;background:#5b6b82;color:#fff;font:600 20px/40px Georgia,serif;text-align:center}
.body{min-width:0;flex:1}
header{display:flex;gap:6px;align-items:center;margin-bottom:2px}
header time{color:#949ba4;font-size:12px}
.app{background:#5865f2;color:#fff;font:600 10px/15px sans-serif;border-radius:3px;padding:0 4px}
p{margin:0}p:empty{height:1.375em}
h1,h2,h3{margin:6px 0 2px;line-height:1.3;color:#f2f3f5}
h1{font-size:22px}h2{font-size:19px}h3{font-size:16px}
small{display:block;font-size:12px;color:#949ba4;line-height:1.4;margin:1px 0}
ul,ol{margin:2px 0 2px;padding-left:22px}
li{margin:2px 0}
.goes-on{color:#dbdee1;margin-bottom:4px}
blockquote{margin:2px 0;padding:0 0 0 12px;border-left:4px solid #4e5058}
a{color:#00a8fc}
time{font-variant-numeric:tabular-nums}
.text time{background:#3c3e44;border-radius:3px;padding:0 2px}
b{font-weight:700;color:#f2f3f5}
code{background:#2b2d31;border-radius:3px;padding:0 3px;font-size:13px}
.mention{background:#3c4270;color:#c9cdfb;border-radius:3px;padding:0 2px}
.container{background:#2b2d31;border:1px solid #3f4147;border-left:4px solid;border-radius:8px;padding:12px 14px;margin-top:4px;display:flex;flex-direction:column;gap:8px}
.section{display:flex;justify-content:space-between;gap:12px;align-items:flex-start;margin:8px 0}
.row{display:flex;gap:8px;flex-wrap:wrap;margin-top:6px}
.row.end{justify-content:flex-end;margin-top:18px}
.button{background:#4e5058;color:#fff;border-radius:8px;padding:6px 14px;font-size:14px;font-weight:500;white-space:nowrap}
.thumb{width:80px;height:80px;object-fit:cover;border-radius:8px}
.select{display:flex;justify-content:space-between;width:100%;background:#2b2d31;border:1px solid #44464c;border-radius:8px;padding:8px 12px;font-size:14px;color:#b5bac1}
.button.main{background:#5865f2}.button.danger{background:#da373c}
.body>.text+.text,.body>hr+.text,.body>hr,.body>.text+.row{margin-top:8px}
hr{border:0;border-top:1px solid #3f4147;width:100%;margin:0}
.file{background:#2b2d31;border:1px solid #3f4147;border-radius:8px;padding:10px 14px;margin-top:6px}
.only{color:#949ba4;font-size:12px;margin-top:4px}
.modal{background:#313338;border:1px solid #3f4147;border-radius:8px;padding:16px;margin-top:14px}
.label{font-weight:600;margin-top:12px}.label em{color:#f23f42;font-style:normal}
.input{background:#1e1f22;border-radius:4px;padding:8px 10px;margin-top:4px;min-height:20px}
.input.tall{min-height:64px}
.option{display:flex;gap:8px;align-items:center;background:#2b2d31;border-radius:6px;padding:6px 10px;margin-top:4px}
.option i{width:14px;height:14px;border:2px solid #949ba4;border-radius:3px;flex:none}
.option.round i{border-radius:50%}.option i.on{background:#5865f2;border-color:#5865f2}
`;
