import type { OwnPages } from "../language.ts";

export const pages: OwnPages = {
  subscribe: {
    title: "Abbonarsi",
    slug: "abbonarsi",
    paragraphs: [
      "Un feed è l’indirizzo di un elenco di pubblicazioni, fatto per essere letto da un’applicazione. Lo si dà una volta a un lettore di feed, che da allora guarda da solo se c’è qualcosa di nuovo.",
      "Scelga un lettore di feed: ce ne sono per il telefono, per il computer e nel browser, e diversi programmi di posta ne contengono uno. Copi qui sotto l’indirizzo di un feed, di tutte le pubblicazioni o di un solo tema, e lo incolli dove il lettore dice «Aggiungi un feed» o «Abbonati».",
      "Non occorre creare un account né dare un indirizzo e-mail, e il sito non sa chi è abbonato. Per non seguire più, tolga il feed dal lettore.",
    ],
  },
  accessibility: {
    title: "Accessibilità",
    slug: "accessibilita",
    paragraphs: [
      "Le pagine di questo sito sono fatte per essere lette da tutti: con la sola tastiera, con un lettore di schermo, ingrandite, a colori chiari o scuri, senza animazioni e senza script.",
      "Il software che le serve è verificato automaticamente, su ogni tipo di pagina, secondo le regole delle WCAG 2.2, livello AA, che un programma può giudicare, tra cui il contrasto dei colori. Verifiche di questo tipo trovano solo una parte delle barriere; non sono né un audit né una dichiarazione di conformità.",
      "Qualcosa qui non Le è accessibile? Dica a chi pubblica questo sito che cosa era e in quale pagina. Come raggiungerlo è scritto nelle pagine sul sito, come le note legali, se ci sono.",
    ],
  },
};
