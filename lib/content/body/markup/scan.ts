import { factorySpace } from "micromark-factory-space";
import { markdownLineEnding, markdownSpace } from "micromark-util-character";
import type {
  Code,
  Effects,
  Point,
  State,
  Token,
  TokenizeContext,
  TokenType,
} from "micromark-util-types";

/** What a sign means to a scanner: it belongs to what is read, is its last one, or is beyond it. */
export type Verdict = "more" | "last" | "beyond";

/** What was read: the signs, without the indents of lines, and where each of them stands. */
export interface Scanned {
  readonly source: string;
  readonly points: readonly Point[];
}

export interface Scanner {
  /** Judges the next sign, which stands at an offset; a line's end is "\n". */
  next(sign: string, offset: number): Verdict;
  /** Whether an empty line may stand in it. */
  readonly overEmptyLines: boolean;
  /** The last sign was read. `token` holds all of them. */
  done(scanned: Scanned, token: Token): void;
  /** The last sign has not come. `next` is what stands there, undefined at the text's end. */
  failed(scanned: Scanned, next: string | undefined): void;
}

/**
 * A state of the tokenizer that reads signs into one token for as long as a scanner wants them, over
 * the ends of lines. In flow no line may belong to what is read unless its container says so.
 */
export function scan(
  context: TokenizeContext,
  effects: Effects,
  type: TokenType,
  flow: boolean,
  scanner: Scanner,
  ok: State,
  nok: State,
): State {
  const points: Point[] = [];
  let source = "";
  let open = false;
  const begin: State = (code) => {
    effects.enter(type);
    return line(code);
  };
  // What is joined again line by line needs a token of its own in each line.
  const line: State = (code) => {
    if (markdownLineEnding(code)) return inside(code);
    effects.enter("bodySigns");
    open = true;
    return inside(code);
  };
  const endLine = () => {
    if (open) effects.exit("bodySigns");
    open = false;
  };
  const inside: State = (code) => {
    const verdict = code === null ? "beyond" : scanner.next(signOf(code), context.now().offset);
    if (code === null || verdict === "beyond") return fail(code);
    points.push(context.now());
    source += signOf(code);
    if (markdownLineEnding(code)) {
      endLine();
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return lineStart;
    }
    effects.consume(code);
    return verdict === "last" ? finish : inside;
  };
  const lineStart: State = (code) => {
    if (flow && context.parser.lazy[context.now().line]) return nok(code);
    if (!markdownSpace(code)) return afterIndent(code);
    return factorySpace(effects, afterIndent, "linePrefix")(code);
  };
  const afterIndent: State = (code) => {
    const empty = code === null || markdownLineEnding(code);
    return empty && !scanner.overEmptyLines ? fail(code) : line(code);
  };
  const finish: State = (code) => {
    endLine();
    scanner.done({ source, points }, effects.exit(type));
    return ok(code);
  };
  const fail: State = (code) => {
    scanner.failed({ source, points }, code === null ? undefined : signOf(code));
    return nok(code);
  };
  return begin;
}

/** Micromark has numbers below zero for line ends and for what a tab is made of. */
function signOf(code: NonNullable<Code>): string {
  if (markdownLineEnding(code)) return "\n";
  return code < 0 ? " " : String.fromCharCode(code);
}
