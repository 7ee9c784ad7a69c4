// By day and by night, and how wide a screen: what every look-alike is drawn in, and the words of a page without its looks.

const themes = ["light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** A phone of 390 by 844, less what the app's own bars and the field to write in take. */
export const phone = { width: 390, height: 664 } as const;
/** The column of messages in a window. */
export const desktop = { width: 640 } as const;
/** A window that goes on below its edge. */
export const scrolling = { ...desktop, height: 780 } as const;

/** One thing that is pictured. `oneScreen` ones must not be higher than a phone's. */
export type Shot = {
  readonly name: string;
  readonly width: number;
  readonly oneScreen?: true;
  /** Whatever is lower than that is out of sight, or empty. */
  readonly height?: number;
  /** Both, unless it says one. */
  readonly only?: Theme;
  /** The picture's pixels for one of the page's: two, unless it says more. */
  readonly scale?: number;
  readonly page: (theme: Theme) => string;
};

export const themesOf = ({ only }: Shot): readonly Theme[] => (only === undefined ? themes : [only]);
export const fileOf = ({ name }: Shot, theme: Theme): string => `${name}-${theme}.png`;

export type Colours = Readonly<Record<string, readonly [light: string, dark: string]>>;

/** `style` uses the names of `colours` as variables. */
export type Looks = Pick<Shot, "name" | "width" | "height"> & { readonly theme: Theme };

export const document = (
  { theme, width, name, height }: Looks,
  colours: Colours,
  style: string,
  body: string,
): string => `<!doctype html><meta charset="utf-8"><title>${name}</title><style>
:root{${Object.entries(colours)
  .map(([colour, pair]) => `--${colour}:${pair[themes.indexOf(theme)]}`)
  .join(";")}}
${style}#shot{width:${width}px;box-sizing:border-box${width === phone.width ? ";padding-block:4px" : ""}}
${height === undefined ? "" : `#shot{height:${height}px;overflow:hidden;position:relative}#shot:after{content:"";${faded}}`}</style>
<div id="shot">${body}</div>`;

const faded = "position:absolute;inset:auto 0 0;height:60px;background:linear-gradient(transparent,var(--ground))";

export const safe = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A moment as a client in Zurich writes it beside a name. */
export const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString("en-GB", { timeZone: "Europe/Zurich", hour: "2-digit", minute: "2-digit" });

/** What a reader reads of a page, a line for each line of it. */
export const readable = (html: string): string =>
  `${html
    .replace(/^.*?<div id="shot">/s, "")
    .replace(/<svg.*?<\/svg>|<div class="face[^"]*">.<\/div>/gs, "")
    .replace(/<\/?(?:b|a|em|i|u|code|time|span class="(?:app|mention)")\b[^>]*>|<\/span>/g, "")
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n")}\n`;
