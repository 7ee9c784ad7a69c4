// What a Slack client makes of our blocks, near enough to judge them by eye: a page per golden file.

type Json = Readonly<Record<string, unknown>>;
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const text = (value: unknown): string =>
  typeof value === "object" && value !== null && "text" in value ? String(value.text) : String(value ?? "");

export function page(golden: unknown, name: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${style}</style>
<div id="shot">${list(golden).map(one).join("")}</div>`;
}

function one(payload: Json): string {
  const view = payload.view as Json | undefined;
  if (view === undefined)
    return `<article><div class="face">L</div><div class="body"><header><b>Lede</b><span class="app">APP</span><time>8:00</time></header>${list(payload.blocks).map(block).join("")}</div></article>`;
  const inside = list(view.blocks).map(block).join("");
  if (view.type === "home")
    return `<div class="home"><nav><b>Home</b><span>Messages</span><span>About</span></nav>${inside}</div>`;
  const submit = view.submit ? `<span class="button primary">${safe(text(view.submit))}</span>` : "";
  return `<div class="modal"><h1><i>L</i>${safe(text(view.title))}<u>×</u></h1><div class="inside">${inside}</div>${
    view.submit ? `<footer><span class="button">${safe(text(view.close))}</span>${submit}</footer>` : ""
  }</div>`;
}

function block(one: Json): string {
  switch (one.type) {
    case "header":
      return `<h2>${safe(text(one.text))}</h2>`;
    case "divider":
      return "<hr>";
    case "section":
      return `<p>${safe(text(one.text))}</p>`;
    case "context":
      return `<div class="context">${list(one.elements).map(small).join(" ")}</div>`;
    case "actions":
      return `<div class="row">${list(one.elements).map(element).join("")}</div>`;
    case "context_actions":
      return `<div class="feedback">${thumb(false)}${thumb(true)}</div>`;
    case "rich_text":
      return `<div class="rich">${list(one.elements).map(group).join("")}</div>`;
    case "input":
      return input(one);
    default:
      return `<p>?? ${safe(String(one.type))}</p>`;
  }
}

const group = (one: Json): string => {
  if (one.type === "rich_text_list")
    return `<ul>${list(one.elements)
      .map((item) => `<li>${list(item.elements).map(inline).join("")}</li>`)
      .join("")}</ul>`;
  const inside = list(one.elements).map(inline).join("");
  return one.type === "rich_text_quote" ? `<blockquote>${inside}</blockquote>` : `<div>${inside}</div>`;
};

function inline(node: Json): string {
  const marks = (node.style ?? {}) as Json;
  const shown = safe(node.type === "date" ? String(node.fallback) : String(node.text ?? node.url)).replace(
    /\n/g,
    "<br>",
  );
  const linked = node.type === "link" ? `<a>${shown}</a>` : shown;
  const bold = marks.bold ? `<b>${linked}</b>` : linked;
  const italic = marks.italic ? `<em>${bold}</em>` : bold;
  return marks.code ? `<code>${italic}</code>` : italic;
}

/** Quiet words; a date as its fallback says it. */
const small = (one: Json): string => safe(text(one).replace(/<!date\^[^|]*\|([^>]*)>/g, "$1"));

/** The two small hands of a feedback row. */
const thumb = (down: boolean): string =>
  `<svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="#616061" stroke-width="1.3"${down ? ' style="transform:rotate(180deg)"' : ""}><path d="M2 7h2.5v7H2zM4.5 7 8 1.5c1.6 0 1.8 1.3 1.2 3L8.600 6.500h4.400c1 0 1.500.8 1.200 1.700l-1.400 4.600c-.2.700-.8 1.200-1.600 1.200H4.500"/></svg>`;

function element(one: Json): string {
  if (one.type === "overflow") return `<span class="button more">···</span>`;
  return `<span class="button ${String(one.style ?? "")}">${safe(text(one.text))}</span>`;
}

function input(one: Json): string {
  const field = one.element as Json;
  const options = list(field.options);
  const first = field.initial_option as Json | undefined;
  const inside =
    options.length > 0
      ? options
          .map(
            (option) =>
              `<div class="option"><i class="${option.value === first?.value ? "on" : ""}"></i>${safe(text(option.text))}</div>`,
          )
          .join("")
      : `<div class="box">${safe(String(field.initial_value ?? text(first?.text) ?? ""))}${
          String(field.type).includes("select") ? '<span class="down">⌄</span>' : ""
        }</div>`;
  const optional = one.optional === true ? ' <span class="optional">(optional)</span>' : "";
  return `<label>${safe(text(one.label))}${optional}</label>${inside}${one.hint ? `<div class="hint">${safe(text(one.hint))}</div>` : ""}`;
}

const safe = (words: string): string => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const style = `
body{margin:0;background:#fff;font:15px/1.46668 Lato,"Slack-Lato","Helvetica Neue",Arial,sans-serif;color:#1d1c1d}
#shot{width:600px;padding:14px 18px;box-sizing:border-box}
article{display:flex;gap:9px;margin:0 0 14px}
.face{flex:none;width:36px;height:36px;border-radius:6px;background:#2f3b4c;color:#fff;font:700 20px/36px Georgia,serif;text-align:center}
.body{flex:1;min-width:0}
article header{display:flex;align-items:baseline;gap:5px}
.app{background:#e8e8e8;color:#454447;border-radius:2px;font-size:10px;padding:0 3px;font-weight:700}
time{color:#616061;font-size:12px}
h2{font-size:18px;line-height:1.33;margin:8px 0 4px}
.rich,p{margin:4px 0}
.rich ul{margin:2px 0;padding-left:26px}
.rich li{margin:2px 0}
blockquote{margin:4px 0;padding-left:12px;border-left:4px solid #ddd}
a{color:#1264a3;text-decoration:none}
code{font:12px Monaco,Menlo,monospace;color:#c01343;background:#f6f6f6;border:1px solid #ddd;border-radius:3px;padding:2px 3px}
.context{color:#616061;font-size:12px;line-height:1.5;margin:4px 0}
hr{border:0;border-top:1px solid #e0e0e0;margin:10px 0}
.row{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}
.button{border:1px solid #bbb;border-radius:4px;padding:3px 12px;font-size:13px;font-weight:700;background:#fff}
.primary{background:#007a5a;border-color:#007a5a;color:#fff}
.danger{color:#e01e5a;border-color:#e01e5a}
.more{padding:3px 9px}
.feedback{display:flex;gap:10px;font-size:13px;filter:grayscale(1);opacity:.7;margin:4px 0}
.modal,.home{border:1px solid #ddd;border-radius:8px;box-shadow:0 6px 20px #0002;overflow:hidden;margin:6px}
.modal h1{display:flex;gap:10px;align-items:center;font-size:18px;margin:0;padding:14px 18px;border-bottom:1px solid #e0e0e0}
.modal h1 i{width:24px;height:24px;border-radius:5px;background:#2f3b4c;color:#fff;font:700 14px/24px Georgia,serif;text-align:center}
.modal h1 u{margin-left:auto;text-decoration:none;color:#616061}
.inside,.home{padding:10px 18px}
.modal footer{display:flex;justify-content:flex-end;gap:10px;padding:12px 18px;border-top:1px solid #e0e0e0}
.home nav{display:flex;gap:18px;border-bottom:1px solid #e0e0e0;margin:-2px -18px 8px;padding:2px 18px 8px;color:#616061}
.home nav b{color:#1d1c1d}
label{display:block;font-weight:700;margin:12px 0 4px}
.optional{color:#616061;font-weight:400}
.box{border:1px solid #999;border-radius:4px;padding:7px 10px;min-height:20px}
.down{float:right;color:#616061}
.hint{color:#616061;font-size:13px;margin-top:3px}
.option{display:flex;gap:8px;align-items:center;margin:4px 0}
.option i{width:14px;height:14px;border:1.5px solid #888;border-radius:50%}
.option i.on{border:5px solid #1264a3;width:7px;height:7px}
`;
