// The fields for each kind of question. A kind gives its rows, what they answer, and the group for
// a message; a row has an element and the place for what is said of it later.

function answerRow(field, words, forId, isBelow) {
  const remark = make("div", { class: "od-remark", id: `${forId}-remark`, hidden: true });
  const label = make("label", { for: forId }, bound(words));
  const line = make("div", { class: "od-line" }, label, isBelow ? field : null, remark);
  return { field, remark, element: make("li", { class: "od-option" }, isBelow ? null : field, line) };
}

function tickedRows(id, type, { options }) {
  const rows = options.map((words, at) => answerRow(
    input("input", { type, name: id, id: `${id}-${at}`, value: at }), words, `${id}-${at}`));
  const ticked = () => rows.flatMap((row, at) => (row.field.checked ? [at] : []));
  return {
    rows,
    answer: () => (type === "radio" ? ticked()[0] ?? null : ticked()),
    put(value) {
      const wanted = [value].flat();
      rows.forEach((row, at) => { row.field.checked = wanted.includes(at); });
    },
  };
}

function chosenRows(id, { options, kind }, entries, blank) {
  const rows = options.map((words, at) => {
    const select = input("select", { id: `${id}-${at}` }, make("option", { value: "" }, blank));
    entries.forEach((entry, value) => select.append(make("option", { value }, entry)));
    return answerRow(select, words, `${id}-${at}`, kind === "match");
  });
  return {
    rows,
    answer: () => rows.map((row) => (row.field.value === "" ? null : Number(row.field.value))),
    put(value) { rows.forEach((row, at) => { row.field.value = value[at]; }); },
  };
}

function numberRow(id, { before, after, task }) {
  const box = input("input", { type: "text", inputmode: "decimal", autocomplete: "off",
    maxlength: 40, id: `${id}-0` });
  const label = make("label", { for: `${id}-0`, class: "od-unsaid" }, task);
  const entry = make("div", { class: "od-entry" }, label,
    make("span", { class: "od-unit" }, before), box, make("span", { class: "od-unit" }, after));
  const remark = make("div", { hidden: true });
  return {
    rows: [{ field: box, remark, element: make("li", { class: "od-option" }, entry) }],
    answer: () => box.value,
    put(value) { box.value = value; },
  };
}

function answerFields(id, question, blank) {
  const { kind, options, meanings } = question;
  if (kind === "number") return numberRow(id, question);
  if (kind === "order") return chosenRows(id, question, options.map((_, at) => String(at + 1)), blank);
  if (kind === "match") return chosenRows(id, question, meanings, blank);
  return tickedRows(id, kind === "several" || kind === "mark" ? "checkbox" : "radio", question);
}
