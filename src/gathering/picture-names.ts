// By which words in its address a picture is known for something else than the story's own: a row each, with addresses
// that it is for and addresses that it is not for.

type PictureName = {
  readonly kind: string;
  /** Over host, path and query, in small letters. */
  readonly pattern: RegExp;
  readonly yes: readonly string[];
  readonly no: readonly string[];
};

/** Any of these as a whole word of an address, in its singular or plural. */
const word = (...words: readonly string[]): RegExp =>
  new RegExp(`(?:^|[-_/.=])(?:${words.join("|")})s?(?:[-_/.?&\\d]|$)`);

const shares = "(?:og|fb|facebook|twitter|social|share|sharing|default)";
const shown = "(?:image|img|card|thumb|share|logo|preview|default|banner|picture)";

export const pictureNames: readonly PictureName[] = [
  {
    kind: "a logo",
    pattern: word("logo", "logotype", "logomark", "wordmark"),
    yes: ["/img/logo.png", "/static/site-logo-1200x630.jpg", "/brand/bbc_logo_2x.png", "/logos/og.png"],
    no: ["/2026/catalogo-feria.jpg", "/photos/logodor.jpg", "/2026/logout-protest.jpg"],
  },
  {
    kind: "a stand-in",
    pattern: /place-?_?holder|fall-?_?back|no[-_]?(?:image|photo|picture|thumb)\b/,
    yes: ["/img/placeholder.jpg", "/a/place-holder.png", "/no-image.png", "/img/og_fallback.jpg", "/noimage.gif"],
    no: ["/2026/casino-images.jpg", "/2026/shareholder-meeting.jpg"],
  },
  {
    kind: "a picture that is not there",
    pattern: /(?:image|photo|picture)[-_]?(?:missing|unavailable|coming)/,
    yes: ["/img/image-missing.png", "/photo_unavailable.jpg", "/image-coming-soon.jpg"],
    no: ["/2026/missing-hiker.jpg"],
  },
  {
    kind: "a site's usual one",
    pattern: word("default"),
    yes: ["/default.jpg", "/images/default-story.png"],
    no: ["/2026/loan-defaulted.jpg", "/2026/defaulter.jpg"],
  },
  {
    kind: "one for sharing any page",
    pattern: new RegExp(`(?:^|[-_/])${shares}[-_]${shown}(?:[-_/.\\d]|$)`),
    yes: ["/og-image.png", "/static/social-card.jpg", "/fb_share_image.png", "/share-image-1200.jpg"],
    no: ["/2026/social-workers-march.jpg", "/og/2026/harbour.jpg", "/2026/market-share.jpg"],
  },
  {
    kind: "a small sign",
    pattern: word("favicon", "apple-touch-icon", "icon", "sprite", "emoji", "badge"),
    yes: ["/favicon-196.png", "/apple-touch-icon.png", "/assets/icons/news.png", "/img/sprite.png"],
    no: ["/2026/iconic-bridge.jpg", "/2026/silicon-valley.jpg"],
  },
  {
    kind: "a face of whoever wrote it",
    pattern: word("gravatar", "avatar", "author", "byline", "headshot", "profile-?_?(?:pic|photo|image)"),
    yes: ["/avatar/3f2a?s=200", "/authors/jane-roe.jpg", "/img/profile_pic.jpg", "secure.gravatar.com/x"],
    no: ["/2026/avatarless-future.jpg", "/2026/coauthored-report.jpg"],
  },
  {
    kind: "a tracker",
    pattern: word("pixel", "spacer", "blank", "transparent", "beacon", "tracking", "tracker", "1x1", "counter"),
    yes: ["/pixel.gif", "/1x1.png", "/t/beacon?id=3", "/spacer.gif", "/img/blank.jpg"],
    no: ["/2026/pixelated-face.jpg", "/2026/counterfeit-notes.jpg", "/2026/account-hacked.jpg"],
  },
  {
    kind: "a drawing of lines",
    pattern: /\.svgz?(?:[?#]|$)/,
    yes: ["/img/map.svg", "/a/chart.svg?v=2"],
    no: ["/2026/svg-conference.jpg"],
  },
];
