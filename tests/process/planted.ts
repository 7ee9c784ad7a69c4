// Loaded before Lede: throws where nobody catches it, as often as it is told to by a signal.
const planted = () => new Error("planted, with Bot MTAwMDAwMDAwMDAwMDAwMDAx in it");

process.on("SIGUSR2", () => {
  setImmediate(() => {
    throw planted();
  });
});
process.on("SIGWINCH", () => {
  Promise.reject(planted());
});
