// "Near me" on the live site: asks the browser for the position when clicked, and never before.
"use strict";
(() => {
  const button = document.getElementById("near-me");
  const said = document.getElementById("near-me-said");
  if (!button || !navigator.geolocation) return;
  const form = button.form;

  function keep(name, value) {
    const input = form.querySelector(`input[name="${name}"]`) || document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value.toFixed(3);
    form.append(input);
  }

  button.hidden = false;
  button.addEventListener("click", () => {
    said.textContent = button.dataset.asking || "Asking your browser where you are …";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        keep("lat", coords.latitude);
        keep("lon", coords.longitude);
        form.elements.place.value = "";
        form.submit();
      },
      () => { said.textContent = button.dataset.refused || "Your browser did not tell. Type a city or postcode instead."; },
      { timeout: 15000, maximumAge: 600000 },
    );
  });
})();
