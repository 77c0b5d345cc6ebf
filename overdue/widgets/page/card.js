// The card of an app, from the top down: question, finding, picture beside controls, table, foot.

const REST = 700; // milliseconds without a change after which a finding is announced and kept
const PATIENCE = 8000; // milliseconds without an answer after which the page says so

// A number and its unit stay on one line; a sum such as 90 days × ¥5,000.00 may break between.
function bound(words) {
  return words.replace(/(\d) (?=[%元天])/g, "$1\u00a0");
}

const FIGURE = /^\S*\d\S*( \S+)?$/; // one word with a digit and perhaps its unit

function tableElement(table, captionId) {
  const head = make("tr", {});
  const side = (column) => table.prose.includes(column) ? "od-prose" : null;
  table.columns.forEach((name, column) => {
    head.append(make("th", { scope: "col", class: side(column) }, name));
  });
  const body = make("tbody", {});
  for (const row of table.rows) {
    const line = make("tr", {}, make("th", { scope: "row" }, bound(row[0])));
    row.slice(1).forEach((cell, index) => {
      const figure = FIGURE.test(cell) ? "od-figure" : null;
      line.append(make("td", { class: side(index + 1) || figure }, bound(cell)));
    });
    body.append(line);
  }
  return make("table", {}, make("caption", { id: captionId }, table.caption), make("thead", {}, head), body);
}

const FEW = 4; // columns of figures that a telephone has room for

