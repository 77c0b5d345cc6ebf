// Questions one after the other. An answer goes to the kernel when it is given; what is right, and
// why, comes back with the next frame, and the focus goes to it.

function askControl(spec, language, enter) {
  const id = newId();
  const head = make("p", { class: "od-kicker" });
  const legend = make("legend", {}), task = make("p", { class: "od-hint", id: `${id}-task` });
  const list = make("ul", { class: "od-options", role: "list" });
  const also = make("ul", { class: "od-also", role: "list" });
  const message = make("p", { class: "od-message", id: `${id}-message`, hidden: true });
  const question = make("fieldset", { "aria-describedby": `${id}-task ${id}-message` },
    legend, task, also, list, message);
  const check = input("button", { type: "button", class: "od-primary" }, spec.check);
  const next = input("button", { type: "button", class: "od-primary" });
  const feedback = input("div", { class: "od-feedback", role: "group", tabindex: "-1", hidden: true });
  const end = input("p", { class: "od-end", tabindex: "-1", hidden: true });
  const element = make("div", { class: "od-control od-ask" }, head, question, check, feedback, next, end);
  let fields = null, shown = "", at = 0, isAsked = false, mustFocus = false;

  function send(what, ...more) {
    if (isAsked) return; // a second press must not answer what is not yet in sight
    isAsked = mustFocus = true;
    enter([what, at, ...more]);
  }
  check.addEventListener("click", () => send("answer", fields.answer()));
  next.addEventListener("click", () => send("next"));
  list.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.type === "text" && !event.isComposing) check.click();
  });

  function build(asked) {
    head.textContent = asked.head;
    legend.textContent = bound(asked.stem);
    task.textContent = asked.task;
    fields = answerFields(id, asked, spec.blank);
    list.replaceChildren(...fields.rows.map((row) => row.element));
    also.replaceChildren(...asked.meanings.map((words) => make("li", {}, bound(words))));
    also.hidden = asked.meanings.length === 0;
    next.textContent = asked.is_last ? spec.last : spec.next;
  }

  // What is right, why, and the rule; the name of the group is what a screen reader says at once.
  function explain(told) {
    fields.put(told.answer);
    told.options.forEach(({ sign, mood, words }, place) => {
      const { remark, element: row } = fields.rows[place];
      row.dataset.mood = mood;
      remark.replaceChildren(make("strong", {}, sign), words ? ` ${bound(words)}` : "");
      remark.hidden = false;
    });
    const heard = told.options.flatMap(({ heard: yes }, place) => (
      yes ? [fields.rows[place].remark.id] : []));
    const parts = [
      make("p", { class: "od-verdict", id: `${id}-verdict` }, told.head),
      ...told.words.map((words, n) => make("p", { id: `${id}-words-${n}` }, bound(words))),
      told.note ? make("p", { id: `${id}-note` }, bound(told.note)) : null,
      make("p", { class: "od-hint", id: `${id}-score` }, told.score),
    ].filter(Boolean);
    const rules = make("ul", { role: "list", id: `${id}-rules` },
      ...told.rules.map((rule) => make("li", {}, bound(rule))));
    const named = [parts[0].id, ...heard, ...parts.slice(1).map((part) => part.id), rules.id];
    feedback.dataset.tone = told.tone;
    feedback.setAttribute("aria-labelledby", named.join(" "));
    feedback.replaceChildren(...parts, make("p", { class: "od-name" }, told.rules_title), rules);
  }

  function show(asked, told) {
    const isOver = !asked.kind;
    for (const one of [head, question]) one.hidden = isOver;
    check.hidden = isOver || Boolean(told);
    next.hidden = feedback.hidden = isOver || !told;
    end.hidden = !isOver;
    end.textContent = asked.end || "";
    if (!isOver) build(asked);
    if (told) explain(told);
    for (const row of isOver ? [] : fields.rows) row.field.disabled = Boolean(told);
  }

  function firstEmpty() {
    return (fields.rows.find((row) => !row.field.value) || fields.rows[0]).field;
  }

  return {
    element, limit() {},
    set(value) {
      at = value[1];
      element.dataset.at = JSON.stringify(value); // for whoever has to know it from outside
    },
    say(text) {
      message.textContent = text || "";
      message.hidden = !text;
    },
    still() { shown = ""; },
    // Returns whether the focus has gone to what has to be read.
    ask(asked) {
      const moves = mustFocus, now = JSON.stringify(asked);
      isAsked = mustFocus = false;
      if (now === shown) { // what is chosen and not yet given stays; perhaps something is missing
        if (moves && !message.hidden) firstEmpty().focus();
        return false;
      }
      shown = now;
      const { told, ...rest } = asked;
      show(rest, told);
      if (moves) (told ? feedback : asked.kind ? fields.rows[0].field : end).focus();
      return moves && Boolean(told);
    },
  };
}
