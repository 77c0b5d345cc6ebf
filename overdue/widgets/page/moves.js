// Decisions one after the other. What is on offer comes with each frame; a choice counts only once
// it is confirmed by the button, so that arrow keys may go through the offers.

function movesControl(spec, language, enter) {
  const id = newId();
  const { hintId, messageId, labelId, message, hint } = labelled(spec, id);
  const options = make("div", { class: "od-options" });
  const question = make("fieldset", { role: "radiogroup", "aria-labelledby": labelId,
    "aria-describedby": hintId }, make("legend", { id: labelId }, spec.label), hint, options);
  const end = input("p", { class: "od-end", tabindex: "-1", hidden: true }, spec.end);
  const go = input("button", { type: "button", class: "od-primary" }, spec.go);
  const back = input("button", { type: "button", class: "od-plain" }, spec.back);
  let taken = [], shown = "", isAsked = false, isMissing = false, said = "";

  function say(text) {
    said = text || "";
    message.textContent = said || (isMissing ? spec.choose : "");
    message.hidden = !message.textContent;
    if (message.hidden) question.removeAttribute("aria-invalid");
    else question.setAttribute("aria-invalid", "true");
  }
  function send(decisions) {
    isAsked = true; // a second press must not take a decision that is not yet in sight
    enter(decisions);
  }
  go.addEventListener("click", () => {
    if (isAsked) return;
    const chosen = options.querySelector("input:checked");
    if (chosen) {
      go.focus(); // not every browser gives the focus to a button that is clicked
      send([...taken, chosen.value]);
    } else {
      isMissing = true;
      say(said);
      options.querySelector("input").focus();
    }
  });
  back.addEventListener("click", () => { if (!isAsked && taken.length) send(taken.slice(0, -1)); });

  function radio([value, words], index) {
    const field = input("input", { type: "radio", name: id, value, id: `${id}-${index}`,
      "aria-describedby": messageId });
    field.addEventListener("change", () => { isMissing = false; say(""); });
    return make("div", { class: "od-option" }, field,
      make("label", { for: `${id}-${index}` }, words));
  }

  return {
    element: make("div", { class: "od-control od-moves" }, question, message, end,
      make("div", { class: "od-buttons" }, go, back)),
    say, set() {}, limit() {},
    still() { for (const one of options.querySelectorAll("input")) one.checked = false; },
    offer(offers, value) {
      isAsked = false;
      const now = JSON.stringify([value, offers]);
      if (now === shown) return; // what is chosen and not yet confirmed stays
      shown = now;
      taken = value;
      isMissing = false;
      const isHere = this.element.contains(document.activeElement) && document.activeElement !== back;
      options.replaceChildren(...offers.map(radio));
      question.hidden = go.hidden = offers.length === 0;
      end.hidden = offers.length > 0;
      back.setAttribute("aria-disabled", String(taken.length === 0));
      this.element.dataset.taken = JSON.stringify(taken);
      // What had the focus is gone: it goes to the new question, or to the words that there is none.
      if (isHere) (options.querySelector("input") || end).focus();
    },
  };
}
