// What happens, one thing after the other, as a list of cards: the newest last and in sight. Cards
// that tell no story are a plain list, all in sight.

const GAP = 12; // pixels between the newest card and the end of the list

function paragraphs(lines) {
  return lines.map((words) => make("p", {}, bound(words)));
}

function cardElement(card) {
  const points = card.points.map(([label, words]) => make("div", {},
    make("dt", {}, bound(label)), make("dd", {}, bound(words))));
  return make("li", { class: `od-event od-tone-${card.tone}`, "data-card": card.id },
    make("div", { class: "od-above" }, make("p", { class: "od-kicker" }, bound(card.kicker)),
      card.sign ? make("p", { class: "od-sign" }, card.sign) : null),
    make("p", { class: "od-title" }, bound(card.title)),
    card.body.length
      ? make(card.quoted ? "blockquote" : "div", { class: "od-said" }, ...paragraphs(card.body))
      : null,
    points.length ? make("dl", {}, ...points) : null);
}

function createEvents(texts) {
  // The sign of a list is taken away with its numbers, so that the role has to be said.
  const before = make("ol", { role: "list" }), latest = make("ol", { role: "list" });
  const summary = input("summary", {});
  const fold = make("details", { hidden: true }, summary, before);
  const element = input("div", { class: "od-events", hidden: true }, fold, latest);
  let known = null, newest = "", news = "", mustScroll = false;

  function place(list, items) {
    const same = list.children.length === items.length
      && items.every((item, index) => list.children[index] === item);
    if (!same) list.replaceChildren(...items);
  }
  function scroll() {
    const last = latest.lastElementChild;
    if (!mustScroll || !last || element.clientHeight === 0) return; // not in sight yet
    mustScroll = false;
    const room = Math.max(element.clientHeight - last.offsetHeight, 0);
    element.scrollTop = last.offsetTop - Math.max(room - GAP, 0);
  }
  new ResizeObserver(scroll).observe(element);
  // Only what scrolls by itself has to be reached by keys.
  function become(story) {
    element.classList.toggle("od-plain-cards", !story);
    const scrolls = { tabindex: "0", role: "region", "aria-label": texts.cards };
    for (const [name, value] of Object.entries(scrolls)) {
      if (story) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
  }

  return {
    element,
    show({ cards, folded, earlier, story }) {
      become(story);
      const isFirst = known === null, next = new Map();
      for (const card of cards) {
        const shows = JSON.stringify(card), old = known?.get(card.id);
        const isNew = old?.shows !== shows;
        const item = isNew ? cardElement(card) : old.item;
        item.classList.toggle("od-fresh", isNew && !isFirst);
        next.set(card.id, { shows, item });
      }
      const last = cards.at(-1), wasLast = newest;
      newest = last ? JSON.stringify(last) : "";
      if (newest !== wasLast) news = ""; // what was new may have been taken back
      if (story && last && known?.get(last.id)?.shows !== newest) {
        if (!isFirst) news = last.title;
        mustScroll = true;
      }
      known = next;
      const items = [...next.values()].map((one) => one.item);
      place(before, items.slice(0, folded));
      place(latest, items.slice(folded));
      latest.start = folded + 1;
      summary.textContent = earlier;
      fold.hidden = folded === 0;
      element.hidden = cards.length === 0;
      scroll();
    },
    // The title of the newest card, if that has not been announced yet.
    news() {
      const title = news;
      news = "";
      return title;
    },
  };
}
