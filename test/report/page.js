// The page works without this. It adds one thing: to look at some operations only.
const filter = document.querySelector("#filter");

function show() {
  const words = filter.value.trim().toLowerCase();
  let count = 0;
  for (const element of document.querySelectorAll("[data-operation]")) {
    const text = `${element.dataset.operation} ${element.querySelector("summary").textContent}`;
    element.hidden = !text.toLowerCase().includes(words);
    if (!element.hidden) count++;
  }
  document.querySelector("#shown").textContent = words && `${count} shown`;
}

filter.closest("p").hidden = false;
filter.addEventListener("input", show);
