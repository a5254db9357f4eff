import type { OwnPages } from "../language.ts";

export const pages: OwnPages = {
  subscribe: {
    title: "Abonneren",
    slug: "abonneren",
    paragraphs: [
      "Een feed is het adres van een lijst met publicaties, gemaakt om door een toepassing te worden gelezen. U geeft het één keer aan een feedlezer; die kijkt daarna zelf of er iets nieuws is.",
      "Kies een feedlezer: er bestaan er voor de telefoon, voor de computer en in de browser, en verschillende mailprogramma’s bevatten er een. Kopieer hieronder het adres van een feed, van alle publicaties of van één thema, en plak het waar de feedlezer “Feed toevoegen” of “Abonneren” zegt.",
      "U hoeft geen account aan te maken en geen e-mailadres op te geven, en de site weet niet wie geabonneerd is. Wilt u niet meer volgen, verwijder de feed dan uit uw feedlezer.",
    ],
  },
  accessibility: {
    title: "Toegankelijkheid",
    slug: "toegankelijkheid",
    paragraphs: [
      "De pagina’s van deze site zijn gemaakt om door iedereen te worden gelezen: met alleen het toetsenbord, met een schermlezer, vergroot, in lichte of donkere kleuren, zonder animatie en zonder scripts.",
      "De software die ze levert, wordt op elk soort pagina automatisch getest volgens de regels van WCAG 2.2, niveau AA, die een programma kan beoordelen, waaronder het kleurcontrast. Zulke tests vinden maar een deel van de drempels; ze zijn geen audit en geen verklaring van conformiteit.",
      "Is hier iets voor u niet toegankelijk? Laat degene die deze site publiceert weten wat het was en op welke pagina. Hoe u die bereikt, staat op de pagina’s over de site, zoals de juridische vermeldingen, als die er zijn.",
    ],
  },
};
