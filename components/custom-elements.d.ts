import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Plain = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

/** The elements that public/assets/enhance.js, search.js, archive-search.js, embed.js and desk-files.js bring to life. Hidden until it does. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "scheme-choice": Plain;
      "archive-search": Plain & {
        index: string;
        looking: string;
        found: string;
        none: string;
        failed: string;
        paging: string;
        page: string;
        previous: string;
        next: string;
        themes: string;
      };
      "desk-files": Plain & {
        action: string;
        sending: string;
        failed: string;
        "signed-out": string;
      };
      "copy-text": Plain & { text?: string; from?: string; done: string };
      "embed-player": Plain & { url: string; name: string };
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
