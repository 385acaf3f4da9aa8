// The bell is a link whose count is right when a page comes. This keeps it right while the page is
// looked at: a window that nobody sees holds no stream open, for browsers have few.
"use strict";

const bell = document.getElementById("bell");

if (bell) {
  const count = bell.querySelector(".bell-count");
  const news = document.getElementById("bell-news");
  let stream = null;

  const leave = () => {
    stream?.close();
    stream = null;
  };

  const show = (event) => {
    const [number, name] = event.data.split("\n");
    if (bell.ariaLabel === name) return;
    count.textContent = number;
    bell.ariaLabel = name;
    news.textContent = name;
  };

  const follow = () => {
    leave();
    if (document.hidden) return;
    stream = new EventSource(bell.dataset.live);
    stream.addEventListener("unread", show);
    stream.addEventListener("replaced", leave);
  };

  document.addEventListener("visibilitychange", follow);
  follow();
}