// On a narrow page the rows of a table with many words become cards, on a very narrow one those of
// a table with many columns too; the roles keep it a table.
function asCards(element, { columns, prose }) {
  if (prose.length === 0 && columns.length <= FEW) return;
  const roles = { THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  element.classList.add(prose.length ? "od-wordy" : "od-wide");
  if (prose.length > 1) element.classList.add("od-cards"); // words too long to stand side by side
  element.setAttribute("role", "table");
  for (const part of element.querySelectorAll("thead, tbody, tr, td, th")) {
    const header = part.scope === "col" ? "columnheader" : "rowheader";
    part.setAttribute("role", roles[part.tagName] || header);
  }
  for (const row of element.tBodies[0].rows) {
    [...row.cells].forEach((cell, column) => { cell.dataset.column = columns[column]; });
  }
}

function sourcesElement(sources) {
  return sources.map((source) => {
    const item = make("li", {}, source.words);
    if (source.link) {
      item.append(" ", input("a", { href: source.link, rel: "noopener noreferrer", target: "_blank" },
        source.host));
    }
    return item;
  });
}

function isDark() {
  const said = document.body.dataset.jpThemeLight;
  if (said !== undefined) return said === "false";
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}

function guessPanel(spec, language, texts, acts) {
  const control = numberControl(spec, language, () => {}, () => acts.withdraw("guess"));
  const show = input("button", { type: "button", class: "od-primary" });
  show.textContent = texts.guess_show;
  const skip = input("button", { type: "button", class: "od-plain" });
  skip.textContent = texts.guess_skip;
  const send = () => acts.guess(control.box.value);
  show.addEventListener("click", send);
  control.box.addEventListener("keydown", (event) => { if (event.key === "Enter") send(); });
  skip.addEventListener("click", () => acts.guess(null));
  const situation = make("p", { class: "od-situation" });
  const element = make("div", { class: "od-guess", hidden: true }, situation,
    control.element, make("div", { class: "od-buttons" }, show, skip));
  return {
    element, situation, say: control.say,
    startAgain() { control.force(null); control.box.focus(); },
  };
}

function createCard(spec, acts) {
  const { language, texts } = spec;
  const id = newId();
  const question = make("p", { class: "od-question", id: `${id}-question` }, spec.question);
  const lost = make("p", { class: "od-message od-gone", hidden: true }, texts.lost);
  const finding = input("p", { class: "od-finding", tabindex: "-1" });
  const terms = make("p", { class: "od-terms" });
  const guessed = make("p", { class: "od-guessed" });
  const notes = make("div", { class: "od-notes" });
  const live = make("div", { class: "od-live", role: "status", "aria-live": "polite" });
  const picture = spec.has_chart ? createPicture() : null;
  const events = createEvents(texts);
  const table = make("div", { class: "od-table", id: `${id}-table`, tabindex: "0", role: "region",
    "aria-labelledby": `${id}-caption`, "data-lm-suppress-shortcuts": "true" });
  const guess = spec.guess ? guessPanel(spec.guess, language, texts, {
    withdraw: acts.withdraw,
    guess(raw) { isTurning = true; acts.guess(raw); },
  }) : null;
  const controls = new Map();
  const form = make("div", { class: "od-controls" });
  const below = make("div", { class: "od-controls od-below" });
  const main = make("div", { class: "od-controls od-main" });
  const fieldsets = [];
  for (const group of spec.groups) {
    const fieldset = make("fieldset", {}, make("legend", {}, group.title));
    for (const declared of group.controls) {
      const control = CONTROLS[declared.kind](declared, language,
        (raw) => acts.enter(declared.name, raw), () => acts.withdraw(declared.name));
      control.element.dataset.control = declared.name;
      controls.set(declared.name, control);
      fieldset.append(control.element);
    }
    fieldsets.push(fieldset);
    (group.main ? main : group.below ? below : form).append(fieldset);
  }
  // What stands above the table shows the same in another way: then the table is folded.
  const folds = spec.has_chart || main.childElementCount > 0;
  const tableButton = input("button", { type: "button", class: "od-plain", "aria-expanded": "false",
    "aria-controls": `${id}-table`, hidden: !folds });
  tableButton.textContent = texts.show_table;
  const reset = input("button", { type: "button", class: "od-plain" });
  reset.textContent = texts.reset;
  const list = make("ul", {});
  const summary = input("summary", {});
  const details = make("details", { class: "od-sources" }, summary, list);
  const kept = make("p", { class: "od-kept" });
  // Without a picture, the table and the notes are what is read: they stand beside the controls.
  const page = picture ? picture.element : make("div", { class: "od-page" },
    events.element, main, table, notes);
  const body = make("div", { class: "od-body" }, page, form);
  const answer = make("div", { class: "od-answer" }, finding, guessed, terms, body,
    picture ? events.element : null, below, picture ? notes : null,
    make("div", { class: "od-foot" }, make("div", { class: "od-buttons" }, tableButton, reset)),
    picture ? table : null, details, kept);
  const element = make("section", { class: "od", lang: language === "en" ? "en" : "zh-Hans",
    "aria-labelledby": `${id}-question`, "data-app": spec.app },
    question, lost, guess ? guess.element : null, answer, live);
  let tableOpen = !folds, wasVeiled = null, resting = 0;
  let isTurning = false; // whether the answer was called up, or put away, in this view
  let shownAbout = null, shownCards = null;
  let readOut = ""; // what moving the focus has had a screen reader say
  let announced = "";
  table.hidden = !tableOpen;
  answer.hidden = true;

  tableButton.addEventListener("click", () => {
    tableOpen = !tableOpen;
    table.hidden = !tableOpen;
    tableButton.setAttribute("aria-expanded", String(tableOpen));
    tableButton.textContent = tableOpen ? texts.hide_table : texts.show_table;
    acts.look();
  });
  reset.addEventListener("click", () => {
    isTurning = true;
    for (const control of controls.values()) if (control.still) control.still();
    acts.reset();
  });

  function rest(frame, isHeard) {
    window.clearTimeout(resting);
    resting = window.setTimeout(() => {
      acts.rest();
      if (isHeard) return; // what is new has been read out already; the finding can wait
      const wrong = Object.values(frame.messages);
      const told = [...wrong, ...Object.values(frame.told)];
      const words = [...told, frame.veiled ? "" : frame.finding].filter(Boolean).join(" ");
      const news = events.news();
      const isSaid = words === readOut || (words === announced && !news);
      if (!isSaid) live.textContent = [news, words].filter(Boolean).join(" ");
      announced = words;
      readOut = "";
    }, REST);
  }

  function showControls(frame, isLatest, isReset) {
    let inSight = tableButton, isHeard = false;
    for (const [name, control] of controls) {
      const message = frame.messages[name];
      const hides = frame.hidden.includes(name);
      // A focus that is taken out of sight would be lost: it goes back to the control before.
      if (hides && control.element.contains(document.activeElement)) inSight.focus();
      control.element.hidden = hides;
      if (!hides) inSight = control.element.querySelector("input, select, button:not([hidden])");
      if (name in frame.limits) control.limit(frame.limits[name]);
      control.say(message);
      if (control.tell) control.tell(frame.told[name]);
      // What is being typed since the reset is newer than the reset.
      const isNewer = Boolean(control.isTyping && control.isTyping());
      if (isReset && control.force && !isNewer) control.force(frame.values[name]);
      if (isLatest && !message) control.set(frame.values[name]);
      if (isLatest && control.offer && !frame.veiled) {
        control.offer(frame.offers[name] || [], frame.values[name], frame.lines[name] || {});
      }
      if (isLatest && control.ask && !frame.veiled) isHeard = control.ask(frame.asks[name]);
    }
    for (const fieldset of fieldsets) {
      fieldset.hidden = [...fieldset.querySelectorAll(".od-control")].every((one) => one.hidden);
    }
    return isHeard;
  }

  function showAbout(about) {
    shownAbout = about;
    terms.textContent = bound(about.terms);
    notes.replaceChildren(...about.notes.map((note) => make("p", {}, bound(note))));
    summary.textContent = about.reviewed;
    list.replaceChildren(...sourcesElement(about.sources));
  }

  return {
    element, picture,
    tableOpen: () => tableOpen,
    waits(yes) { element.dataset.waits = String(yes); }, // for whoever has to know it from outside
    lost(yes) {
      if (yes) live.textContent = announced = texts.lost;
      lost.hidden = !yes;
      element.classList.toggle("od-lost", yes);
    },
    show(frame, { about, cards }, layers, { isLatest, isReset, isFirst }) {
      if (guess) {
        guess.element.hidden = !frame.veiled;
        guess.situation.textContent = frame.situation;
        guess.say(frame.messages.guess);
      }
      answer.hidden = frame.veiled;
      if (!frame.veiled) {
        if (frame.chart) picture.show(frame.chart, layers, frame.finding);
        finding.textContent = bound(frame.finding);
        guessed.textContent = frame.guessed;
        guessed.hidden = !frame.guessed;
        if (about !== shownAbout) showAbout(about);
        if (cards !== shownCards) events.show(cards);
        // Cards that tell no story are the answer to what is asked above them.
        if (!picture && cards.cards.length && !cards.story) main.after(events.element);
        shownCards = cards;
        if (frame.table) table.replaceChildren(tableElement(frame.table, `${id}-caption`));
        if (frame.table) asCards(table.querySelector("table"), frame.table);
      }
      kept.textContent = frame.kept;
      kept.hidden = !frame.kept;
      const isHeard = showControls(frame, isLatest, isReset);
      if (isTurning && wasVeiled !== frame.veiled) { // what was pressed is out of sight
        isTurning = false;
        if (frame.veiled) {
          guess.startAgain();
        } else {
          finding.focus();
          readOut = frame.finding;
        }
      }
      wasVeiled = frame.veiled;
      if (!isFirst) rest(frame, isHeard);
    },
  };
}
