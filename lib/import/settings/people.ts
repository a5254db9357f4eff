import { slugOf } from "../../checks/article-template.ts";
import type { Person } from "../../content/settings.ts";
import { oneLine } from "../html/nodes.ts";
import { freeName } from "../plan/slug.ts";
import type { Channel } from "../wxr/item.ts";
import { quoted, word } from "./yaml-text.ts";

/** The people who wrote imported articles: those that are there, and those that must be added. */
export interface ImportedPeople {
  /** The key of a person by their login; undefined for one whose name the export does not have. */
  keyOf(login: string): string | undefined;
  /** Those that were not there. */
  readonly added: readonly ImportedPerson[];
}

interface ImportedPerson {
  readonly key: string;
  readonly name: string;
}

/** Finds or makes a person for each author that a post has. A login is nobody's name. */
export function importedPeople(
  existing: readonly Person[],
  { authors }: Pick<Channel, "authors">,
): ImportedPeople {
  const added: ImportedPerson[] = [];
  const add = (name: string) => {
    const wanted = slugOf(name.slice(0, 80)) || "author";
    const taken = [...existing, ...added].map(({ key }) => key);
    const person = { key: freeName(wanted, (key) => taken.includes(key)), name };
    added.push(person);
    return person;
  };
  const keyOf = (login: string) => {
    const shown = authors.find((each) => each.login === login)?.name ?? "";
    const name = oneLine(shown).trim().slice(0, 120).trim();
    if (name === "") return undefined;
    const known = existing.find((person) => namesOf(person).includes(name));
    return (known ?? added.find((each) => each.name === name) ?? add(name)).key;
  };
  return { keyOf, added };
}

const namesOf = ({ name }: Person) => (typeof name === "string" ? [name] : Object.values(name));

/** The line that adds a person to people.yaml. */
export const personLine = ({ key, name }: ImportedPerson) =>
  `${word(key)}: { name: ${quoted(name)} }`;
