// Runs on any Node, so it is plain JavaScript and imports nothing. TypeScript runs directly from Node 22.18.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Värdskap behöver Node 22.18 eller nyare, men detta är Node ${process.versions.node}. ` +
      'Kör "npm ci" utan --ignore-scripts, så hämtas rätt Node, och försök igen.',
  );
  process.exit(2);
}
