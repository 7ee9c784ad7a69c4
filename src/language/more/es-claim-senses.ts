// Spanish words that deny, hedge, part, order or explain what they stand over, by what they do (claim-senses.ts).
import type { SenseWords } from "../claim-sense.ts";

export const spanishSenses: SenseWords = {
  denied: "no nunca jamás ningún ninguna ninguno nadie nada sin ni tampoco apenas",
  undone: `rechaza rechazó rechazar rechazado niega negó negar negado evita evitó evitar impide impidió impedir
    prohíbe prohibió prohibido fracasó contra pese imposible ileso ilesos cancela canceló cancelado`,
  possible: "puede pueden podría podrían posiblemente quizá quizás tal posible posibles posibilidad posibilidades",
  likely: "probablemente probable prevé previsto prevista espera esperan",
  seems: "aparentemente parece parecen parecía",
  claimed:
    "presuntamente presunto presunta presuntos supuestamente supuesto supuesta acusado acusada acusa afirma alega",
  believed: "cree creen creía sospecha teme temen",
  planned: `planea planean planeaba espera esperan intenta intentan intentó quiere quieren quería busca buscan
    pretende pretenden propone propuso propuesto propuesta debe deben debería pide piden pidió exige amenaza
    ofrece ofreció solicita solicitó solicitado pedido recomienda recomendó recomendado propuestos propuestas`,
  conditional: "si salvo cuando hasta",
  part: "algunos algunas varios varias muchos muchas mayoría parte parcialmente mitad casi ciertos",
  former: "ex exjefe antiguo antigua expresidente exministro vice interino interina",
  only: "solo sólo solamente únicamente único única únicos únicas",
  whole:
    "todo toda todos todas cada siempre ambos ambas entero entera solo sólo únicamente nunca nadie seguro garantizó",
  cause: "porque debido causó provocó causado provocado obligó llevó",
  up: "subió suben sube subir aumentó aumenta aumentar creció crece ganó gana más",
  down: "bajó baja bajar cayó cae caer redujo reduce reducir disminuyó perdió pierde menos",
  earlier: "antes previamente anterior",
  later: "después tras luego posteriormente desde",
};
