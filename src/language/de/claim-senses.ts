// German words that deny, hedge, part, order or explain what they stand over, by what they do (claim-senses.ts).
import type { SenseWords } from "../claim-sense.ts";

export const germanSenses: SenseWords = {
  denied: "nicht kein keine keinen keiner keines keinem nie niemals ohne niemand nichts weder noch kaum nirgends",
  undone: `lehnt lehnte ablehnen abgelehnt verweigert verweigerte verweigern bestreitet bestritt bestreiten
    dementiert dementierte scheitert scheiterte gescheitert verhindert verhinderte gegen statt trotz unmöglich
    unklar unverletzt verbietet verbot verboten gestrichen`,
  possible: `kann können könnte könnten könne möglicherweise womöglich vielleicht möglich mögliche möglichen
    eventuell dürfte dürften möglichkeit möglichkeiten`,
  likely: "wahrscheinlich voraussichtlich vermutlich erwartet erwarten rechnet rechnen wohl",
  seems: "anscheinend offenbar scheint scheinen schien",
  claimed: `angeblich mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher behauptet behauptete behaupten beschuldigt
    vorgeworfen wirft soll sollen sogenannte`,
  believed: "glaubt glauben glaubte vermutet vermuten befürchtet befürchten fürchten",
  planned: `plant planen plante geplant geplante geplanten will wollen wollte wollten hofft hoffen hoffte
    beabsichtigt versucht versuchte versuchen soll sollen sollte sollten fordert fordern forderte verlangt
    
    vorgeschlagen vorgeschlagene vorgeschlagenen empfohlen empfahl empfiehlt bat bitten gebeten bittet
    erwägt erwägen droht angeboten gebotene gebotenen bietet bieten bot`,
  conditional: "wenn falls sofern ob bis vorbehaltlich",
  part: `einige einigen mehrere mehreren manche viele vielen meisten teilweise teils größtenteils überwiegend
    hälfte fast beinahe teil`,
  former: `ehemalige ehemaliger ehemaligen früherer frühere früheren ex stellvertretende stellvertretender vize
    kommissarische`,
  only: "nur lediglich bloß ausschließlich allein einzige einziger einziges einzigen",
  whole: `alle allen aller alles jede jeder jedes ganze ganzen gesamte gesamten immer beide völlig vollständig nur
    ausschließlich sicher garantiert nie`,
  cause: "weil wegen aufgrund verursachte verursacht führte deshalb daher dadurch",
  up: "stieg stiegen steigt steigen gestiegen erhöht erhöhte erhöhen wuchs wächst gewann gewinnt zugelegt legte mehr",
  down: `fiel fielen fällt fallen gefallen sank sinkt sinken gesunken verlor verliert verloren senkt senkte senken
    weniger`,
  earlier: "vor bevor zuvor früher vorher",
  later: "nach nachdem später danach seit",
};
