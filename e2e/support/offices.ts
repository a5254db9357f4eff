import { join } from "node:path";
import { newsroom } from "./newsroom.ts";
import type { Content } from "./workspace.ts";

/** An office that has nothing to do with the demonstration, and what its readers may find. */
export interface Office {
  readonly name: string;
  readonly content: Content;
  readonly languages: readonly string[];
  /** How far its clock is from UTC in some month, as its feeds write it. */
  readonly offsets: readonly string[];
}

const folder = (name: string) => join(import.meta.dirname, "offices", name);

/** Four invented offices, each with habits that the demonstration does not have. */
export const offices: readonly Office[] = [
  {
    name: "a member of parliament in three languages",
    content: folder("maasbrief"),
    languages: ["fr", "nl", "de"],
    offsets: ["+01:00", "+02:00"],
  },
  {
    name: "a town in one language",
    content: folder("valdenieve"),
    languages: ["es"],
    offsets: ["+01:00", "+02:00"],
  },
  {
    name: "an association that writes Arabic first",
    content: folder("marsa"),
    languages: ["ar", "fr"],
    offsets: ["+01:00", "+02:00"],
  },
  {
    name: "a newsroom of forty authors and sixty themes",
    content: newsroom,
    languages: ["en"],
    offsets: ["+00:00", "+01:00", "Z"],
  },
];
