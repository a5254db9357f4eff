import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

/** The elements that public/assets/enhance.js and search.js bring to life. Hidden until it does. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "scheme-choice": Plain;
      "copy-text": Plain & { text?: string; from?: string; done: string };
      "search-suggestions": Plain & {
        class: string;
        url: string;
        label: string;
        none: string;
        one: string;
        some: string;
      };
      "share-sheet": Plain & { url: string; subject: string };
    }
  }
}
