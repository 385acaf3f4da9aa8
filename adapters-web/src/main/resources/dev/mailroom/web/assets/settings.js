// The settings form works without this. With it, leaving the page with unsaved changes asks first,
// and choosing a region fills in the host.
"use strict";

const form = document.getElementById("settings");

if (form) {
  let unsaved = form.dataset.unsaved === "true";

  form.addEventListener("input", () => { unsaved = true; });
  form.addEventListener("submit", () => { unsaved = false; });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  document.getElementById("region")?.addEventListener("change", (event) => {
    form.elements.namedItem("host").value = `email-smtp.${event.target.value}.amazonaws.com`;
  });
}
