// Sorting and filtering. Everything else on the page works without.
"use strict";
(() => {
  const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

  const value = (row, column, kind) => {
    const cell = row.cells[column];
    const text = cell.dataset.value ?? cell.textContent.trim();
    if (kind !== "number") return text;
    const number = Number.parseFloat(text.replaceAll(",", "").replace("−", "-"));
    return Number.isNaN(number) ? Number.NEGATIVE_INFINITY : number;
  };

  const sort = (table, head, button) => {
    const column = head.cellIndex;
    const kind = head.dataset.sort;
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = Array.from(body.rows, (row) => [value(row, column, kind), row]);
    rows.sort(([a], [b]) => {
      const order = kind === "number" ? (a === b ? 0 : a - b) : collator.compare(a, b);
      return down ? -order : order;
    });
    body.append(...rows.map(([, row]) => row));
    button.focus();
  };

  for (const table of document.querySelectorAll("table[data-sort-table]")) {
    for (const head of table.tHead.rows[0].cells) {
      if (!head.dataset.sort) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head, button));
      head.append(button);
    }
  }

  for (const form of document.querySelectorAll("form[data-filter-for]")) {
    const table = document.getElementById(form.dataset.filterFor);
    const rows = Array.from(table.tBodies[0].rows, (row) => ({
      row,
      text: row.textContent.toLocaleLowerCase("en-GB"),
      kinds: row.dataset.kinds.split(" "),
    }));
    const find = form.querySelector("input");
    const kind = form.querySelector("select");
    const status = form.querySelector("[role=status]");
    const apply = () => {
      const words = find.value.toLocaleLowerCase("en-GB").split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const entry of rows) {
        const fits = words.every((word) => entry.text.includes(word)) &&
          (kind.value === "" || entry.kinds.includes(kind.value));
        entry.row.hidden = !fits;
        if (fits) shown += 1;
      }
      status.textContent = shown === rows.length ? `All ${shown} shown` : `${shown} of ${rows.length} shown`;
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    find.addEventListener("input", apply);
    kind.addEventListener("change", apply);
    form.hidden = false;
    apply();

    // A link to a row that is filtered out shows it again.
    addEventListener("hashchange", () => {
      const row = document.getElementById(location.hash.slice(1));
      if (!row?.hidden || !table.contains(row)) return;
      find.value = "";
      kind.value = "";
      apply();
      row.scrollIntoView();
    });
  }
})();
