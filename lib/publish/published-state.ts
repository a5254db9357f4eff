import type { Catalogue } from "../content/catalogue.ts";
import { type Edition, makeEdition, nextChange } from "../content/edition.ts";
import type { ParsedStore } from "../content/parsed-store.ts";
import type { KeptProblem } from "../content/problem.ts";
import type { Source } from "../content/source/source.ts";
import type { Reader } from "../content/visibility.ts";
import type { SearchEngine } from "../search/engine.ts";
import type { FailedPages } from "./failed-pages.ts";
import type { Publication } from "./publication.ts";

/** How this instance stands to the others of its site. */
export interface Standing {
  /** Whether it hears what they publish. */
  readonly reachable: boolean;
  /** What they publish and can't be read here. */
  readonly behind: string | null;
}

/** Where what is published is read from. */
export interface Files {
  readonly source: Source;
  readonly store: ParsedStore;
}

/**
 * What this process publishes. The server and Next's bundles are separate module graphs in one
 * process, so the one state they share has a name of its own on `globalThis`.
 */
interface State {
  catalogue?: Catalogue;
  files?: Files;
  publication?: Publication;
  opening?: Promise<void> | undefined;
  failures?: FailedPages;
  search?: SearchEngine;
  standing?: () => Standing;
  reader: Reader;
  /** One name per process, so that an operator can tell instances apart. */
  readonly instance: string;
  stopping?: boolean;
  /** Why what the source has now is not what is published. */
  failure?: string | undefined;
  /** When the source was last published, in milliseconds since 1970. */
  publishedAt?: number;
  edition?: { readonly value: Edition; readonly until: number };
  /** What is published is written down as files, as it is at this instant. */
  archived?: number;
}

const name = Symbol.for("tribune.published");
const shared: typeof globalThis & { [name]?: State } = globalThis;

function state(): State {
  shared[name] ??= { reader: "public", instance: crypto.randomUUID().slice(0, 8) };
  return shared[name];
}

/** The published catalogue, or undefined before the first one is there. */
export function publishedCatalogue(): Catalogue | undefined {
  return state().catalogue;
}

/** Makes an edition the published one, for everybody, at once. */
export function setPublished(edition: Edition, files: Files): void {
  const { catalogue, reader } = edition;
  const publishedAt = Date.now();
  Object.assign(state(), { catalogue, files, reader, edition: kept(edition), publishedAt });
}

/** When the source was last published, in milliseconds since 1970; 0 if it never was. */
export function publishedAt(): number {
  return state().publishedAt ?? 0;
}

/**
 * Makes an edition the published one as of its own instant, for good: pages say of which day they are, and
 * nothing that asks the server.
 */
export function setArchived(edition: Edition, files: Files): void {
  setPublished(edition, files);
  const still = { value: edition, until: Number.POSITIVE_INFINITY };
  Object.assign(state(), { archived: edition.now, edition: still });
}

/** The instant that pages are written down of; undefined where a server answers. */
export function archivedAt(): number | undefined {
  return state().archived;
}

/** Where the published files are, or undefined before anything is published. */
export function publishedFiles(): Files | undefined {
  return state().files;
}

/** The published catalogue as readers see it at an instant; made anew only when that changes. */
export function publishedEdition(now: number): Edition | undefined {
  const { catalogue, reader, edition } = state();
  if (catalogue === undefined) return undefined;
  if (edition !== undefined && now < edition.until && now >= edition.value.now)
    return edition.value;
  const value = makeEdition(catalogue, now, reader, edition?.value);
  state().edition = kept(value);
  return value;
}

/** An edition holds until something becomes visible, or an hour passes: offices end at midnight. */
function kept(value: Edition): State["edition"] {
  const hour = 3_600_000;
  const nextHour = Math.floor(value.now / hour) * hour + hour;
  return { value, until: Math.min(nextChange(value.catalogue, value.now), nextHour) };
}

/** Says why the last publish failed, in words for operators; undefined once one has succeeded. */
export function setPublishFailure(failure: string | undefined): void {
  Object.assign(state(), { failure });
}

/** Why the last publish failed: what is served is older than what was to be. */
export function publishFailure(): string | undefined {
  return state().failure;
}

/** Makes a publication the one that endpoints ask. */
export function setPublication(publication: Publication): void {
  state().publication = publication;
}

/** What publishes in this process, or undefined before it has started and during a build. */
export function currentPublication(): Publication | undefined {
  return state().publication;
}

/**
 * Opens the content of this process, once, whoever asks first; what failed is tried again by who asks
 * later than `pause`, in milliseconds.
 */
export function openedOnce(open: () => Promise<void>, pause = 5_000): Promise<void> {
  const shared = state();
  shared.opening ??= open().catch((error: unknown) => {
    setTimeout(() => Object.assign(shared, { opening: undefined }), pause).unref();
    throw error;
  });
  return shared.opening;
}

/** Makes this what knows the pages that could not be made. */
export function setFailures(failures: FailedPages): void {
  state().failures = failures;
}

/** What is wrong with what is published, and the pages that could not be made of it. */
export function publishedProblems(): readonly KeptProblem[] {
  const { catalogue, failures } = state();
  return [...(catalogue?.problems ?? []), ...(failures?.problems() ?? [])];
}

/** Makes an engine the one that finds articles in this process. */
export function setSearch(search: SearchEngine): void {
  state().search = search;
}

/** What finds articles, or undefined during a build. */
export function currentSearch(): SearchEngine | undefined {
  return state().search;
}

/** The name of this instance. */
export function instanceName(): string {
  return state().instance;
}

/** Makes this what tells how this instance stands to the others. */
export function setStanding(standing: () => Standing): void {
  state().standing = standing;
}

/** How this instance stands to the others; undefined where it is the only one. */
export function currentStanding(): Standing | undefined {
  return state().standing?.();
}

/** From now on this process answers what it was asked, and wants nobody else to come. */
export function setStopping(): void {
  state().stopping = true;
}

/** Whether this process is on its way out. */
export function isStopping(): boolean {
  return state().stopping === true;
}
