// The page works without this. It adds one thing: to look at some operations only.
const filter = document.querySelector("#filter");
const shown = document.querySelector("#shown");

function show() {
  const words = filter.value.trim().toLowerCase();
  let count = 0;
  for (const element of document.querySelectorAll("[data-operation]")) {
    element.hidden = !`${element.dataset.operation} ${element.querySelector("th, h3, summary").textContent}`
      .toLowerCase()
      .includes(words);
    if (element.matches("tr") && !element.hidden) count++;
  }
  for (const group of document.querySelectorAll(".matrix tbody, #operations .group")) {
    group.hidden = group.querySelector("[data-operation]:not([hidden])") === null;
  }
  shown.textContent = words && `${count} shown`;
}

filter.closest(".tools").hidden = false;
filter.addEventListener("input", show);
