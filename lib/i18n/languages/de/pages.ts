import type { OwnPages } from "../language.ts";

export const pages: OwnPages = {
  subscribe: {
    title: "Abonnieren",
    slug: "abonnieren",
    paragraphs: [
      "Ein Feed ist die Adresse einer Liste von Veröffentlichungen, die eine Anwendung lesen kann. Sie geben sie einmal einem Feedreader; von da an sieht er selbst nach, ob es Neues gibt.",
      "Wählen Sie einen Feedreader: Es gibt sie für Telefone, für Computer und im Browser, und manche E-Mail-Programme enthalten einen. Kopieren Sie unten die Adresse eines Feeds, mit allen Veröffentlichungen oder mit denen eines Themas, und fügen Sie sie dort ein, wo der Feedreader „Feed hinzufügen“ oder „Abonnieren“ sagt.",
      "Sie müssen weder ein Konto anlegen noch eine E-Mail-Adresse angeben, und die Website weiß nicht, wer sie abonniert hat. Wenn Sie nicht mehr folgen möchten, entfernen Sie den Feed aus dem Feedreader.",
    ],
  },
  accessibility: {
    title: "Barrierefreiheit",
    slug: "barrierefreiheit",
    paragraphs: [
      "Die Seiten dieser Website sollen für alle lesbar sein: mit der Tastatur allein, mit einem Screenreader, vergrößert, in hellen oder dunklen Farben, ohne Animationen und ohne Skripte.",
      "Die Software, die sie ausliefert, wird auf jeder Art von Seite automatisch nach den Regeln der WCAG 2.2, Stufe AA, geprüft, die ein Programm beurteilen kann, darunter der Farbkontrast. Solche Prüfungen finden nur einen Teil der Barrieren; sie sind weder ein Audit noch eine Erklärung zur Konformität.",
      "Ist Ihnen hier etwas nicht zugänglich? Teilen Sie denen, die diese Website veröffentlichen, mit, was es war und auf welcher Seite. Wie Sie sie erreichen, steht auf den Seiten über die Website, etwa im Impressum, falls es eines gibt.",
    ],
  },
};
