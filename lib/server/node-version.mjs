// Loaded before every command, by `node --import`: a Node that can't read TypeScript would answer with
// a stack trace. Plain JavaScript, in words that any Node understands.
// The first release of the line that reads TypeScript unasked: https://nodejs.org/api/typescript.html
const oldest = [22, 18];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Tribune needs Node ${oldest.join(".")} or later, and this is ${process.versions.node}. ` +
      "`npm rebuild node` brings Node 24 into this folder; or install it from https://nodejs.org.",
  );
  process.exit(1);
}
