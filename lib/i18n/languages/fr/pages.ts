import type { OwnPages } from "../language.ts";

export const pages: OwnPages = {
  subscribe: {
    title: "S’abonner",
    slug: "s-abonner",
    paragraphs: [
      "Un flux est l’adresse d’une liste de publications, faite pour être lue par une application. Vous la donnez une fois à un lecteur de flux ; il regarde ensuite de lui-même s’il y a du nouveau.",
      "Choisissez un lecteur de flux : il en existe pour téléphone, pour ordinateur et dans le navigateur, et plusieurs logiciels de courrier en contiennent un. Copiez ci-dessous l’adresse d’un flux, de toutes les publications ou d’un seul thème, et collez-la là où le lecteur dit « Ajouter un flux » ou « S’abonner ».",
      "Il n’y a ni compte à créer, ni adresse électronique à donner, et le site ne sait pas qui est abonné. Pour ne plus suivre, retirez le flux de votre lecteur.",
    ],
  },
  accessibility: {
    title: "Accessibilité",
    slug: "accessibilite",
    paragraphs: [
      "Les pages de ce site sont faites pour être lues par tout le monde : au clavier seul, avec un lecteur d’écran, agrandies, en couleurs claires ou sombres, sans animation et sans scripts.",
      "Le logiciel qui les sert est testé automatiquement, sur chaque type de page, selon les règles des WCAG 2.2, niveau AA, qu’un programme peut juger, dont le contraste des couleurs. De tels tests ne décèlent qu’une partie des obstacles ; ils ne sont ni un audit, ni une déclaration de conformité.",
      "Quelque chose vous est inaccessible ici ? Dites à qui publie ce site ce que c’était, et sur quelle page. Le moyen de le joindre se trouve dans les pages à propos du site, telles que ses mentions légales, s’il en a.",
    ],
  },
};
