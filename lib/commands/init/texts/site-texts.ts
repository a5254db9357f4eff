/** What a new site's texts say of whoever publishes it. */
export interface Publisher {
  /** As Markdown. */
  readonly name: string;
  readonly kind: "person" | "organization";
}

/** A page that is to be completed where it has a ✎. */
export interface PageText {
  readonly title: string;
  /** The end of its address. */
  readonly slug: string;
  readonly summary: string;
  readonly body: (publisher: Publisher) => string;
}

/** What the README for editors speaks of. */
export interface ReadmeFacts {
  /** As Markdown. */
  readonly name: string;
  /** The names of a work's texts: `fr.mdx`, `nl.mdx`. */
  readonly files: string;
  /** Whether a forge checks what is proposed, and shows it before it is published. */
  readonly forge: boolean;
  /** Where the editors’ handbook is on the site. */
  readonly handbook: string;
}

/** The pages that every site begins with, in the order of their menu. */
export const firstPages = ["about", "legal", "privacy"] as const;

/** All that is written into a new site in one language. */
export interface SiteTexts {
  readonly pages: Readonly<Record<(typeof firstPages)[number], PageText>>;
  /** The title of the draft that an editor begins with. */
  readonly article: string;
  readonly comments: {
    /** Above the fields of site.yaml. */
    readonly site: string;
    /** Above themes that are to be translated. */
    readonly themes: string;
  };
  readonly readme: (facts: ReadmeFacts) => string;
}
