// German verbs of saying with the forms that name a speaker, and the phrases that name a source without a verb.

/** Third person: sagt, sagte, sagten, (hat) gesagt, and the subjunctive of reported speech (er sage). */
export type GermanSpeechVerb = {
  readonly present: string;
  readonly preterite: string;
  readonly preteritePlural: string;
  readonly participle: string;
  readonly subjunctive: string;
  /** Stands at the end of the clause ("räumte er ein"); the verb without it may mean something else. */
  readonly particle?: string;
};

const verb = (forms: string): GermanSpeechVerb => {
  const [present = "", preterite = "", preteritePlural = "", participle = "", subjunctive = "", particle] =
    forms.split(" ");
  const all = { present, preterite, preteritePlural, participle, subjunctive };
  return particle === undefined ? all : { ...all, particle };
};

/** By lemma: present, preterite, preterite plural, participle, subjunctive, particle. */
export const germanSpeechVerbs: Readonly<Record<string, GermanSpeechVerb>> = {
  ankündigen: verb("kündigt kündigte kündigten angekündigt kündige an"),
  anmahnen: verb("mahnt mahnte mahnten angemahnt mahne an"),
  antworten: verb("antwortet antwortete antworteten geantwortet antworte"),
  argumentieren: verb("argumentiert argumentierte argumentierten argumentiert argumentiere"),
  bedauern: verb("bedauert bedauerte bedauerten bedauert bedauere"),
  beharren: verb("beharrt beharrte beharrten beharrt beharre"),
  behaupten: verb("behauptet behauptete behaupteten behauptet behaupte"),
  beklagen: verb("beklagt beklagte beklagten beklagt beklage"),
  bekräftigen: verb("bekräftigt bekräftigte bekräftigten bekräftigt bekräftige"),
  bemerken: verb("bemerkt bemerkte bemerkten bemerkt bemerke"),
  bemängeln: verb("bemängelt bemängelte bemängelten bemängelt bemängele"),
  berichten: verb("berichtet berichtete berichteten berichtet berichte"),
  bestreiten: verb("bestreitet bestritt bestritten bestritten bestreite"),
  bestätigen: verb("bestätigt bestätigte bestätigten bestätigt bestätige"),
  beteuern: verb("beteuert beteuerte beteuerten beteuert beteuere"),
  betonen: verb("betont betonte betonten betont betone"),
  bezeichnen: verb("bezeichnet bezeichnete bezeichneten bezeichnet bezeichne"),
  bilanzieren: verb("bilanziert bilanzierte bilanzierten bilanziert bilanziere"),
  einräumen: verb("räumt räumte räumten eingeräumt räume ein"),
  entgegnen: verb("entgegnet entgegnete entgegneten entgegnet entgegne"),
  ergänzen: verb("ergänzt ergänzte ergänzten ergänzt ergänze"),
  erklären: verb("erklärt erklärte erklärten erklärt erkläre"),
  erläutern: verb("erläutert erläuterte erläuterten erläutert erläutere"),
  erwidern: verb("erwidert erwiderte erwiderten erwidert erwidere"),
  erzählen: verb("erzählt erzählte erzählten erzählt erzähle"),
  feststellen: verb("stellt stellte stellten festgestellt stelle fest"),
  fordern: verb("fordert forderte forderten gefordert fordere"),
  fragen: verb("fragt fragte fragten gefragt frage"),
  gestehen: verb("gesteht gestand gestanden gestanden gestehe"),
  hinweisen: verb("weist wies wiesen hingewiesen weise hin"),
  hinzufügen: verb("fügt fügte fügten hinzugefügt füge hinzu"),
  informieren: verb("informiert informierte informierten informiert informiere"),
  klagen: verb("klagt klagte klagten geklagt klage"),
  klarstellen: verb("stellt stellte stellten klargestellt stelle klar"),
  kommentieren: verb("kommentiert kommentierte kommentierten kommentiert kommentiere"),
  kritisieren: verb("kritisiert kritisierte kritisierten kritisiert kritisiere"),
  loben: verb("lobt lobte lobten gelobt lobe"),
  mahnen: verb("mahnt mahnte mahnten gemahnt mahne"),
  meinen: verb("meint meinte meinten gemeint meine"),
  melden: verb("meldet meldete meldeten gemeldet melde"),
  mitteilen: verb("teilt teilte teilten mitgeteilt teile mit"),
  nennen: verb("nennt nannte nannten genannt nenne"),
  raten: verb("rät riet rieten geraten rate"),
  rufen: verb("ruft rief riefen gerufen rufe"),
  sagen: verb("sagt sagte sagten gesagt sage"),
  schildern: verb("schildert schilderte schilderten geschildert schildere"),
  schreiben: verb("schreibt schrieb schrieben geschrieben schreibe"),
  sprechen: verb("spricht sprach sprachen gesprochen spreche"),
  unterstreichen: verb("unterstreicht unterstrich unterstrichen unterstrichen unterstreiche"),
  urteilen: verb("urteilt urteilte urteilten geurteilt urteile"),
  verkünden: verb("verkündet verkündete verkündeten verkündet verkünde"),
  verlangen: verb("verlangt verlangte verlangten verlangt verlange"),
  vermuten: verb("vermutet vermutete vermuteten vermutet vermute"),
  versichern: verb("versichert versicherte versicherten versichert versichere"),
  versprechen: verb("verspricht versprach versprachen versprochen verspreche"),
  verteidigen: verb("verteidigt verteidigte verteidigten verteidigt verteidige"),
  verweisen: verb("verweist verwies verwiesen verwiesen verweise"),
  warnen: verb("warnt warnte warnten gewarnt warne"),
  werben: verb("wirbt warb warben geworben werbe"),
  wiederholen: verb("wiederholt wiederholte wiederholten wiederholt wiederhole"),
  zitieren: verb("zitiert zitierte zitierten zitiert zitiere"),
  zugeben: verb("gibt gab gaben zugegeben gebe zu"),
  zurückweisen: verb("weist wies wiesen zurückgewiesen weise zurück"),
  zusagen: verb("sagt sagte sagten zugesagt sage zu"),
  zusammenfassen: verb("fasst fasste fassten zusammengefasst fasse zusammen"),
  äußern: verb("äußert äußerte äußerten geäußert äußere"),
};

/** Auxiliaries of the perfect and of reported speech ("habe gesagt", "sei gesagt worden"). */
export const germanSpeechAuxiliaries: readonly string[] = [
  "habe",
  "haben",
  "hat",
  "hatte",
  "hatten",
  "hätte",
  "hätten",
  "sei",
  "seien",
  "werde",
  "wird",
  "wolle",
  "wurde",
];

/** Name the source of a statement before it ("nach Angaben der Polizei") or, "zufolge", after it. */
export const germanAttributions: readonly string[] = [
  "gemäß",
  "laut",
  "nach angaben",
  "nach ansicht",
  "nach auffassung",
  "nach aussage",
  "nach berechnungen",
  "nach darstellung",
  "nach einschätzung",
  "nach erkenntnissen",
  "nach informationen",
  "nach meinung",
  "nach schätzung",
  "nach worten",
  "wie aus",
  "zufolge",
];

/** Who is told, not who tells: "sagte er der Deutschen Presse-Agentur", "gegenüber dem Sender". */
export const germanHearers: readonly string[] = ["gegenüber", "im gespräch mit", "im interview mit", "presse-agentur"];
