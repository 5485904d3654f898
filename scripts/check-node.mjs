// Plain JavaScript on purpose: it must run on the very Node versions that it refuses.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Tờ Khai needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a current Node.js and run the command again.`,
  );
  process.exit(1);
}
