// The conversation with the kernel. What was entered is repeated until a frame confirms it, since
// the widget protocol drops values that follow each other faster than the kernel answers.

function createConversation(model, look) {
  let last = 0, open = [], waiting = 0, told = () => {}, waits = () => {};
  function send() {
    model.set("asked", { n: last, acts: open, table: look() });
    model.save_changes();
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => told(true), PATIENCE);
  }
  function act(...what) {
    last = Math.max(last + 1, Date.now()); // two views of one app share one order
    const [kind, name] = what;
    open = open.filter((one) => !(kind === "enter" && one[1] === "enter" && one[2] === name));
    open.push([last, ...what]);
    waits(true);
    send();
  }
  return {
    act, send,
    onLost(callback) { told = callback; },
    onWaits(callback) { waits = callback; },
    confirmed(frame) {
      window.clearTimeout(waiting);
      told(false);
      open = open.filter((one) => one[0] > frame.n);
      waits(frame.n < last);
      return frame.n >= last;
    },
  };
}

function render({ model, el }) {
  let card = null, wasReset = false;
  const talk = createConversation(model, () => card !== null && card.tableOpen());
  card = createCard(model.get("spec"), {
    enter(name, raw) {
      wasReset = false; // what is entered after a reset is not taken back by its answer
      talk.act("enter", name, raw);
    },
    guess: (raw) => talk.act("guess", raw),
    withdraw: (name) => talk.act("withdraw", name),
    reset: () => { wasReset = true; talk.act("reset"); },
    look: () => talk.act("look"),
    rest: () => talk.act("keep"),
  });
  talk.onLost((yes) => card.lost(yes));
  talk.onWaits((yes) => card.waits(yes));
  el.append(card.element);

  let shown = null;
  function show() {
    const frame = model.get("frame");
    if (!frame || frame.n === undefined || frame === shown) return;
    const isFirst = shown === null;
    shown = frame;
    const isLatest = talk.confirmed(frame);
    card.element.classList.toggle("od-dark", isDark());
    const layers = { backdrop: model.get("backdrop"), steady: model.get("steady") };
    const words = { about: model.get("about"), cards: model.get("cards") };
    card.show(frame, words, layers, {
      isLatest, isReset: isLatest && wasReset, isFirst: isFirst || frame.quiet,
    });
    if (isLatest) wasReset = false;
    // Another view of this app, without a table, has asked: this one's table is out of date.
    if (card.tableOpen() && !frame.veiled && !frame.table) talk.act("look");
  }
  model.on("change:frame", show);

  let looked = "";
  function lookAround() {
    const width = card.picture ? card.picture.element.clientWidth : el.clientWidth;
    const dark = isDark();
    card.element.classList.toggle("od-dark", dark);
    const seen = model.get("screen");
    const rounded = Math.floor(width / 20) * 20;
    if (rounded === 0 && looked) return; // out of sight; there will be another look
    if (looked === `${rounded} ${dark}`) return; // two views of other widths must not take turns
    looked = `${rounded} ${dark}`;
    if (seen && seen.width === rounded && seen.dark === dark) return;
    model.set("screen", { width: rounded, dark });
    model.save_changes();
  }
  const sizes = new ResizeObserver(lookAround);
  sizes.observe(card.picture ? card.picture.element : el);
  // JupyterLab hides the page for a moment while it changes its theme.
  const themes = new MutationObserver(() => window.requestAnimationFrame(lookAround));
  themes.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  lookAround();
  show();
  return () => {
    sizes.disconnect();
    themes.disconnect();
    model.off("change:frame", show);
  };
}

// `parts` is for the tests, which look at a picture without a kernel.
export default { render, parts: { createPicture } };
