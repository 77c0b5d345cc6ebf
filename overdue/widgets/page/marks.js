// Several of a list of lines, each with a box to tick and, once asked for, a remark beside it.

function marksControl(spec, language, enter) {
  const id = newId();
  const { hintId, message, hint } = labelled(spec, id);
  const options = make("div", { class: "od-options" });
  const told = make("p", { class: "od-told", hidden: true });
  const question = make("fieldset", { "aria-describedby": hintId },
    make("legend", {}, spec.label), hint, options);
  let lines = new Map(), shown = "";

  function line([option, words], index) {
    const lineId = `${id}-${index}`;
    const box = input("input", { type: "checkbox", id: lineId, value: option });
    box.addEventListener("change", () => {
      enter([...lines].filter(([, one]) => one.box.checked).map(([name]) => name));
    });
    const remark = make("p", { class: "od-remark", id: `${lineId}-remark`, "data-line": option,
      hidden: true });
    const element = make("div", { class: "od-option" }, box,
      make("div", { class: "od-line" }, make("label", { for: lineId }, words), remark));
    return [option, { box, remark, element }];
  }

  function build(offers) {
    const focused = document.activeElement;
    const isHere = options.contains(focused);
    lines = new Map(offers.map(line));
    options.replaceChildren(...[...lines.values()].map((one) => one.element));
    if (!isHere) return;
    const next = lines.get(focused.value) || lines.values().next().value;
    if (next) next.box.focus();
  }

  return {
    element: make("div", { class: "od-control od-marks" }, question, told, message),
    limit() {}, set() {},
    say(text) { message.textContent = text || ""; message.hidden = !text; },
    tell(text) { told.textContent = text || ""; told.hidden = !text; },
    offer(offers, value, remarks) {
      const now = JSON.stringify(offers);
      if (now !== shown) build(offers);
      shown = now;
      for (const [option, { box, remark }] of lines) {
        box.checked = value.includes(option);
        remark.textContent = remarks[option] || "";
        remark.hidden = !remark.textContent;
        if (remark.hidden) box.removeAttribute("aria-describedby");
        else box.setAttribute("aria-describedby", remark.id);
      }
    },
  };
}
